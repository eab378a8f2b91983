import {describe, expect, it} from 'vitest'
import {enclosing, type Passage, type Story} from '../../../src/document/ooxml/passage.js'
import {readStory} from '../../../src/document/ooxml/read-story.js'
import {field, mainPart, paragraph, run, table, textBox} from '../../support/docx-builder.js'

function story(body: string): Story {
  return readStory('word/document.xml', mainPart(body), ['w:document'], id => `mål-${id}`)
}

/** What each segment of a passage says of itself: kind, text, and the source it stands for. */
function segmentsOf({xml}: Story, passage: Passage | undefined) {
  return (passage?.segments ?? []).map(({kind, text, start, end}) => [kind, text, xml.slice(start, end)])
}

describe('readStory', () => {
  it('gives each segment the exact source that it stands for', () => {
    const read = story(
      '<w:p><w:r><w:t>Å &amp; ä</w:t><w:tab/><w:br w:type="page"/><w:noBreakHyphen/><w:softHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r></w:p>'
    )
    expect(segmentsOf(read, read.passages[0])).toEqual([
      ['text', 'Å & ä', 'Å &amp; ä'],
      ['tab', ' ', '<w:tab/>'],
      ['break', '\n', '<w:br w:type="page"/>'],
      ['noBreakHyphen', '-', '<w:noBreakHyphen/>'],
      ['softHyphen', '\u00ad', '<w:softHyphen/>'],
      ['symbol', '☑', '<w:sym w:font="Wingdings" w:char="F0FE"/>']
    ])
  })

  it('knows where paragraphs, runs and run properties begin and end', () => {
    const xml = paragraph(run('Fet', '<w:b/>') + run('text'))
    const {passages, xml: source} = story(xml)
    const [passage] = passages
    expect(source.slice(passage!.start, passage!.end)).toBe(xml)
    const [bold, plain] = passage!.segments.map(segment => segment.run!)
    expect(source.slice(bold!.start, bold!.end)).toBe(run('Fet', '<w:b/>'))
    expect(source.slice(bold!.properties!.start, bold!.properties!.end)).toBe('<w:rPr><w:b/></w:rPr>')
    expect(source.slice(plain!.start, plain!.end)).toBe(run('text'))
    expect(plain!.properties).toBeNull()
  })

  it('keeps the stack of what encloses a segment, innermost first', () => {
    const inner = `<w:hyperlink r:id="r1"><w:ins w:id="1">${run('länk')}</w:ins></w:hyperlink>`
    const control = `<w:sdt><w:sdtPr><w:lock w:val="contentLocked"/><w:dataBinding/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`
    const {passages, xml} = story(table([[paragraph(control), 'b']]))
    const kinds: string[] = []
    for (let at = passages[0]!.segments[0]!.enclosure; at; at = at.parent) {
      kinds.push(at.kind)
      expect(xml.slice(at.start, at.end)).toMatch(/^<w:(\w+)[\s>].*<\/w:\1>$/u)
    }
    expect(kinds).toEqual(['insertion', 'hyperlink', 'control', 'cell', 'row', 'table'])
    const segment = passages[0]!.segments[0]!
    expect(enclosing(segment.enclosure, 'hyperlink')?.target).toBe('mål-r1')
    expect([...enclosing(segment.enclosure, 'control')!.properties]).toEqual(['w:lock', 'w:dataBinding'])
  })

  it('knows the field that a segment is the result of, and where the field begins and ends', () => {
    const link = field('HYPERLINK "a"', run('länk'))
    const {passages, xml} = story(paragraph(run('Se ') + link + run(' här')))
    const [before, result, after] = passages[0]!.segments
    expect([before!.field, after!.field]).toEqual([null, null])
    expect(result!.field).toMatchObject({phase: 'result', parent: null, field: {name: 'HYPERLINK'}})
    const {start, end} = result!.field!.field
    expect(xml.slice(start, end)).toMatch(/^<w:fldChar w:fldCharType="begin"\/>.*<w:fldChar w:fldCharType="end"\/>$/u)
  })

  it('puts the paragraphs of a text box after the beginning of the one it hangs in, and reads the box once', () => {
    const read = story(paragraph(run('Före. ') + textBox(paragraph('I rutan.')) + run('Efter.')))
    expect(read.passages.map(passage => segmentsOf(read, passage).map(([, text]) => text))).toEqual([
      ['Före. ', 'Efter.'],
      ['I rutan.']
    ])
    expect(enclosing(read.passages[1]!.enclosure, 'textBox')).not.toBeNull()
    expect(read.passages[1]!.segments[0]!.run!.start).toBeGreaterThan(read.passages[1]!.start)
  })

  it('notes where comments begin, end and have their mark', () => {
    const {comments, xml} = story(
      paragraph(
        `<w:commentRangeStart w:id="7"/>${run('ord')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`
      )
    )
    const [{id, start, end, reference} = {id: '', start: 0, end: 0, reference: 0}] = comments
    expect(id).toBe('7')
    expect(xml.slice(start, end)).toBe(run('ord'))
    expect(xml.slice(reference)).toMatch(/^<w:commentReference/u)
  })

  it('reads emoji from the fallback when they are written as symbols', () => {
    const read = story(
      '<w:p><w:r><mc:AlternateContent xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex"><mc:Choice Requires="w16se"><w16se:symEx w16se:font="Segoe UI Emoji" w16se:char="1F60A"/></mc:Choice><mc:Fallback><w:t>😊</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>'
    )
    expect(segmentsOf(read, read.passages[0])).toEqual([['text', '😊', '😊']])
  })
})
