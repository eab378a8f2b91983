import {strToU8, zipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {readDocx} from '../../src/document/read-docx.js'
import {UserError} from '../../src/text/user-error.js'
import {buildDocx, docxParts, field, mainPart, paragraph, run, XML} from '../support/docx-builder.js'
import {growth, LINEAR} from '../support/growth.js'

/** The message that reading gives, in Swedish; fails if the file is read. */
function refusal(bytes: Uint8Array): string {
  try {
    readDocx('brev.docx', bytes)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    expect(error.texts.en).toContain('brev.docx')
    expect(error.texts.sv).not.toBe(error.texts.en)
    return error.texts.sv
  }
  throw new Error('the file was read')
}

function withMain(xml: string): Uint8Array {
  return buildDocx({parts: {'word/document.xml': xml}})
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** A compound file as far as it is looked at: its signature, and a directory entry with this name. */
function compoundFile(name: string): Uint8Array {
  const utf16 = Array.from(name).flatMap(character => [character.charCodeAt(0), 0])
  return Uint8Array.from([...OLE, ...new Array(600).fill(0), ...utf16, ...new Array(600).fill(0)])
}

describe('files that are no Word documents', () => {
  it.each([
    ['an empty file', new Uint8Array(0), /är tom/],
    ['plain text', strToU8('Hej hej'), /inte ett Word-dokument/],
    ['a .doc', compoundFile('WordDocument'), /äldre formatet \.doc.*spara som \.docx/],
    ['a protected document', compoundFile('EncryptedPackage'), /lösenord/],
    ['a PDF', strToU8('%PDF-1.7 hej'), /PDF med fel filnamn/],
    ['an RTF file', strToU8('{\\rtf1 hej}'), /RTF-fil/],
    ['another zip archive', zipSync({'bild.png': strToU8('x')}), /inte ett Word-dokument/],
    ['a workbook', withMain(`${XML}<workbook xmlns="urn:x"/>`), /inte ett Word-dokument/]
  ])('names %s', (_, bytes, message) => {
    expect(refusal(bytes)).toMatch(message)
  })
})

describe('broken archives', () => {
  it('says that the end of a truncated file is missing', () => {
    const bytes = buildDocx({body: paragraph('Text.')})
    expect(refusal(bytes.subarray(0, bytes.length / 2))).toMatch(/Slutet av brev\.docx saknas/)
  })

  it('says that the main part is missing', () => {
    expect(refusal(buildDocx({parts: {'word/document.xml': null}}))).toMatch(/saknar själva texten/)
  })

  it('finds damage inside a part by its checksum', () => {
    const bytes = zipSync({'word/document.xml': strToU8(mainPart(paragraph('Beslut om bistånd.')))}, {level: 0})
    const at = Buffer.from(bytes).indexOf('bistånd')
    bytes[at] = 0x42
    expect(refusal(bytes)).toMatch(/skadad \(word\/document\.xml\)/)
  })

  it('refuses two parts with one name, also when only case or slash tells them apart', () => {
    const parts = docxParts({body: paragraph('Ett.')})
    for (const name of ['WORD/document.xml', 'word\\document.xml']) {
      const files = Object.entries({...parts, [name]: mainPart(paragraph('Två.'))})
      const bytes = zipSync(Object.fromEntries(files.map(([key, part]) => [key, strToU8(String(part))])))
      expect(refusal(bytes)).toMatch(/två delar med samma namn/)
    }
  })

  it('reads a name with a backslash as one with a slash', () => {
    const parts = Object.entries(docxParts({body: paragraph('Text.')}))
    const bytes = zipSync(
      Object.fromEntries(parts.map(([key, part]) => [key.replace('word/doc', 'word\\doc'), strToU8(String(part))]))
    )
    expect(readDocx('brev.docx', bytes).blocks.map(({text}) => text)).toEqual(['Text.'])
  })

  it('refuses more parts than any document has', () => {
    const junk = Object.fromEntries(Array.from({length: 5001}, (_, i) => [`junk/${i}`, new Uint8Array(0)]))
    expect(refusal(zipSync(junk))).toMatch(/fler än 5\s000 delar/)
  })

  it('refuses an encrypted entry', () => {
    const bytes = buildDocx({body: paragraph('Text.')})
    const directory = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    bytes[directory + 8] = (bytes[directory + 8] ?? 0) | 1
    expect(refusal(bytes)).toMatch(/lösenord/)
  })
})

describe('zip bombs', () => {
  const bomb = () => zipSync({'word/document.xml': new Uint8Array(5_000_000).fill(97)}, {level: 9})

  it('refuses a part that is far larger unpacked', () => {
    expect(refusal(bomb())).toMatch(/ovanligt stor.*word\/document\.xml/)
  })

  it('refuses a part that unpacks to more than it says', () => {
    const bytes = bomb()
    const directory = Buffer.from(bytes).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    new DataView(bytes.buffer).setUint32(directory + 24, 1000, true)
    expect(refusal(bytes)).toMatch(/skadad/)
  })

  it('refuses a size beyond all limits without unpacking', () => {
    const bytes = buildDocx({body: paragraph('Text.')})
    const directory = Buffer.from(bytes).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    new DataView(bytes.buffer).setUint32(directory + 24, 2_000_000_000, true)
    expect(refusal(bytes)).toMatch(/ovanligt stor/)
  })

  it('refuses a file over 20 MB', () => {
    const bytes = new Uint8Array(20_000_001)
    bytes.set(strToU8('PK\u0003\u0004'))
    expect(refusal(bytes)).toMatch(/större än 20 MB/)
  })
})

describe('hostile and odd XML', () => {
  const root = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'

  it.each([
    ['a document type with an external entity', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', '&e;', /DTD/],
    ['entities in entities', '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>', '&b;', /DTD/],
    ['an entity that XML does not have', '', '&nbsp;', /felaktig XML/],
    ['a bare ampersand', '', 'mat & logi', /felaktig XML/]
  ])('refuses %s', (_, doctype, text, message) => {
    const xml = `<?xml version="1.0"?>${doctype}${root}<w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`
    expect(refusal(withMain(xml))).toMatch(message)
  })

  it.each([
    ['an element that is not closed', `${root}<w:body><w:p></w:p>`],
    ['tags that cross', `${root}<w:body><w:p><w:r></w:p></w:r></w:body></w:document>`],
    ['text after the end', `${root}<w:body/></w:document>hej`],
    ['two roots', `${root}</w:document>${root}</w:document>`],
    ['no root', '<?xml version="1.0"?>'],
    ['an unfinished comment', `${root}<!-- hej`],
    ['an unfinished tag', `${root}<w:body`],
    ['an attribute without quotation marks', `${root}<w:body a=b/></w:document>`]
  ])('refuses %s', (_, xml) => {
    expect(refusal(withMain(xml))).toMatch(/felaktig XML i word\/document\.xml/)
  })

  it('refuses 10,000 levels of nesting without running out of stack', () => {
    const deep = (tag: string) => `${`<w:${tag}>`.repeat(10_000)}${paragraph('djup')}${`</w:${tag}>`.repeat(10_000)}`
    expect(refusal(buildDocx({body: deep('sdt')}))).toMatch(/fler än 400 nivåer/)
    expect(refusal(buildDocx({body: deep('okänd')}))).toMatch(/fler än 400 nivåer/)
  })

  it('reads 10,000 fields in each other as text', () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    const document = readDocx('brev.docx', buildDocx({body: paragraph(`${run('Före. ')}${begin.repeat(10_000)}`)}))
    expect(document.blocks.map(({text}) => text)).toEqual(['Före.'])
  })

  it('shows the text after a field that never ends', () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    const document = readDocx('brev.docx', buildDocx({body: paragraph(`${begin}${run('Du får bidrag.')}`)}))
    expect(document.blocks.map(({text}) => text)).toEqual(['Du får bidrag.'])
  })

  it('drops control characters', () => {
    const document = readDocx('brev.docx', buildDocx({body: '<w:p><w:r><w:t>a&#x1;b\u0002c</w:t></w:r></w:p>'}))
    expect(document.blocks.map(({text}) => text)).toEqual(['abc'])
  })

  it('refuses a part that is not in the encoding it states', () => {
    const xml = Buffer.from(mainPart(paragraph('åäö')), 'latin1')
    expect(refusal(buildDocx({parts: {'word/document.xml': xml}}))).toMatch(/tecken som inte går att läsa/)
  })

  it.each(['utf16le', 'utf16be'])('reads a part in %s', encoding => {
    const bytes = Buffer.from(`\ufeff${mainPart(paragraph('åäö')).replace('UTF-8', 'UTF-16')}`, 'utf16le')
    if (encoding === 'utf16be') bytes.swap16()
    const document = readDocx('brev.docx', buildDocx({parts: {'word/document.xml': bytes}}))
    expect(document.blocks.map(({text}) => text)).toEqual(['åäö'])
    expect(document.parts.get('word/document.xml')?.startsWith('<?xml')).toBe(true)
  })

  it('reads any prefix, none at all, and the strict form of the standard', () => {
    const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    for (const xml of [
      `<ns0:document xmlns:ns0="${transitional}"><ns0:body><ns0:p><ns0:r><ns0:t>Text.</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`,
      `<document xmlns="${transitional}"><body><p><r><t>Text.</t></r></p></body></document>`,
      `<w:document xmlns:w="${strict}"><w:body><w:p><w:r><w:t>Text.</w:t></w:r></w:p></w:body></w:document>`
    ])
      expect(readDocx('brev.docx', withMain(xml)).blocks.map(({text}) => text)).toEqual(['Text.'])
  })

  it('reads on with a note where a part beside the text is damaged', () => {
    const document = readDocx(
      'brev.docx',
      buildDocx({
        body: paragraph(`${run('Text.')}<w:r><w:footnoteReference w:id="1"/></w:r>`),
        footnotes: '<w:footnote w:id="1"><w:p></w:footnote>'
      })
    )
    expect(document.blocks.map(({text}) => text)).toEqual(['Text.'])
    expect(document.notes.map(({code, text}) => [code, text.sv])).toEqual([
      ['word-part-unreadable', 'Delen word/footnotes.xml gick inte att läsa och granskades inte.']
    ])
  })

  it('reads without relationships, content types, styles or numbering', () => {
    const bytes = zipSync({'word/document.xml': strToU8(mainPart(paragraph('Text.')))})
    expect(readDocx('brev.docx', bytes).blocks.map(({text}) => text)).toEqual(['Text.'])
  })

  it('survives styles based on each other', () => {
    const style = (id: string, base: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${base}"/></w:style>`
    const document = readDocx(
      'brev.docx',
      buildDocx({body: paragraph('Text.', '<w:pStyle w:val="A"/>'), styles: style('A', 'B') + style('B', 'A')})
    )
    expect(document.blocks.map(({kind}) => kind)).toEqual(['paragraph'])
  })
})

describe('large documents', () => {
  it.each([
    ['paragraphs', (n: number) => paragraph('Nämnden beslutar att du får bistånd.').repeat(n)],
    ['runs in a paragraph', (n: number) => paragraph(run('ord ', '<w:b/>').repeat(n))],
    ['cells in a row', (n: number) => `<w:tbl><w:tr>${`<w:tc>${paragraph('ord')}</w:tc>`.repeat(n)}</w:tr></w:tbl>`],
    ['deleted paragraph marks', (n: number) => paragraph(run('ord '), '<w:rPr><w:del/></w:rPr>').repeat(n)],
    ['entities', (n: number) => paragraph(`<w:r><w:t>${'&amp;'.repeat(4 * n)}</w:t></w:r>`)],
    ['fields in a paragraph', (n: number) => paragraph(field('REF a', run('ord ')).repeat(n))],
    ['namespaces declared again', (n: number) => `<w:p xmlns:a${n % 10}="urn:x"/>`.repeat(n) + paragraph('ord')]
  ])('takes time that grows linearly with %s', (_, make) => {
    const files = new Map<number, Uint8Array>()
    const size = (n: number) => {
      let bytes = files.get(n)
      if (!bytes) {
        bytes = buildDocx({body: make(n)})
        files.set(n, bytes)
      }
      return bytes
    }
    expect(growth(n => readDocx('brev.docx', size(n)), 1000)).toBeLessThan(LINEAR)
  })
})
