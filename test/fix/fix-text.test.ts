import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {allRules, createReviewer, loadDictionaries, readSource} from '../../src/entry/node.js'
import {type FixResult, fixText} from '../../src/fix/fix-text.js'
import {defaultOptions} from '../../src/rule/options.js'
import {decodeText} from '../../src/text/decode.js'

/** Replaces words in a text of the kind that the name says; each pair is a safe suggestion wherever the words stand. */
async function replaceIn(
  path: string,
  source: string,
  words: Readonly<Record<string, string>>,
  canHold: (text: string) => boolean = () => true
): Promise<FixResult> {
  const document = await readSource(path, source)
  return fixText({
    document,
    mode: 'safe',
    read: text => readSource(path, text),
    canHold,
    find: async ({blocks}) =>
      blocks.flatMap(block =>
        Object.entries(words).flatMap(([from, to]) => {
          const start = block.text.indexOf(from)
          const isDone = to.includes('\u00a0') && block.noBreakSpaces.length > 0
          if (start === -1 || isDone) return []
          const span = {start, end: start + from.length}
          const suggestions = [{span, replacement: to, safe: true}]
          return [
            {rule: 'prov', level: 'notice' as const, message: 'm', data: {}, block: block.index, span, suggestions}
          ]
        })
      )
  })
}

async function fixed(path: string, source: string, words: Readonly<Record<string, string>>): Promise<string> {
  return (await replaceIn(path, source, words)).source
}

const LONG = {'i enlighet med': 'enligt'}

describe('fixing a text', () => {
  it('changes the words and nothing else', async () => {
    const source =
      'Rubrik\n======\n\n*   En punkt  \n*   Vi gör det  i enlighet med lagen.\n\n\n~~~\ni enlighet med\n~~~\n'
    expect(await fixed('a.md', source, LONG)).toBe(source.replace('i enlighet med lagen', 'enligt lagen'))
  })

  it('keeps markup around and inside the words that change', async () => {
    expect(await fixed('a.md', 'Du **skall** svara.', {skall: 'ska'})).toBe('Du **ska** svara.')
    expect(await fixed('a.md', 'Du _ska**ll**_ svara.', {skall: 'ska'})).toBe('Du _ska**ll**_ svara.')
    expect(await fixed('a.md', 'Du [skall](b.md) svara.', {'Du skall': 'Du ska'})).toBe('Du [ska](b.md) svara.')
    expect(await fixed('a.html', '<p>Du <b>skall</b> svara.', {'skall svara': 'ska svara'})).toBe(
      '<p>Du <b>ska</b> svara.'
    )
  })

  it('leaves words that markup or a comment runs through', async () => {
    for (const [path, source] of [
      ['a.md', 'Vi gör det i **enlighet** med lagen.'],
      ['a.md', 'Vi gör det i [enlighet](a.md) med lagen.'],
      ['a.md', 'Vi gör det i <!-- så --> enlighet med lagen.'],
      ['a.html', '<p>Vi gör det i <em>enlighet</em> med lagen.</p>'],
      ['a.html', '<p>Vi gör det i enlighet<!-- så --> med lagen.</p>']
    ] as const) {
      const result = await replaceIn(path, source, LONG)
      expect(result.source, source).toBe(source)
      expect(result.left.map(({obstacle}) => obstacle)).toEqual(['markup'])
    }
  })

  it('moves a line end to the nearest space', async () => {
    expect(await fixed('a.md', 'Vi gör det i enlighet\nmed lagen.\n', LONG)).toBe('Vi gör det enligt\nlagen.\n')
    const lines = 'Det här är en ganska lång rad som slutar mitt i det, och vi gör det i\r\nenlighet med lagen.\r\n'
    expect(await fixed('a.md', lines, LONG)).toBe(lines.replace('i\r\nenlighet med ', 'enligt\r\n'))
    expect(await fixed('a.md', '> Vi gör det i enlighet\n> med lagen.\n', LONG)).toBe('> Vi gör det enligt\n> lagen.\n')
    expect(await fixed('a.md', '- Vi gör i enlighet\n  med lagen.\n', {'i enlighet med': 'så som det står i'})).toBe(
      '- Vi gör så som det\n  står i lagen.\n'
    )
  })

  it('does not move a line end where the next line would become a list', async () => {
    const source = 'Vi gör det i enlighet\nmed - lagen.\n'
    expect(await fixed('a.md', source, LONG)).toBe(source)
  })

  it('writes what the format needs', async () => {
    expect(await fixed('a.md', 'Se punkten.', {punkten: '[a] *b* 3 < 4 \\ &amp;'})).toBe(
      'Se \\[a\\] \\*b\\* 3 \\< 4 \\\\ \\&amp;.'
    )
    expect(await fixed('a.html', '<p>Se punkten.', {punkten: '3 < 4 & "så"'})).toBe('<p>Se 3 &lt; 4 &amp; "så".')
    expect(await fixed('a.html', '<p>Bild <img alt="Se punkten" src=a.png>', {punkten: 'a "så"'})).toBe(
      '<p>Bild <img alt="Se a &quot;så&quot;" src=a.png>'
    )
    expect(await fixed('a.txt', 'Se punkten.', {punkten: '[a] & *b*'})).toBe('Se [a] & *b*.')
  })

  it('replaces entities and escapes whole', async () => {
    expect(await fixed('a.html', '<p>Det g&auml;ller dig.', {gäller: 'angår'})).toBe('<p>Det angår dig.')
    expect(await fixed('a.md', 'Läs 5\\. kap\\. nu.', {'kap.': 'kapitlet'})).toBe('Läs 5\\. kapitlet nu.')
  })

  it('keeps no-break spaces, and puts them in where they are wanted', async () => {
    expect(await fixed('a.txt', 'Det kostar 10\u00a0000 kr.', {'10 000 kr.': '10 000 kronor.'})).toBe(
      'Det kostar 10\u00a0000 kronor.'
    )
    expect(await fixed('a.md', 'Det **kostar** 12 *%*.', {'12 %': '12\u00a0%'})).toBe('Det **kostar** 12\u00a0*%*.')
  })

  it('never touches front matter, code or placeholders', async () => {
    const source = '---\ntitle: Du skall\n---\n\nSe `skall` och {{skall}} och [skall namn].\n'
    expect(await fixed('a.md', source, {skall: 'ska'})).toBe(source)
    const text = 'Hej [namn], välkommen.'
    expect(await fixed('a.txt', text, {namn: 'alla'})).toBe(text)
  })

  it('takes one space along with words that go', async () => {
    expect(await fixed('a.txt', 'Vi kommer givetvis i dag.', {givetvis: ''})).toBe('Vi kommer i dag.')
    expect(await fixed('a.txt', 'Vi kommer givetvis.', {givetvis: ''})).toBe('Vi kommer.')
    expect(await fixed('a.txt', 'Givetvis kommer vi.', {Givetvis: ''})).toBe('kommer vi.')
  })

  it('applies edits that touch each other one after the other', async () => {
    const result = await replaceIn('a.txt', 'Du skall erhålla det.', {'skall erhålla': 'ska erhålla', erhålla: 'få'})
    expect(result.source).toBe('Du ska få det.')
    expect(result.applied).toHaveLength(2)
  })

  it('ends where it is stable when rules undo each other', async () => {
    const words = {kommer: 'går', går: 'kommer'}
    const once = await fixed('a.txt', 'Vi kommer.', words)
    expect(await fixed('a.txt', once, words)).toBe(once)
  })

  it('does not make an edit that only asks for itself again', async () => {
    const result = await replaceIn('a.txt', 'Kläder osv. Du skall gå.', {osv: 'osv.', skall: 'ska'})
    expect(result.source).toBe('Kläder osv. Du ska gå.')
  })

  it('leaves what the encoding cannot hold, but not in HTML', async () => {
    const isLatin1 = (text: string) => !/[^\0-\xff]/u.test(text)
    const left = await replaceIn('a.txt', 'Öppet 8-17.', {'8-17': '8–17'}, isLatin1)
    expect(left.source).toBe('Öppet 8-17.')
    expect(left.left.map(({obstacle}) => obstacle)).toEqual(['encoding'])
    expect((await replaceIn('a.html', '<p>Öppet 8-17.', {'8-17': '8–17'}, isLatin1)).source).toBe(
      '<p>Öppet 8&#8211;17.'
    )
  })

  it('takes back only the edits that would break the document', async () => {
    const source = `${'Du skall komma.\n\n'.repeat(30)}Se rad.\n\nDu skall gå.\n`
    const result = await replaceIn('a.md', source, {skall: 'ska', 'Se rad': '# Rubrik'})
    expect(result.source).toBe(source.replaceAll('skall', 'ska'))
    expect(result.left).toHaveLength(1)
  })
})

describe('fixing with the rules of the program', () => {
  const reviewer = createReviewer({
    rules: allRules.map(rule => ({rule, level: null, options: defaultOptions(rule.options)})),
    dictionaries: loadDictionaries(),
    allRules,
    lowestLevel: 'info',
    today: '2026-01-01'
  })
  const fix = async (path: string, source: string, mode: 'safe' | 'unambiguous') =>
    fixText({
      document: await readSource(path, source),
      mode,
      read: text => readSource(path, text),
      find: async document => (await reviewer.inspect(document)).findings,
      canHold: () => true
    })

  const folder = new URL('../../fixtures/', import.meta.url)
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(name =>
    /\.(?:md|html|txt)$/u.test(name)
  )

  it.each(names.sort())('fixing %s twice changes nothing more', async name => {
    const source = readFileSync(new URL(name, folder), 'utf8')
    for (const mode of ['safe', 'unambiguous'] as const) {
      const once = await fix(name, source, mode)
      const twice = await fix(name, once.source, mode)
      expect(twice.source).toBe(once.source)
      expect(twice.applied).toEqual([])
    }
  })

  // Real texts lie beside the project where it is developed.
  const corpus = new URL('../../../shared/corpus/text/', import.meta.url)
  it.runIf(existsSync(corpus))(
    'fixing real texts twice changes nothing more',
    async () => {
      const texts = readdirSync(corpus, {recursive: true, encoding: 'utf8'})
        .filter(name => /\.(?:md|html|txt)$/u.test(name) && statSync(new URL(name, corpus)).size < 60_000)
        .sort()
      for (const name of texts.filter((_, i) => i % 40 === 0)) {
        const {text} = decodeText(readFileSync(new URL(name, corpus)), name.endsWith('.html') ? 'html' : 'text')
        const once = await fix(name, text, 'safe')
        expect((await fix(name, once.source, 'safe')).source === once.source, name).toBe(true)
      }
    },
    120_000
  )

  it('leaves alone what the writer has asked to keep', async () => {
    const source = '<!-- klarsprak-hoppa-över alderdomligt-ord: citat -->\n\nDu skall komma.\n\nDu skall gå.\n'
    expect((await fix('a.md', source, 'safe')).source).toBe(source.replace('skall gå', 'ska gå'))
  })
})
