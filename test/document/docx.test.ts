import {describe, expect, it} from 'vitest'
import {sourceSpan} from '../../src/document/anchors.js'
import type {Block, Document} from '../../src/document/document.js'
import {readDocx} from '../../src/document/read-docx.js'
import {
  buildDocx,
  type DocxContent,
  field,
  listItem,
  paragraph,
  picture,
  run,
  styled,
  table,
  textBox
} from '../support/docx-builder.js'

function read(content: DocxContent): Document {
  return readDocx('brev.docx', buildDocx(content))
}

function body(xml: string): readonly Block[] {
  return read({body: xml}).blocks
}

/** The source between the first and the last character of `words` in `block`. */
function sourceOf(document: Document, block: Block, words: string): string {
  const start = block.text.indexOf(words)
  const span = sourceSpan(block.anchors, {start, end: start + words.length})
  return (document.parts.get(span.part) ?? '').slice(span.start, span.end)
}

function marked(block: Block | undefined, kind: string): readonly string[] {
  return (block?.marks ?? []).filter(mark => mark.kind === kind).map(mark => block!.text.slice(mark.start, mark.end))
}

describe('text and positions', () => {
  it('gives the text of a paragraph with its runs joined, and every character its place', () => {
    const document = read({body: paragraph(`${run('Du har rätt till bi')}${run('stånd.')}`)})
    const [block] = document.blocks
    expect(block?.text).toBe('Du har rätt till bistånd.')
    expect(sourceOf(document, block!, 'rätt')).toBe('rätt')
    expect(sourceOf(document, block!, 'bistånd')).toMatch(/^bi<\/w:t>.*>stånd$/u)
  })

  it('decodes entities and CDATA and points at their source', () => {
    const document = read({
      body: '<w:p><w:r><w:t>Mat &amp; logi &#229;t <![CDATA[<alla> & en]]> här</w:t></w:r></w:p>'
    })
    const [block] = document.blocks
    expect(block?.text).toBe('Mat & logi åt <alla> & en här')
    expect(sourceOf(document, block!, '& logi')).toBe('&amp; logi')
    expect(sourceOf(document, block!, 'åt')).toBe('&#229;t')
    expect(sourceOf(document, block!, '<alla>')).toBe('<alla>')
    expect(sourceOf(document, block!, 'här')).toBe('här')
  })

  it('makes tabs spaces, breaks line breaks, and drops soft hyphens', () => {
    const [block] = body(
      '<w:p><w:r><w:t>Datum</w:t><w:tab/><w:t>3 maj</w:t><w:br/><w:t>Be</w:t><w:softHyphen/><w:t>slut om barn</w:t><w:noBreakHyphen/><w:t>bidrag</w:t></w:r></w:p>'
    )
    expect(block?.text).toBe('Datum 3 maj\nBeslut om barn-bidrag')
  })

  it('does not join a word at a line end in the XML, which is only a space', () => {
    expect(body('<w:p><w:r><w:t>en barn-\nlek</w:t></w:r></w:p>')[0]?.text).toBe('en barn- lek')
  })

  it('leaves hidden text out', () => {
    expect(body(paragraph(`${run('Syns. ')}${run('Syns inte.', '<w:vanish/>')}`))[0]?.text).toBe('Syns.')
  })
})

describe('kinds of blocks', () => {
  it('knows a heading by the name of its style, not by its id', () => {
    const blocks = body(
      styled('Rubrik1', 'Beslut') + styled('Rubrik2', 'Skäl') + paragraph('Text.') + styled('Rubrik', 'Titel')
    )
    expect(blocks.map(({kind, level}) => [kind, level])).toEqual([
      ['heading', 1],
      ['heading', 2],
      ['paragraph', 0],
      ['title', 0]
    ])
    expect(blocks[2]?.heading).toBe(1)
  })

  it('reads lists with their depth and items', () => {
    const blocks = body(listItem('Ett') + listItem('Under ett', 1, 1) + listItem('Två') + listItem('Första steget', 2))
    expect(blocks.map(({kind, list}) => [kind, list?.list, list?.ordered, list?.depth, list?.item])).toEqual([
      ['listItem', 0, false, 1, 0],
      ['listItem', 1, false, 2, 0],
      ['listItem', 0, false, 1, 1],
      ['listItem', 2, true, 1, 0]
    ])
  })

  it('gives table cells their row and column', () => {
    const blocks = body(
      table(
        [
          ['Månad', 'Summa'],
          ['Maj', '4 200 kr']
        ],
        1
      )
    )
    expect(blocks.map(({text, cell}) => [text, cell?.row, cell?.column, cell?.header])).toEqual([
      ['Månad', 0, 0, true],
      ['Summa', 0, 1, true],
      ['Maj', 1, 0, false],
      ['4 200 kr', 1, 1, false]
    ])
  })

  it('reads a text box once', () => {
    const blocks = body(paragraph(run('Stycket.') + textBox(paragraph('Rutan.'))))
    expect(blocks.map(({text, region}) => [text, region])).toEqual([
      ['Stycket.', 'body'],
      ['Rutan.', 'textBox']
    ])
  })

  it('reads the text alternative of a picture, and tells a missing one from decoration', () => {
    const document = read({
      body: [
        paragraph(picture('descr="En karta &amp; en buss"')),
        paragraph(picture('')),
        paragraph(
          picture(
            '',
            '<a:extLst><a:ext><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
          )
        )
      ].join('')
    })
    expect(document.images.map(({alt}) => alt)).toEqual(['En karta & en buss', null, ''])
    expect(document.blocks.map(({kind, text}) => [kind, text])).toEqual([['altText', 'En karta & en buss']])
    expect(sourceOf(document, document.blocks[0]!, '& en')).toBe('&amp; en')
  })
})

describe('fields', () => {
  it('keeps a result and drops the code', () => {
    const [block] = body(paragraph(run('Se sidan ') + field('PAGEREF _Toc1', run('12')) + run('.')))
    expect(block?.text).toBe('Se sidan 12.')
  })

  it('marks a merge field as a placeholder', () => {
    const [block] = body(paragraph(run('Hej ') + field('MERGEFIELD Namn', run('«Namn»')) + run('!')))
    expect(block?.marks).toEqual([{kind: 'placeholder', start: 4, end: 10, source: 'field'}])
  })

  it('reads the result of a simple field', () => {
    expect(body('<w:p><w:fldSimple w:instr=" TITLE "><w:r><w:t>Beslut</w:t></w:r></w:fldSimple></w:p>')[0]?.text).toBe(
      'Beslut'
    )
  })
})

describe('tracked changes', () => {
  it('counts what is inserted and not what is deleted', () => {
    const [block] = body(
      paragraph(
        `${run('Du får ')}<w:ins w:id="1">${run('inte ')}</w:ins><w:del w:id="2"><w:r><w:delText>alltid </w:delText></w:r></w:del>${run('bidrag.')}`
      )
    )
    expect(block?.text).toBe('Du får inte bidrag.')
    expect(marked(block, 'inserted')).toEqual(['inte'])
  })

  it('joins paragraphs where the mark between them is deleted', () => {
    const blocks = body(paragraph(run('Ett '), '<w:rPr><w:del w:id="3"/></w:rPr>') + paragraph('stycke.'))
    expect(blocks.map(({text}) => text)).toEqual(['Ett stycke.'])
  })
})

describe('comments', () => {
  const comment = (id: number, text: string) => `<w:comment w:id="${id}" w:author="Eva">${paragraph(text)}</w:comment>`
  const around = (id: number, inner: string) =>
    `<w:commentRangeStart w:id="${id}"/>${inner}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`

  it('leaves an ordinary comment alone', () => {
    const document = read({body: paragraph(around(0, run('Text.'))), comments: comment(0, 'Kolla med juristen')})
    expect(document.directives).toEqual([])
    expect(document.blocks.map(({text}) => text)).toEqual(['Text.'])
  })

  it('takes a comment that asks for silence as a directive on its passage', () => {
    const document = read({
      body: paragraph('Rubrik') + paragraph(run('Vi ') + around(4, run('inkommer')) + run(' med svar.')),
      comments: comment(4, 'klarspråk: hoppa över kanslisprak, lang-mening: citat ur lagen, t.o.m. 2027-06-30')
    })
    const [directive] = document.directives
    expect(directive).toMatchObject({
      action: 'skip',
      rules: ['kanslisprak', 'lang-mening'],
      reason: 'citat ur lagen',
      until: '2027-06-30',
      block: 1,
      span: {start: 3, end: 11}
    })
    expect(document.blocks[1]?.text.slice(3, 11)).toBe('inkommer')
    expect(document.parts.get(directive!.source.part)).toContain('klarspråk: hoppa över')
  })

  it('takes a comment without a range as one on the whole paragraph', () => {
    const document = read({
      body: paragraph(`${run('Hela stycket.')}<w:r><w:commentReference w:id="1"/></w:r>`),
      comments: comment(1, 'klarsprak: ignore lix: quoted')
    })
    expect(document.directives.map(({rules, span}) => [rules, span])).toEqual([[['lix'], {start: 0, end: 13}]])
  })

  it('makes one directive a block where the passage spans several', () => {
    const document = read({
      body:
        paragraph(`<w:commentRangeStart w:id="1"/>${run('Ett.')}`) +
        paragraph(`${run('Två. Tre.')}`.replace('Tre', '</w:t></w:r><w:commentRangeEnd w:id="1"/><w:r><w:t>Tre')),
      comments: comment(1, 'klarspråk: hoppa över lix: citat')
    })
    expect(document.directives.map(({block, span}) => [block, span])).toEqual([
      [0, {start: 0, end: 4}],
      [1, {start: 0, end: 4}]
    ])
  })
})
