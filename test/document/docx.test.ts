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

  it('counts columns as a reader does, also beside merged cells', () => {
    const cell = (text: string, width: number) =>
      `<w:tc><w:tcPr><w:gridSpan w:val="${width}"/></w:tcPr>${paragraph(text)}</w:tc>`
    const blocks = body(
      `<w:tbl><w:tr>${cell('Kostnader', 4)}${cell('Summa', 2)}</w:tr><w:tr>${cell('Hyra', 2)}${cell('El', 2)}${cell('6 000', 2)}</w:tr></w:tbl>`
    )
    expect(blocks.map(({text, cell: place}) => [text, place?.row, place?.column])).toEqual([
      ['Kostnader', 0, 0],
      ['Summa', 0, 2],
      ['Hyra', 1, 0],
      ['El', 1, 1],
      ['6 000', 1, 2]
    ])
  })

  it('takes a table in a table for a table of its own, and a table of one cell for a frame', () => {
    const inner = table([
      ['a', 'b'],
      ['c', 'd']
    ])
    const blocks = body(`${table([['Yttre', inner + paragraph('Efter.')]])}${table([['Inramad text.']])}`)
    expect(blocks.map(({text, kind, cell}) => [text, kind, cell?.table])).toEqual([
      ['Yttre', 'tableCell', 0],
      ['a', 'tableCell', 1],
      ['b', 'tableCell', 1],
      ['c', 'tableCell', 1],
      ['d', 'tableCell', 1],
      ['Efter.', 'tableCell', 0],
      ['Inramad text.', 'paragraph', undefined]
    ])
  })

  it('takes running text across a whole row for paragraphs', () => {
    const text = paragraph('Skäl.') + paragraph('Du har ansökt om bistånd.') + paragraph('Du har rätt till det.')
    const blocks = body(table([['Diarienummer', '12/2026'], [text]]))
    expect(blocks.map(({kind}) => kind)).toEqual(['tableCell', 'tableCell', 'paragraph', 'paragraph', 'paragraph'])
  })

  it('knows captions and quotations by the name of their style', () => {
    const blocks = body(styled('Beskrivning', 'Figur 1. Antal beslut') + styled('Citat', 'Vi trivs här.'))
    expect(blocks.map(({kind}) => kind)).toEqual(['caption', 'quotation'])
  })

  it('takes the title for the highest heading only where there is no other', () => {
    const alone = body(styled('Rubrik', 'Rapport') + styled('Rubrik2', 'Resultat'))
    expect(alone.map(({kind, level, heading}) => [kind, level, heading])).toEqual([
      ['heading', 1, -1],
      ['heading', 2, 0]
    ])
  })

  it('follows outline levels in the paragraph and in the styles below', () => {
    const blocks = read({
      styles: [
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 2"/></w:style>',
        '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="Kommunrubrik"/><w:basedOn w:val="A"/></w:style>',
        '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="Heading 1 lik"/></w:style>'
      ].join(''),
      body: [
        styled('B', 'Byggd på rubrik'),
        styled('C', 'Bara lik till namnet'),
        paragraph('Egen nivå', '<w:outlineLvl w:val="2"/>'),
        paragraph('Brödtext i rubrikstil', '<w:pStyle w:val="A"/><w:outlineLvl w:val="9"/>')
      ].join('')
    }).blocks
    expect(blocks.map(({kind, level}) => [kind, level])).toEqual([
      ['heading', 2],
      ['paragraph', 0],
      ['heading', 3],
      ['paragraph', 0]
    ])
  })

  it('takes a list from the style, and out of it where the paragraph says so', () => {
    const blocks = body(
      styled('Punktlista', 'Punkt') +
        paragraph('Utan punkt', '<w:pStyle w:val="Punktlista"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    )
    expect(blocks.map(({kind}) => kind)).toEqual(['listItem', 'paragraph'])
  })

  it('leaves a table of contents out, but keeps ordinary text in its style', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="I1"><w:name w:val="toc 1"/></w:style><w:style w:type="paragraph" w:styleId="IR"><w:name w:val="TOC Heading"/></w:style>'
    const line = '<w:r><w:t>Inledning</w:t><w:tab/><w:t>3</w:t></w:r>'
    const blocks = read({
      styles,
      body: [
        styled('IR', 'Innehåll'),
        paragraph(field('TOC \\o "1-3"', line)),
        styled('I1', line),
        styled('I1', 'Vanlig text.')
      ].join('')
    }).blocks
    expect(blocks.map(({text}) => text)).toEqual(['Vanlig text.'])
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

describe('what stands beside the text', () => {
  const margins =
    '<w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:headerReference w:type="first" r:id="h2"/><w:footerReference w:type="default" r:id="f1"/></w:sectPr>'

  it('reads notes after the body, in the order in which the body refers to them', () => {
    const note = (kind: string, id: number, text: string) => `<w:${kind} w:id="${id}">${paragraph(text)}</w:${kind}>`
    const reference = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
    const {blocks} = read({
      body: paragraph(
        run('Lagen') + reference('footnote', 2) + run(' gäller') + reference('footnote', 1) + reference('endnote', 1)
      ),
      footnotes: `<w:footnote w:type="separator" w:id="-1">${paragraph('Streck')}</w:footnote>${note('footnote', 1, 'Andra.')}${note('footnote', 2, 'Första.')}${note('footnote', 3, 'Utan hänvisning.')}`,
      endnotes: note('endnote', 1, 'Sist.')
    })
    expect(blocks.map(({text, region}) => [text, region])).toEqual([
      ['Lagen gäller', 'body'],
      ['Första.', 'footnote'],
      ['Andra.', 'footnote'],
      ['Sist.', 'endnote']
    ])
  })

  it('reads a header once, whatever its page number, and none that is not shown', () => {
    const {blocks} = read({
      body: `${paragraph('Text.', margins)}${paragraph('Mer.', margins.replace('h1', 'h3'))}`,
      headers: {
        h1: paragraph(run('Ekfors kommun ') + field('PAGE', run('1'))),
        h2: paragraph('Bara på första sidan'),
        h3: paragraph(run('Ekfors kommun ') + field('PAGE', run('2')))
      },
      footers: {f1: paragraph(field('PAGE', run('1')))}
    })
    expect(blocks.map(({text, region}) => [text, region])).toEqual([
      ['Ekfors kommun 1', 'pageHeader'],
      ['Text.', 'body'],
      ['Mer.', 'body']
    ])
  })

  it('reads the header of the first page where the section has one', () => {
    const {blocks} = read({
      body: paragraph('Text.', margins.replace('</w:sectPr>', '<w:titlePg/></w:sectPr>')),
      headers: {h1: paragraph('Alla sidor'), h2: paragraph('Första sidan')}
    })
    expect(blocks.map(({text}) => text)).toEqual(['Alla sidor', 'Första sidan', 'Text.'])
  })

  it('says that text in another format was not reviewed', () => {
    expect(read({body: `${paragraph('Text.')}<w:altChunk r:id="rIdX"/>`}).notes.map(({code}) => code)).toEqual([
      'word-embedded-text'
    ])
  })
})

describe('marks', () => {
  it('marks bold, italics and underline over runs, without the space around', () => {
    const [block] = body(
      paragraph(
        run('Du ') +
          run('har ', '<w:b/>') +
          run('rätt', '<w:b/><w:i/>') +
          run(' till ') +
          run('det', '<w:u w:val="single"/>') +
          run('.', '<w:b w:val="0"/><w:u w:val="none"/>')
      )
    )
    expect(marked(block, 'strong')).toEqual(['har rätt'])
    expect(marked(block, 'emphasis')).toEqual(['rätt'])
    expect(marked(block, 'underline')).toEqual(['det'])
  })

  it('marks links of both kinds with their targets', () => {
    const [block] = read({
      body: paragraph(
        `<w:hyperlink r:id="r7">${run('Läs mer')}</w:hyperlink>${run(' och ')}<w:hyperlink w:anchor="kapitel2">${run('kapitel 2')}</w:hyperlink>${run(' och ')}${field('HYPERLINK "https://ekfors.se/b" \\l "avgift"', run('avgiften'))}`
      ),
      links: [{id: 'r7', type: 'hyperlink', target: 'https://ekfors.se/a?b=1&c=2', external: true}]
    }).blocks
    const links = block!.marks.flatMap(mark =>
      mark.kind === 'link' ? [[block!.text.slice(mark.start, mark.end), mark.target]] : []
    )
    expect(links).toEqual([
      ['Läs mer', 'https://ekfors.se/a?b=1&c=2'],
      ['kapitel 2', '#kapitel2'],
      ['avgiften', 'https://ekfors.se/b#avgift']
    ])
  })

  it('marks the placeholder text of a control, but not what was filled in', () => {
    const control = (properties: string, text: string) =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`
    const [block] = body(
      paragraph(
        `${run('Från ')}${control('<w:showingPlcHdr/><w:date/>', 'Ange datum')}${run(' till ')}${control('<w:date/>', '3 maj')}`
      )
    )
    expect(block?.text).toBe('Från Ange datum till 3 maj')
    expect(block?.marks).toEqual([{kind: 'placeholder', start: 5, end: 15, source: 'control'}])
  })

  it('reads a control around paragraphs, rows and cells', () => {
    const around = (inner: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`
    const row = `<w:tr>${around(`<w:tc>${paragraph('a')}</w:tc>`)}<w:tc>${paragraph('b')}</w:tc></w:tr>`
    const blocks = body(
      `${around(paragraph('Text.'))}<w:tbl>${around(row)}<w:tr><w:tc>${paragraph('c')}</w:tc></w:tr></w:tbl>`
    )
    expect(blocks.map(({text, cell}) => [text, cell?.row, cell?.column])).toEqual([
      ['Text.', undefined, undefined],
      ['a', 0, 0],
      ['b', 0, 1],
      ['c', 1, 0]
    ])
  })

  it('marks a stretch in another language, and believes no mark that the words speak against', () => {
    const english = run('This is the text that you have to read.', '<w:lang w:val="en-GB"/>')
    const swedish = run('Det här är en text som du ska läsa.', '<w:lang w:val="en-US"/>')
    const document = read({
      body:
        paragraph('Du kan läsa om det här på engelska.') +
        paragraph(run('Så här: ') + english) +
        paragraph(run('Så här: ') + swedish) +
        paragraph(english)
    })
    expect(document.declaredLanguage).toBe('sv-se')
    expect(document.blocks.map(({marks, language}) => [marks.map(mark => mark.kind), language])).toEqual([
      [[], 'sv'],
      [['language'], 'en'],
      [[], 'sv'],
      [[], 'en']
    ])
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

describe('fields that wait', () => {
  it('writes a blank for a form field without text, and keeps what was written in another', () => {
    const [block] = body(
      paragraph(
        `${run('Namn: ')}${field('FORMTEXT', run('\u2002\u2002\u2002'))}${run(' Ort: ')}${field('FORMTEXT', run('Ekfors'))}`
      )
    )
    expect(block?.text).toBe('Namn: ____ Ort: Ekfors')
    expect(marked(block, 'placeholder')).toEqual(['____'])
  })

  it('reads a form field that holds several paragraphs', () => {
    const [begin, end] = field('FORMTEXT', '<cut/>').split('<cut/>')
    const blocks = body(
      paragraph(`${begin}${run('Första stycket.')}`) + paragraph('Andra.') + paragraph(`${run('Sista.')}${end}`)
    )
    expect(blocks.map(({text, marks}) => [text, marks.length])).toEqual([
      ['Första stycket.', 0],
      ['Andra.', 0],
      ['Sista.', 0]
    ])
  })

  it('keeps the code of a field within a field out of the text', () => {
    const inner = field('MERGEFIELD kon', run('kvinna'))
    const [before, after] = field('IF \u0000 = "man" "han" "hon"', run('hon')).split('\u0000')
    expect(
      body(paragraph(`${run('Att ')}${before}</w:instrText></w:r>${inner}<w:r><w:instrText>${after}`))[0]?.text
    ).toBe('Att hon')
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

  it('reads moved text where it is now', () => {
    const blocks = body(
      paragraph(`<w:moveFrom w:id="1">${run('Flyttad.')}</w:moveFrom>${run('Kvar.')}`) +
        paragraph(`<w:moveTo w:id="2">${run('Flyttad.')}</w:moveTo>`)
    )
    expect(blocks.map(({text}) => text)).toEqual(['Kvar.', 'Flyttad.'])
    expect(marked(blocks[1], 'inserted')).toEqual(['Flyttad.'])
  })

  it('goes by the style that a paragraph has now', () => {
    const blocks = body(
      paragraph(
        'Text.',
        '<w:pStyle w:val="Normal"/><w:pPrChange w:id="1"><w:pPr><w:pStyle w:val="Rubrik1"/></w:pPr></w:pPrChange>'
      )
    )
    expect(blocks.map(({kind}) => kind)).toEqual(['paragraph'])
  })

  it('does not count a deleted row', () => {
    const row = (text: string, properties = '') =>
      `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${text}</w:tc><w:tc><w:p/></w:tc></w:tr>`
    const gone = '<w:p><w:del w:id="2"><w:r><w:delText>Borta</w:delText></w:r></w:del></w:p>'
    const blocks = body(`<w:tbl>${row(paragraph('a'))}${row(gone, '<w:del w:id="1"/>')}${row(paragraph('b'))}</w:tbl>`)
    expect(blocks.map(({text, cell}) => [text, cell?.row])).toEqual([
      ['a', 0],
      ['b', 1]
    ])
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
