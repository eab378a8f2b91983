/** What becomes of broken, hostile and merely unusual files: refused by name and reason with nothing written, or annotated. */
import {existsSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {strToU8, zipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {buildDocx, docxParts, mainPart, paragraph, run, table} from '../support/docx-builder.js'
import {runProgram} from '../support/run-program.js'
import {partOf} from './support.js'

const GOOD = buildDocx({body: paragraph('Du skall inkomma med erforderliga handlingar.')})
const WORDS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const xml = (inner: string, before = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>${before}<w:document ${WORDS}><w:body>${inner}</w:body></w:document>`
const withMain = (part: string | Uint8Array | null) => buildDocx({parts: {'word/document.xml': part}})
const simple = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])
    )
  )
}

function without(name: string): Uint8Array {
  const {[name]: _, ...parts} = docxParts({body: paragraph('Text.')})
  return zipped(parts)
}

/** Bytes of the archive with the unpacked size of the main part set to a lie. */
function lyingSize(): Uint8Array {
  const bytes = zipped({'word/document.xml': new Uint8Array(900_000).fill(97)})
  const at = Buffer.from(bytes).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(at + 24, 1000, true)
  return bytes
}

function duplicated(): Uint8Array {
  const bytes = Buffer.from(
    zipped({...docxParts({body: paragraph('Ett.')}), 'word/documenu.xml': mainPart(paragraph('Två.'))})
  )
  for (let at = bytes.indexOf('word/documenu.xml'); at >= 0; at = bytes.indexOf('word/documenu.xml', at))
    bytes.write('word/document.xml', at)
  return bytes
}

function damaged(): Uint8Array {
  const bytes = zipSync({'word/document.xml': strToU8(mainPart(paragraph('Beslut om hjälp.')))}, {level: 0})
  bytes[Buffer.from(bytes).indexOf('Beslut')] = 0x43
  return bytes
}

const REFUSED: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
  ['an empty file', () => new Uint8Array(0), /är tom/],
  ['a truncated file', () => GOOD.subarray(0, GOOD.length / 2), /Slutet av .* saknas/],
  ['noise', () => Uint8Array.from({length: 5000}, (_, i) => (i * 7919) % 251), /inte ett Word-dokument/],
  ['plain text', () => strToU8('Hej hej'), /inte ett Word-dokument/],
  ['an RTF file', () => strToU8('{\\rtf1 hej}'), /RTF-fil/],
  ['a PDF', () => strToU8('%PDF-1.7 hej'), /PDF med fel filnamn/],
  ['damage in a part', damaged, /skadad/],
  ['no main part', () => withMain(null), /saknar själva texten/],
  ['no relationships', () => without('_rels/.rels'), /skadad \(_rels\/\.rels\)/],
  ['no content types', () => without('[Content_Types].xml'), /skadad \(\[Content_Types\]\.xml\)/],
  ['elements that never end', () => withMain(`<w:document ${WORDS}><w:body>${simple('x')}`), /felaktig XML/],
  ['end tags that do not match', () => withMain(xml('<w:p></w:r>')), /felaktig XML/],
  [
    'an outside entity',
    () => withMain(xml(simple('&e;'), '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>')),
    /DTD/
  ],
  [
    'entities in entities',
    () => withMain(xml(simple('&b;'), '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>')),
    /DTD/
  ],
  ['an entity that XML does not have', () => withMain(xml(simple('&nbsp;'))), /felaktig XML/],
  ['a bomb', () => zipped({'word/document.xml': new Uint8Array(5_000_000).fill(97)}), /ovanligt stor/],
  [
    'a bomb in another part',
    () => buildDocx({body: paragraph('x'), parts: {'word/media/x.bin': new Uint8Array(5_000_000)}}),
    /ovanligt stor/
  ],
  ['a part that says that it is small', lyingSize, /skadad/],
  [
    'tables in tables without end',
    () =>
      withMain(xml(`${'<w:tbl><w:tr><w:tc>'.repeat(3000)}${simple('djup')}${'</w:tc></w:tr></w:tbl>'.repeat(3000)}`)),
    /400 nivåer|ovanligt stor/
  ],
  [
    'controls in controls without end',
    () =>
      withMain(
        xml(`${'<w:sdt><w:sdtContent>'.repeat(20_000)}${simple('djup')}${'</w:sdtContent></w:sdt>'.repeat(20_000)}`)
      ),
    /400 nivåer|ovanligt stor/
  ],
  [
    'letters in another encoding than it says',
    () => withMain(new Uint8Array(Buffer.from(xml(simple('åäö')), 'latin1'))),
    /tecken som inte går att läsa/
  ],
  ['control characters', () => withMain(xml(simple('a&#x1;b'))), /felaktig XML/],
  ['two parts of one name', duplicated, /två delar med samma namn/],
  [
    'a part that would be unpacked outside',
    () => buildDocx({body: paragraph('x'), parts: {'../../evil.txt': 'x'}}),
    /skadad \(\.\.\/\.\.\/evil\.txt\)/
  ],
  [
    'more parts than any document has',
    () => zipped(Object.fromEntries(Array.from({length: 5001}, (_, i) => [`junk/${i}`, '']))),
    /fler än 5.000 delar/
  ],
  ['a workbook', () => withMain('<workbook xmlns="urn:x"/>'), /inte ett Word-dokument/]
]

const UNUSUAL: readonly (readonly [string, () => Uint8Array, string])[] = [
  [
    'text from right to left',
    () => withMain(xml(`<w:p><w:pPr><w:bidi/></w:pPr>${run('شكرا جزيلا', '<w:rtl/>')}${run(' tack så mycket')}</w:p>`)),
    'commentReference'
  ],
  [
    'a large table',
    () => buildDocx({body: table(Array.from({length: 300}, () => Array.from({length: 20}, () => 'cell')))}),
    'commentReference'
  ],
  ['many runs in one paragraph', () => buildDocx({body: paragraph(run('skall ').repeat(20_000))}), 'commentReference'],
  [
    'UTF-16',
    () => withMain(new Uint8Array(Buffer.from(`\ufeff${xml(simple('åäö')).replace('UTF-8', 'UTF-16')}`, 'utf16le'))),
    ''
  ],
  [
    'another prefix',
    () =>
      withMain(
        xml(simple('Text.')).replaceAll(/(?<=[</])w:|(?<=xmlns:)w\b/gu, match => (match === 'w:' ? 'ns0:' : 'ns0'))
      ),
    'ns0:commentReference'
  ],
  [
    'no prefix',
    () =>
      withMain(
        `<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>Text.</t></r></p></body></document>`
      ),
    'w:commentReference'
  ],
  [
    'a relationship to comments that are not there',
    () => buildDocx({body: paragraph('x y z'), links: [{id: 'rIdC', type: 'comments', target: 'comments.xml'}]}),
    'commentReference'
  ]
]

async function comment(bytes: Uint8Array) {
  const cwd = mkdtempSync(join(tmpdir(), 'klarsprak-bad-'))
  writeFileSync(join(cwd, 'brev.docx'), bytes)
  const result = await runProgram(['kommentera', 'brev.docx'], {cwd})
  return {...result, target: join(cwd, 'brev.granskad.docx')}
}

describe('klarsprak kommentera refuses', () => {
  it.each(REFUSED)('%s', async (_, make, message) => {
    const {code, err, target} = await comment(make())
    expect(err).toMatch(message)
    expect(err).toContain('brev.docx')
    expect(code).toBe(2)
    expect(existsSync(target)).toBe(false)
  })
})

describe('klarsprak kommentera writes in', () => {
  it.each(UNUSUAL)('%s', async (_, make, mark) => {
    const {code, err, target} = await comment(make())
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(partOf(readFileSync(target))).toContain(mark)
    expect(partOf(readFileSync(target), 'word/comments.xml')).toContain('Sammanfattning')
  })

  it('a document without a paragraph nothing at all, and says so', async () => {
    const {code, out, target} = await comment(withMain(xml('')))
    expect(code).toBe(0)
    expect(out).toContain('Ingen fil sparades')
    expect(existsSync(target)).toBe(false)
  })
})
