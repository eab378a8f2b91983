import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {sourceSpan} from '../../src/document/anchors.js'
import {checkDocument} from '../../src/document/check-document.js'
import type {Block} from '../../src/document/document.js'
import {readMarkdown} from '../../src/document/read-markdown.js'
import {growth, LINEAR} from '../support/growth.js'

function read(source: string, dialect: 'markdown' | 'mdx' = 'markdown') {
  const document = readMarkdown('brev.md', source, dialect)
  expect(checkDocument(document)).toEqual([])
  return document
}

function texts(source: string, dialect: 'markdown' | 'mdx' = 'markdown') {
  return read(source, dialect).blocks.map(block => `${block.kind}: ${block.text}`)
}

/** What stands in the source for the first `words` of the block. */
function sourceOf(source: string, block: Block | undefined, words: string) {
  const start = block?.text.indexOf(words) ?? -1
  expect(start).toBeGreaterThanOrEqual(0)
  const span = sourceSpan(block!.anchors, {start, end: start + words.length})
  return source.slice(span.start, span.end)
}

describe('readMarkdown', () => {
  it('makes blocks of headings, paragraphs, list items, quotations and cells', () => {
    expect(
      texts(
        '# Beslut\n\nDu får bidrag.\n\n- mat\n- hyra\n\n> Sagt av någon\n\n| Post | Kr |\n|---|---|\n| Hyra | 5 |\n'
      )
    ).toEqual([
      'heading: Beslut',
      'paragraph: Du får bidrag.',
      'listItem: mat',
      'listItem: hyra',
      'quotation: Sagt av någon',
      'tableCell: Post',
      'tableCell: Kr',
      'tableCell: Hyra',
      'tableCell: 5'
    ])
  })

  it('points at the right words behind escapes, entities, marks and line ends', () => {
    const source = 'Lagen &auml;r från 1884\\. Den **gäller** ännu\n> inte citat'
    const [block] = read(`> ${source}`).blocks
    expect(block?.text).toBe('Lagen är från 1884. Den gäller ännu inte citat')
    expect(sourceOf(`> ${source}`, block, 'är')).toBe('&auml;r')
    expect(sourceOf(`> ${source}`, block, '1884.')).toBe('1884\\.')
    expect(sourceOf(`> ${source}`, block, 'gäller')).toBe('gäller')
    expect(sourceOf(`> ${source}`, block, 'ännu inte')).toBe('ännu\n> inte')
  })

  it('keeps a heading sign without space as text', () => {
    expect(texts('#Beslut om bidrag')).toEqual(['paragraph: #Beslut om bidrag'])
  })

  it('reads title, description and language from front matter, exactly', () => {
    const source =
      '---\ntitle: "Så \\"söker\\" du"\ndescription: >-\n  Här står hur\n  du gör.\nlang: sv\n...\nSök i dag.\n'
    const document = read(source)
    expect(document.declaredLanguage).toBe('sv')
    expect(document.blocks.map(({kind, region, text}) => [kind, region, text])).toEqual([
      ['title', 'frontMatter', 'Så "söker" du'],
      ['description', 'frontMatter', 'Här står hur du gör.'],
      ['paragraph', 'body', 'Sök i dag.']
    ])
    expect(sourceOf(source, document.blocks[0], '"söker"')).toBe('\\"söker\\"')
    expect(sourceOf(source, document.blocks[1], 'hur du')).toBe('hur\n  du')
  })

  it('reads title, description and language from front matter in TOML', () => {
    const source =
      '+++\ntitle = "Sök \\"bidrag\\""\ndate = 2026-01-01\ndescription = \'Så gör du\'\nlanguageCode = "sv"\n[menu]\ntitle = "Meny"\n+++\n\nText.\n'
    const document = read(source)
    expect(document.blocks.map(block => `${block.kind}: ${block.text}`)).toEqual([
      'title: Sök "bidrag"',
      'description: Så gör du',
      'paragraph: Text.'
    ])
    expect(document.declaredLanguage).toBe('sv')
    expect(sourceOf(source, document.blocks[0], 'bidrag')).toBe('bidrag')
    expect(texts('+++\nAntal i dag\n')).toEqual(['paragraph: +++ Antal i dag'])
  })

  it('takes what stands under the number of a section for a statute, and no minutes', () => {
    const marked = (source: string) => read(source).blocks.map(block => block.marks.map(mark => mark.kind))
    expect(marked('## 12 kap. 1 a §\n\nLagens ord.\n\n- Led ett\n')).toEqual([[], ['statute'], ['statute']])
    expect(marked('## § 12 Bidrag\n\nNämndens ord.\n')).toEqual([[], []])
  })

  it('notes front matter that is not YAML, and reads on', () => {
    const document = read('---\ntitle: "Ej slut\n---\n\nSök i dag.\n')
    expect(document.notes.map(note => note.code)).toEqual(['front-matter-broken'])
    expect(document.blocks.at(-1)?.text).toBe('Sök i dag.')
  })

  it('takes prose between two rules for prose', () => {
    expect(texts('---\nSök i dag\n---\n')).toEqual(['heading: Sök i dag'])
  })

  it('knows where a list item stands', () => {
    const {blocks} = read('1. mat\n   - bröd\n\n   Mer om mat.\n2. hyra\n')
    expect(blocks.map(({text, list}) => [text, list?.list, list?.item, list?.depth, list?.ordered])).toEqual([
      ['mat', 0, 0, 1, true],
      ['bröd', 1, 0, 2, false],
      ['Mer om mat.', 0, 0, 1, true],
      ['hyra', 0, 1, 1, true]
    ])
  })

  it('knows where a cell stands', () => {
    const {blocks} = read('| Post | Kr |\n|---|---|\n| Hyra | *5* |\n')
    expect(blocks.map(({text, cell}) => [text, cell?.row, cell?.column, cell?.header])).toEqual([
      ['Post', 0, 0, true],
      ['Kr', 0, 1, true],
      ['Hyra', 1, 0, false],
      ['5', 1, 1, false]
    ])
  })

  it('marks emphasis, links and code, and lets go of images, footnote calls and tags', () => {
    const {blocks, images} = read(
      'Läs **hela** [vår *sida*][sida] om `kod`[^1] och <b>mer</b>![karta](k.png).\n\n[sida]: /om-oss\n\n[^1]: En not.\n'
    )
    const [block] = blocks
    expect(block?.text).toBe('Läs hela vår sida om kod och mer.')
    expect(block?.marks.map(mark => [mark.kind, block.text.slice(mark.start, mark.end)])).toEqual([
      ['strong', 'hela'],
      ['link', 'vår sida'],
      ['emphasis', 'sida'],
      ['code', 'kod'],
      ['strong', 'mer']
    ])
    expect(block?.marks.find(mark => mark.kind === 'link')).toMatchObject({target: '/om-oss'})
    expect(blocks.slice(1).map(({kind, region, text}) => [kind, region, text])).toEqual([
      ['altText', 'body', 'karta'],
      ['paragraph', 'footnote', 'En not.']
    ])
    expect(images).toMatchObject([{alt: 'karta', file: 'k.png', block: 0}])
  })

  it('tells a missing alt text, an empty one in HTML, and a badge', () => {
    const {images} = read(
      '![](a.png)\n\n<img src="b.png" alt="">\n\n<img src="c.png">\n\n![bygge](https://img.shields.io/x.svg)\n'
    )
    expect(images.map(({file, alt}) => [file, alt])).toEqual([
      ['a.png', null],
      ['b.png', ''],
      ['c.png', null]
    ])
  })

  it('keeps forced line breaks and joins soft ones', () => {
    expect(texts('Anna Ek  \nStorgatan 1\\\nEkfors\noch mer<br>slut')).toEqual([
      'paragraph: Anna Ek\nStorgatan 1\nEkfors och mer\nslut'
    ])
  })

  it('keeps shortcodes and formulas out of the prose', () => {
    const {blocks} = read(
      '{{< note >}}\nSe {{< ref "sida.md" >}} och $x_1 + y_2$ här.\n{{< /note >}}\n\n{% include meny.html %}\n\nHej {{ page.title }}!\n\n$$\na_b\n$$\n\nDet kostar 5 $ eller 7 $ i dag.\n'
    )
    expect(blocks.map(block => block.text)).toEqual([
      'Se {{< ref "sida.md" >}} och $x_1 + y_2$ här.',
      'Hej {{ page.title }}!',
      'Det kostar 5 $ eller 7 $ i dag.'
    ])
    expect(blocks.flatMap(block => block.marks.map(mark => mark.kind))).toEqual(['shortcode', 'math', 'shortcode'])
  })

  it('reads the text of {@link …}, of containers and of their labels', () => {
    expect(
      texts(
        'Se {@link sida.html vår sida} i dag.\n\n::: tip Bra att veta\nSök i tid.\n:::\n\n:::note[Obs]\nRing oss.\n:::\n'
      )
    ).toEqual([
      'paragraph: Se vår sida i dag.',
      'paragraph: Bra att veta',
      'paragraph: Sök i tid.',
      'paragraph: Obs',
      'paragraph: Ring oss.'
    ])
  })

  it('drops attribute lists, tables of contents and the sign of an alert', () => {
    expect(texts('## Sök {#sok}\n\n[TOC]\n\n> [!NOTE]\n> Ring oss.\n\n![karta](k.png){ width=50% }\n')).toEqual([
      'heading: Sök',
      'paragraph: Ring oss.',
      'altText: karta'
    ])
  })

  it('reads the text of HTML blocks, and no scripts', () => {
    const source =
      '<div lang="en"><h2>Apply &amp; wait</h2><p>Call <b>us</b>.</p>\n<ul><li>one<li>two</ul></div>\n<script>\nvar a = 1\n</script>\n\n<details><summary>Mer</summary>\n\nText.\n\n</details>\n'
    const {blocks} = read(source)
    expect(blocks.map(({kind, text, level}) => [kind, text, level])).toEqual([
      ['heading', 'Apply & wait', 2],
      ['paragraph', 'Call us.', 0],
      ['listItem', 'one', 0],
      ['listItem', 'two', 0],
      ['paragraph', 'Mer', 0],
      ['paragraph', 'Text.', 0]
    ])
    expect(blocks[1]?.language).toBe('en')
    expect(sourceOf(source, blocks[0], '&')).toBe('&amp;')
  })

  it('makes directives of comments, with the block they stand before', () => {
    const {directives} = read(
      'Ett.\n\n<!-- klarsprak-av lix: skäl -->\n\nTvå <!-- klarsprak-på --> här.\n\n<!-- vanlig -->\n'
    )
    expect(directives.map(({action, rules, block}) => [action, rules, block])).toEqual([
      ['disable', ['lix'], 1],
      ['enable', [], 1]
    ])
  })

  it('reads MDX: no imports, no tags, no expressions as prose, comments as directives', () => {
    const {blocks, directives, notes} = read(
      'import Ruta from "ruta"\n\nexport const a = {\n\n  b: 1\n}\n\n# Sök\n\n<Ruta titel="x">\n  Ring *oss* {a.b} nu.\n</Ruta>\n\n{/* klarsprak-av lix: skäl */}\n\nSlut.\n',
      'mdx'
    )
    expect(blocks.map(block => block.text)).toEqual(['Sök', 'Ring oss {a.b} nu.', 'Slut.'])
    expect(blocks[1]?.marks.map(mark => mark.kind)).toEqual(['emphasis', 'shortcode'])
    expect(directives).toMatchObject([{action: 'disable', block: 2}])
    expect(notes).toEqual([])
  })

  it('reads broken MDX as Markdown, and says so', () => {
    const {blocks, notes} = read('Ring {oss nu.\n', 'mdx')
    expect(blocks.map(block => block.text)).toEqual(['Ring {oss nu.'])
    expect(notes.map(note => note.code)).toEqual(['mdx-broken'])
  })

  it('says how much of a file stands in code', () => {
    // 6 letters of 24 in code.
    const {notes} = read('Ring oss så hjälper vi.\n\n```\nabcdef\n```\n')
    expect(notes.map(note => note.text.sv)).toEqual(['25 % av texten står i kodblock och granskades inte.'])
    expect(read('Ring oss så hjälper vi dig med din ansökan i dag.\n\n```\nab\n```\n').notes).toEqual([])
  })
})

describe('the skeleton', () => {
  const pieces = [
    ...[
      '# ',
      '## ',
      '- ',
      '1. ',
      '2) ',
      '> ',
      '    ',
      '  ',
      '\t',
      '```\n',
      '~~~\n',
      '---\n',
      '===\n',
      '| a | b |\n|---|---|\n',
      ':--\n'
    ],
    ...[
      '*',
      '**',
      '_',
      '`',
      '``',
      '[',
      ']',
      '(',
      ')',
      '](/url)',
      '](<a b> "t")',
      '![',
      '~~',
      '|',
      '\\',
      '\\*',
      '&auml;',
      '&',
      ';',
      '!',
      '#'
    ],
    ...[
      '<b>',
      '</b>',
      '<a\nhref',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '<div>',
      '<p klass ä x>',
      '<?',
      '{',
      '}',
      '$',
      '$x_1$'
    ],
    ...[
      '{{ namn }}',
      '{{< note >}}',
      '{% if x %}',
      '{#id}',
      ':::',
      '::: tip ',
      '[^1]',
      '[^1]: ',
      '[ref]: /url "t"',
      '[ref]',
      '> [!NOTE]\n'
    ],
    ...[
      '  \n',
      '\\\n',
      '\n',
      '\n\n',
      '\n\n',
      '\r\n',
      '\r\n\r\n',
      '\r',
      ' ',
      '  ',
      '"',
      '-',
      '1.',
      '\u0301',
      '😀',
      '\u00a0',
      '\u00ad',
      'kapi-\n'
    ],
    ...[
      'Kommunen beslutar att du får ekonomiskt bistånd till hyran för maj',
      'Du kan överklaga beslutet inom tre veckor.\n\n',
      'Ring oss om du undrar\növer något i beslutet'
    ]
  ]

  it.each(['markdown', 'mdx'] as const)('changes nothing in what is read from %s', dialect => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), {maxLength: 40}), parts => {
        const source = parts.join('')
        const document = readMarkdown('x.md', source, dialect)
        expect(checkDocument(document)).toEqual([])
        expect(document).toEqual(readMarkdown('x.md', source, dialect, {shorten: false}))
      }),
      {numRuns: 250, seed: 20260501}
    )
  })

  it('changes nothing in what is read from lines of every kind', () => {
    const starts = [
      '',
      '',
      '',
      '# ',
      '## ',
      '- ',
      '* ',
      '1. ',
      '2. ',
      '1) ',
      '  ',
      '    ',
      '> ',
      '| ',
      '  - ',
      '*   ',
      '---'
    ]
    const ends = ['\n', '\n', '\n\n', '\n\n', '\r\n', '  \n', '\n \n', '']
    const words = [
      ...[
        'ett ord',
        'Du får hjälp',
        '**stark**',
        '*svag*',
        '_svag_',
        '**a.** b',
        '[länk](url)',
        '![bild](a.png)',
        '| a |',
        ' | '
      ],
      ...[
        '2026 ',
        '*',
        '**',
        '_',
        '[länk]',
        '& ',
        '&',
        '\\*',
        '`kod`',
        '<b>',
        'kapi-',
        '#',
        '\u0301',
        '{{namn}}',
        '[^1]',
        '1. '
      ]
    ]
    const line = fc
      .tuple(fc.constantFrom(...starts), fc.array(fc.constantFrom(...words), {maxLength: 3}), fc.constantFrom(...ends))
      .map(([start, text, end]) => start + text.join(' ') + end)
    fc.assert(
      fc.property(fc.array(line, {maxLength: 8}), lines => {
        const source = lines.join('')
        const document = readMarkdown('x.md', source, 'markdown')
        expect(document).toEqual(readMarkdown('x.md', source, 'markdown', {shorten: false}))
      }),
      {numRuns: 1000, seed: 20261122}
    )
  })

  it('changes nothing in what is read from the fixtures', () => {
    const folder = new URL('../../fixtures/', import.meta.url)
    const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(name => name.endsWith('.md'))
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) {
      const source = readFileSync(new URL(file, folder), 'utf8')
      expect(readMarkdown(file, source, 'markdown')).toEqual(readMarkdown(file, source, 'markdown', {shorten: false}))
    }
  })
})

describe('hostile Markdown', () => {
  it.each([
    ['quotations', '>'],
    ['lists', '- '],
    ['numbered lists', '1. '],
    ['brackets', '['],
    ['closed brackets', ']('],
    ['images', '!['],
    ['asterisks and underlines', '*a _'],
    ['tildes', '~a'],
    ['backticks', '`a``'],
    ['tags', 'a <b '],
    ['comments', 'a <!--'],
    ['instructions', 'a <?'],
    ['formulas', '$a_ '],
    ['shortcodes', '{{% a '],
    ['lazy lines', '> a\nb\n'],
    ['indentation', ' '],
    ['no-break spaces', '\u00a0a'],
    ['list items', '- a\n'],
    ['one line of prose', 'Du får bidrag till hyran. ']
  ])('costs four times as much for four times as many: %s', (_name, piece) => {
    const run = (repeats: number) => {
      readMarkdown('x.md', piece.repeat(repeats), 'markdown')
    }
    expect(growth(run, 1000)).toBeLessThan(LINEAR)
  })

  it('says when part of a file was too complex', () => {
    const {notes, blocks} = readMarkdown('x.md', `${'> '.repeat(10_000)}Ring oss.\n\nSlut.`, 'markdown')
    expect(notes.map(note => note.code)).toEqual(['markdown-too-complex'])
    expect(blocks.map(block => block.text)).toEqual(['Ring oss.', 'Slut.'])
  })
})
