import {describe, expect, it} from 'vitest'
import {sourceSpan} from '../../src/document/anchors.js'
import {checkDocument} from '../../src/document/check-document.js'
import {readHtml} from '../../src/document/read-html.js'
import {wrongAnchors} from '../support/check-anchors.js'

function read(source: string) {
  const document = readHtml('sida.html', source)
  expect([checkDocument(document), wrongAnchors(document)]).toEqual([[], []])
  return document
}

/** Kind and text of every block. */
function blocks(source: string): readonly string[] {
  return read(source).blocks.map(({kind, level, text}) => `${kind}${level || ''}: ${text}`)
}

describe('readHtml', () => {
  it('reads an empty page as an empty document', () => {
    expect(read('')).toMatchObject({blocks: [], images: [], format: 'html', declaredLanguage: ''})
  })

  it('reads title, summary, headings, paragraphs and lists', () => {
    const source = `<!doctype html><html lang="sv"><head><title>Ansök om bistånd</title>
      <meta name="description" content="Så ansöker du om ekonomiskt bistånd &amp; stöd"></head>
      <body><main><h1>Ansök</h1><p>Fyll i <strong>hela</strong> blanketten.</p>
      <ul><li>namn<ul><li>förnamn</li></ul></li><li><p>adress</p></li></ul></main></body></html>`
    expect(blocks(source)).toEqual([
      'title: Ansök om bistånd',
      'description: Så ansöker du om ekonomiskt bistånd & stöd',
      'heading1: Ansök',
      'paragraph: Fyll i hela blanketten.',
      'listItem: namn',
      'listItem: förnamn',
      'listItem: adress'
    ])
    const document = read(source)
    expect(document.declaredLanguage).toBe('sv')
    expect(document.blocks.map(({list}) => list)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      {list: 0, ordered: false, depth: 1, item: 0},
      {list: 1, ordered: false, depth: 2, item: 0},
      {list: 0, ordered: false, depth: 1, item: 1}
    ])
    expect(document.blocks[3]?.marks).toEqual([{kind: 'strong', start: 7, end: 11}])
  })

  it('leaves out menus, footers, scripts, forms and what is hidden', () => {
    expect(
      blocks(`<body><header><a href="/">Ekfors kommun</a></header><nav><a href="/a">Bygga</a></nav>
      <script>var a = "<p>nej</p>"</script><style>p {}</style><template><p>mall</p></template>
      <p>Kommunen hjälper dig.</p><p hidden>dold</p><p style="display: none">dold</p><p aria-hidden="true">dold</p>
      <div class="cookie-banner">Vi använder kakor.</div>
      <form><label for="a">Vad gäller ärendet?</label><select id="a"><option>Vatten</option></select></form>
      <footer><p>Besök oss på Storgatan 1.</p></footer></body>`)
    ).toEqual(['paragraph: Kommunen hjälper dig.', 'paragraph: Vad gäller ärendet?'])
  })

  it('takes only the main content where the page names it', () => {
    expect(blocks('<div><p>Utanför.</p></div><main><p>Innanför.</p></main>')).toEqual(['paragraph: Innanför.'])
    expect(blocks('<p>Utanför.</p><div role="main"><p>Innanför.</p></div>')).toEqual(['paragraph: Innanför.'])
  })

  it('leaves out a list of links that nobody calls a menu, but not a page of nothing else', () => {
    const menu = '<ul><li><a href="1">Bygga</a></li><li><a href="2">Bo</a></li><li><a href="3">Skola</a></li></ul>'
    expect(blocks(`${menu}<p>Här är en vanlig text om bygglov.</p>`)).toEqual([
      'paragraph: Här är en vanlig text om bygglov.'
    ])
    expect(blocks(menu)).toHaveLength(3)
  })

  it('cuts text that stands beside blocks into paragraphs of its own', () => {
    expect(blocks('<div>Först.<p>Sedan.</p>Sist <em>här</em>.<div>Ny.</div></div>')).toEqual([
      'paragraph: Först.',
      'paragraph: Sedan.',
      'paragraph: Sist här.',
      'paragraph: Ny.'
    ])
  })

  it('keeps one line break and cuts at two', () => {
    expect(blocks('<p>Rad ett<br>rad två<br><br>nytt stycke</p>')).toEqual([
      'paragraph: Rad ett\nrad två',
      'paragraph: nytt stycke'
    ])
  })

  it('places table cells past those that span rows and columns', () => {
    const document = read(`<table><caption>Avgifter</caption>
      <tr><th rowspan=2>Ålder</th><th colspan=2>Avgift</th></tr>
      <tr><td>vår</td><td>höst</td></tr>
      <tr><td>0–6</td><td>100</td><td>200</td></tr></table>`)
    expect(document.blocks.map(({kind, text, cell}) => [kind, text, cell?.row, cell?.column, cell?.header])).toEqual([
      ['caption', 'Avgifter', undefined, undefined, undefined],
      ['tableCell', 'Ålder', 0, 0, true],
      ['tableCell', 'Avgift', 0, 1, true],
      ['tableCell', 'vår', 1, 1, false],
      ['tableCell', 'höst', 1, 2, false],
      ['tableCell', '0–6', 2, 0, false],
      ['tableCell', '100', 2, 1, false],
      ['tableCell', '200', 2, 2, false]
    ])
  })

  it('reads a table that only places things as ordinary text', () => {
    expect(blocks('<table role="presentation"><tr><td>Text.</td><td>Mer.</td></tr></table>')).toEqual([
      'paragraph: Text.',
      'paragraph: Mer.'
    ])
  })

  it('tells a missing text alternative from an empty one', () => {
    const document = read(
      '<p>Se bilden <img src="a.png" alt="En karta &ouml;ver Ekfors"> här.</p><img src="b.png" alt=""><img src="c.png">'
    )
    expect(document.images.map(({alt, file, block}) => [alt, file, block])).toEqual([
      ['En karta över Ekfors', 'a.png', 0],
      ['', 'b.png', 1],
      [null, 'c.png', 1]
    ])
    expect(document.blocks.map(({kind, text}) => `${kind}: ${text}`)).toEqual([
      'paragraph: Se bilden här.',
      'altText: En karta över Ekfors'
    ])
  })

  it('marks links, also one that is an image', () => {
    const document = read('<p>Läs <a href="/mer">mer</a>.</p><a href="/hem"><img alt="Startsidan" src="x"></a>')
    expect(document.blocks[0]?.marks).toEqual([{kind: 'link', target: '/mer', start: 4, end: 7}])
    expect(document.blocks[1]).toMatchObject({
      kind: 'altText',
      marks: [{kind: 'link', target: '/hem', start: 0, end: 10}]
    })
  })

  it('opens a mark anew in each block that it reaches into', () => {
    const document = read('<a href="/x"><h2>Rubrik</h2><p>Ingress</p></a>')
    expect(document.blocks.map(({marks}) => marks)).toEqual([
      [{kind: 'link', target: '/x', start: 0, end: 6}],
      [{kind: 'link', target: '/x', start: 0, end: 7}]
    ])
  })

  it('marks quotations, code and formulas', () => {
    const document = read(
      '<blockquote>Citat <p>Mer.</p><ul><li>Punkt</li></ul></blockquote><p><q>Ja</q> <code>a=1</code> <math><mi>x</mi></math></p>'
    )
    expect(document.blocks.map(({kind, marks}) => [kind, marks.map(mark => mark.kind)])).toEqual([
      ['quotation', []],
      ['quotation', []],
      ['listItem', ['quotation']],
      ['paragraph', ['quotation', 'code', 'math']]
    ])
  })

  it('leaves out code blocks but reads ordinary text in pre, paragraph by paragraph', () => {
    expect(blocks('<pre><code>let a = 1</code></pre><pre>if (a) { b(); }</pre>')).toEqual([])
    expect(blocks('<pre>Ett stycke\nmed två rader.\n\nEtt till.</pre>')).toEqual([
      'paragraph: Ett stycke med två rader.',
      'paragraph: Ett till.'
    ])
  })

  it('says how much of the page stands in code blocks', () => {
    const document = read(`<p>${'Text. '.repeat(10)}</p><pre><code>${'a = 1;'.repeat(10)}</code></pre>`)
    expect(document.notes).toMatchObject([{code: 'code-not-reviewed', text: {sv: expect.stringContaining('50 %')}}])
    expect(read('<p>Skriv <code>a</code> i rutan.</p>').notes).toEqual([])
  })

  it('follows lang on blocks and marks it on words', () => {
    const document = read('<p lang="en">Apply here.</p><p>Det heter <span lang="en">plain language</span>.</p>')
    expect(document.blocks[0]?.language).toBe('en')
    expect(document.blocks[1]?.marks).toEqual([{kind: 'language', language: 'en', start: 10, end: 24}])
  })

  it('does not believe that a Swedish page is English because its template says so', () => {
    const document = read(`<html lang="en"><h2>Kontakt</h2><p>Du kan ringa till oss om du har frågor.</p></html>`)
    expect(document.blocks.map(({language}) => language)).toEqual(['sv', 'sv'])
    expect(read('<html lang="en"><h2>Kontakt</h2></html>').blocks[0]?.language).toBe('en')
  })

  it('maps every character to its place past references, CR LF and stray end tags', () => {
    const source = '<p>\r\n  R&auml;tt till st&#246;d &amp\r\nhj</i>älp&nbsp;till &ltdig</p>'
    const [block] = read(source).blocks
    expect(block?.text).toBe('Rätt till stöd & hjälp till <dig')
    const at = (word: string) => {
      const start = block!.text.indexOf(word)
      const place = sourceSpan(block!.anchors, {start, end: start + word.length})
      return source.slice(place.start, place.end)
    }
    expect(at('Rätt')).toBe('R&auml;tt')
    expect(at('ä')).toBe('&auml;')
    expect(at('stöd')).toBe('st&#246;d')
    expect(at('&')).toBe('&amp')
    expect(at('hjälp')).toBe('hj</i>älp')
    expect(at('<dig')).toBe('&ltdig')
  })

  it('lets a self-closing tag of XHTML close itself', () => {
    expect(
      blocks(`<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><script src="a.js"/>
      <title>Sidan</title></head><body><a id="x"/><p>Ett.</p><p/><div/><p>Två.</p></body></html>`)
    ).toEqual(['title: Sidan', 'paragraph: Ett.', 'paragraph: Två.'])
  })

  it('takes template code for no prose', () => {
    const document = read(`<?php include 'a.php'; if ($a > 1) { ?><p>Hej <?= $namn->text ?>!</p><?php } ?>
      {% if a < b %}<p>Du får {{ belopp }} kr.</p>{% endif %}<p th:text="\${hej}">Exempel</p>`)
    expect(document.blocks.map(({text}) => text)).toEqual(['Hej <?= $namn->text ?>!', 'Du får {{ belopp }} kr.'])
    expect(document.blocks.map(({marks}) => marks)).toEqual([
      [{kind: 'shortcode', start: 4, end: 22}],
      [{kind: 'shortcode', start: 7, end: 19}]
    ])
  })

  it('puts comments to klarsprak before the block that follows, wherever they stand', () => {
    const document = read(`<!doctype html><!-- klarsprak-av lix: tabell --><head><title>Avgifter</title></head>
      <body><nav><!-- klarsprak-på lix --></nav><main><p>Ett <!-- klarsprak-hoppa-över passiv-form: citat, t.o.m. 2027-06-30 -->
      stycke.</p><p>Nästa.</p><!-- vanlig kommentar --></main><!-- klarsprak-disable --></body>`)
    expect(document.directives.map(({action, rules, block, until}) => [action, rules, block, until])).toEqual([
      ['disable', ['lix'], 0, ''],
      ['enable', ['lix'], 1, ''],
      ['skip', ['passiv-form'], 2, '2027-06-30'],
      ['disable', [], 3, '']
    ])
    const {source} = document.directives[2]!
    expect(document.parts.get('')!.slice(source.start, source.end)).toMatch(/^<!-- klarsprak-hoppa-över.*30 -->$/u)
  })

  it('takes front matter for the title, not for text', () => {
    expect(blocks('---\r\nlayout: sida\r\ntitle: "Om oss"\r\n---\r\n<p>Vi hjälper dig.</p>')).toEqual([
      'title: Om oss',
      'paragraph: Vi hjälper dig.'
    ])
  })

  it('puts a space where only a style sheet keeps two words apart', () => {
    expect(blocks('<p><span>4 §</span>Nämnden <b>Plats:</b>Torget, CO<sub>2</sub>A, <i>o</i>ch.</p>')).toEqual([
      'paragraph: 4 § Nämnden Plats: Torget, CO2A, och.'
    ])
  })

  it('cuts plain text with empty lines into paragraphs when a style sheet would', () => {
    const line = 'Nämnden beslutar om bistånd efter en utredning av behovet. '.repeat(4).trim()
    expect(blocks(`<div>${line}\r\n\r\n${line}\r\n \r\n${line}</div>`)).toHaveLength(3)
  })

  it('leaves out signs to click, marks of footnotes and breadcrumbs', () => {
    expect(
      blocks(
        '<div id="BreadCrumbs"><a href="/">Start</a> / Bygga</div><h2><a href="#a">#</a> Bygglov</h2><p>Text<sup><a href="#1">1</a></sup>.</p>'
      )
    ).toEqual(['heading2: Bygglov', 'paragraph: Text.'])
  })

  it.each(['div', 'b', 'ul><li', 'table><tr><td', 'blockquote', 'span lang=sv'])('reads 10,000 levels of %s', tag => {
    const document = read(`${`<${tag}>`.repeat(10_000)}Längst in.`)
    expect(document.blocks.map(({text}) => text)).toEqual(['Längst in.'])
  })
})
