import {unzipSync, zipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {cleanWord} from '../../src/word/clean.js'
import {packedEntries} from '../../src/word/rewrite-zip.js'
import {WordWriter} from '../../src/word/write.js'
import {buildDocx, docxParts, field, paragraph, run, textBox} from '../support/docx-builder.js'
import {bodyOf, changed, commented, partOf, placeOf, SIGNATURE} from './support.js'

const START = '<w:commentRangeStart w:id="1"/>'
const END = '<w:commentRangeEnd w:id="1"/>'
const REFERENCE = '<w:r><w:commentReference w:id="1"/></w:r>'

describe('a comment', () => {
  it('cuts a run in three and copies its format', () => {
    const bytes = buildDocx({body: paragraph(run('Du ska inkomma med intyg.', '<w:b/>'))})
    const piece = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
    expect(bodyOf(commented(bytes, 'inkomma med').bytes)).toBe(
      `<w:p>${piece('Du ska ')}${START}${piece('inkomma med')}${END}${REFERENCE}${piece(' intyg.')}</w:p>`
    )
  })

  it('stands around whole runs without cutting them', () => {
    const bytes = buildDocx({body: paragraph(run('Du ska ') + run('inkomma') + run(' nu.'))})
    expect(bodyOf(commented(bytes, 'inkomma').bytes)).toBe(
      `<w:p>${run('Du ska ')}${START}${run('inkomma')}${END}${REFERENCE}${run(' nu.')}</w:p>`
    )
  })

  it('keeps spaces where text is cut that had none to keep', () => {
    const bytes = buildDocx({body: '<w:p><w:r><w:t>ett två tre</w:t></w:r></w:p>'})
    expect(bodyOf(commented(bytes, 'två').bytes)).toContain('<w:t xml:space="preserve">ett </w:t>')
  })

  it('stays outside a field that is made anew', () => {
    const merge = field('MERGEFIELD Namn', run('Anna Ek'))
    const bytes = buildDocx({body: paragraph(run('Hej ') + merge + run('!'))})
    expect(bodyOf(commented(bytes, 'Anna').bytes)).toBe(
      `<w:p>${run('Hej ')}${START}${merge}${END}${REFERENCE}${run('!')}</w:p>`
    )
  })

  it('goes into the text of a form field', () => {
    const bytes = buildDocx({body: paragraph(field('FORMTEXT', run('Du ska inkomma nu')))})
    expect(bodyOf(commented(bytes, 'inkomma').bytes)).toContain(
      `${START}<w:r><w:t xml:space="preserve">inkomma</w:t></w:r>${END}`
    )
  })

  it('has its mark in the paragraph itself when it ends in a link', () => {
    const link = `<w:hyperlink w:anchor="a">${run('ansökan om bidrag')}</w:hyperlink>`
    const bytes = buildDocx({body: paragraph(link + run(' finns.'))})
    const body = bodyOf(commented(bytes, 'ansökan').bytes)
    expect(body).toContain(`</w:hyperlink>${REFERENCE}`)
    expect(body).toContain(`${START}<w:r><w:t xml:space="preserve">ansökan</w:t></w:r>${END}`)
  })

  it('stays outside a control that is locked', () => {
    const control = `<w:sdt><w:sdtPr><w:lock w:val="contentLocked"/></w:sdtPr><w:sdtContent>${run('erforderliga intyg')}</w:sdtContent></w:sdt>`
    const bytes = buildDocx({body: paragraph(run('Bifoga ') + control)})
    expect(bodyOf(commented(bytes, 'erforderliga').bytes)).toBe(
      `<w:p>${run('Bifoga ')}${START}${control}${END}${REFERENCE}</w:p>`
    )
  })

  it('never cuts a letter from its accent or an emoji in two', () => {
    const bytes = buildDocx({body: paragraph(run('Bra e\u0301n 👩‍👧 här'))})
    const body = bodyOf(commented(bytes, 'n').bytes)
    expect(body).toContain('e\u0301</w:t>')
    expect(bodyOf(commented(bytes, '👩').bytes)).toContain('>👩‍👧</w:t>')
  })

  it('on a text box stands at the paragraph that the box hangs in', () => {
    const bytes = buildDocx({body: paragraph(run('Text.') + textBox(paragraph('erforderlig')))})
    const body = bodyOf(commented(bytes, 'erforderlig').bytes)
    expect(body.indexOf(START)).toBeLessThan(body.indexOf('<mc:AlternateContent>'))
    expect(body.indexOf(START)).toBeGreaterThan(0)
  })

  it('on a header stands first in the body', () => {
    const bytes = buildDocx({
      body: `${paragraph('Brödtext.')}<w:sectPr><w:headerReference w:type="default" r:id="rIdH"/></w:sectPr>`,
      headers: {rIdH: paragraph('Sidhuvud med text')}
    })
    expect(bodyOf(commented(bytes, 'Sidhuvud').bytes)).toMatch(new RegExp(`^<w:p>${START}${END}${REFERENCE}<w:r>`, 'u'))
  })

  it('on a footnote stands around its number in the body', () => {
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    const bytes = buildDocx({
      body: paragraph(run('Text.') + reference),
      footnotes: `<w:footnote w:id="2">${paragraph('Noten är lång.')}</w:footnote>`
    })
    expect(bodyOf(commented(bytes, 'Noten').bytes)).toContain(
      (START + reference + END + REFERENCE).replace(/(?<=comment\w+ w:id=")1/gu, '3')
    )
  })

  it('takes a number that no other mark has', () => {
    const bytes = buildDocx({
      body: paragraph(`<w:bookmarkStart w:id="41" w:name="a"/>${run('ett två')}<w:bookmarkEnd w:id="41"/>`)
    })
    expect(bodyOf(commented(bytes, 'två').bytes)).toContain('<w:commentRangeStart w:id="42"/>')
  })

  it('makes the part for comments, its type and its relationship, and touches nothing else', () => {
    const bytes = buildDocx({body: paragraph('ett två')})
    const {bytes: written} = commented(bytes, 'två')
    expect(partOf(written, 'word/comments.xml')).toContain('w:author="klarsprak"')
    expect(partOf(written, '[Content_Types].xml')).toContain('PartName="/word/comments.xml"')
    expect(partOf(written, 'word/_rels/document.xml.rels')).toContain('Target="comments.xml"')
    const before = packedEntries(bytes)
    const after = packedEntries(written)
    const same = [...before].filter(([name, entry]) => Buffer.compare(entry, after.get(name) ?? Buffer.alloc(0)) === 0)
    expect(same.map(([name]) => name)).toEqual(
      [...before.keys()].filter(
        name => !['word/document.xml', '[Content_Types].xml', 'word/_rels/document.xml.rels'].includes(name)
      )
    )
  })

  it("comes after a person's own comments", () => {
    const bytes = buildDocx({
      body: paragraph(run('ett två')),
      comments: `<w:comment w:id="7" w:author="Eva">${paragraph('Bra!')}</w:comment>`
    })
    const comments = partOf(commented(bytes, 'två').bytes, 'word/comments.xml')
    expect(comments.indexOf('w:author="Eva"')).toBeLessThan(comments.indexOf('w:id="8"'))
  })

  it('is written in a part with another prefix and in UTF-16', () => {
    const xml =
      '<?xml version="1.0" encoding="UTF-16"?><x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:r><x:t>åäö två</x:t></x:r></x:p></x:body></x:document>'
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'))
    const bytes = buildDocx({parts: {'word/document.xml': utf16}})
    const {bytes: written} = commented(bytes, 'två')
    const part = unzipSync(written)['word/document.xml'] ?? new Uint8Array()
    expect(Buffer.from(part).toString('utf16le')).toContain('<x:commentRangeStart x:id="1"/>')
  })

  it('is written where nothing has a prefix', () => {
    const xml =
      '<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>utan prefix</t></r></p></body></document>'
    const bytes = buildDocx({parts: {'word/document.xml': xml}})
    expect(partOf(commented(bytes, 'prefix').bytes)).toContain(
      '<t xml:space="preserve">utan </t></r><w:commentRangeStart xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:id="1"/><r><t xml:space="preserve">prefix</t></r>'
    )
  })
})

describe('a tracked change', () => {
  const change = (name: string, id: number) =>
    `<w:${name} w:id="${id}" w:author="klarsprak" w:date="2026-11-22T10:00:00Z">`

  it('replaces only the words that differ', () => {
    const bytes = buildDocx({body: paragraph(run('Gör det i syfte att hjälpa.', '<w:i/>'))})
    const text = (words: string, name = 't') =>
      `<w:r><w:rPr><w:i/></w:rPr><w:${name} xml:space="preserve">${words}</w:${name}></w:r>`
    expect(bodyOf(changed(bytes, 'i syfte att', 'för att')?.bytes ?? new Uint8Array())).toBe(
      `<w:p>${text('Gör det ')}${change('del', 2)}${text('i syfte', 'delText')}</w:del>${change('ins', 1)}${text('för')}</w:ins>${text(' att hjälpa.')}</w:p>`
    )
  })

  it('goes through several runs and keeps the look of the first', () => {
    const bytes = buildDocx({body: paragraph(run('er', '<w:b/>') + run('forderliga') + run(' intyg'))})
    const body = bodyOf(changed(bytes, 'erforderliga', 'nödvändiga')?.bytes ?? new Uint8Array())
    expect(body).toContain('<w:delText xml:space="preserve">er</w:delText>')
    expect(body).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">nödvändiga</w:t></w:r></w:ins>')
  })

  it.each([
    ['a field', field('MERGEFIELD Namn', run('erforderliga'))],
    ['a link', `<w:hyperlink w:anchor="a">${run('erforderliga')}</w:hyperlink>`],
    ['a control', `<w:sdt><w:sdtPr/><w:sdtContent>${run('erforderliga')}</w:sdtContent></w:sdt>`],
    ['an insertion', `<w:ins w:id="9" w:author="Eva">${run('erforderliga')}</w:ins>`],
    ['a note', `${run('erfor')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('derliga')}`]
  ])('is not made in %s', (_, content) => {
    expect(changed(buildDocx({body: paragraph(content)}), 'erforderliga', 'nödvändiga')).toBeNull()
  })
})

describe('cleaning', () => {
  it('gives every part back to the byte', () => {
    const parts = docxParts({
      body: paragraph(run('Ett två tre fyra.', '<w:b/>')) + paragraph('Fem sex.')
    })
    const bytes = zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([k, v]) => [k, typeof v === 'string' ? new TextEncoder().encode(v) : v])
      )
    )
    const cleaned = cleanWord(commented(bytes, 'två', 'sex').bytes, false)
    expect(cleaned.outcome).toBe('exact')
    expect(unzipSync(cleaned.bytes)).toEqual(unzipSync(bytes))
  })

  it('takes out only what is ours when another program has saved the file', () => {
    const bytes = buildDocx({
      body: paragraph(run('Gör det i syfte att hjälpa.')),
      comments: `<w:comment w:id="7" w:author="Eva">${paragraph('Bra!')}</w:comment>`
    })
    const places = [placeOf(bytes, 'i syfte att'), placeOf(bytes, 'hjälpa')] as const
    const writer = new WordWriter(bytes, places)
    expect(writer.change(places[0], 'i syfte att', 'för att')).toBe(true)
    const once = writer.write([{place: places[1], text: [[{text: 'Råd'}]]}], SIGNATURE).bytes
    const parts = unzipSync(once)
    parts['word/document.xml'] = new TextEncoder().encode(`${partOf(once)}\n`)
    const cleaned = cleanWord(zipSync(parts), false)
    expect(cleaned.outcome).toBe('marks')
    expect(bodyOf(cleaned.bytes).replace(/<[^>]+>/gu, '')).toBe('Gör det i syfte att hjälpa.')
    expect(bodyOf(cleaned.bytes)).not.toMatch(/comment|w:ins|w:del/u)
    expect(partOf(cleaned.bytes, 'word/comments.xml')).toContain('Eva')
    expect(partOf(cleaned.bytes, 'word/comments.xml')).not.toContain('klarsprak')
  })
})

describe('a paragraph in a control that nothing can be put into', () => {
  it.each(['<w:dataBinding w:xpath="/a"/>', '<w:lock w:val="contentLocked"/>'])(
    'gets its comment beside it: %s',
    lock => {
      const control = `<w:sdt><w:sdtPr>${lock}</w:sdtPr><w:sdtContent>${paragraph('erforderliga intyg')}</w:sdtContent></w:sdt>`
      const bytes = buildDocx({body: paragraph('Bifoga intyg.') + control})
      const body = bodyOf(commented(bytes, 'erforderliga').bytes)
      expect(body).toContain(control)
      expect(body).toMatch(new RegExp(`^<w:p>${START}${END}${REFERENCE}`, 'u'))
    }
  )
})
