import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, it} from 'vitest'
import {folderWith, PLAIN_PAGE, runProgram, STIFF_PAGE, startProgram} from '../support/run-program.js'

describe('help', () => {
  it('lists every command in Swedish with its English name', async () => {
    const {out, code} = await runProgram([])
    expect(code).toBe(0)
    for (const name of [
      'granska (check)',
      'regler (rules)',
      'matt (measure)',
      'analysera (analyse)',
      'init',
      'visa-installningar (print-config)',
      'komplettering (completion)'
    ])
      expect(out).toContain(name)
  })

  it('gives the same page for a command in every way of asking, and in English', async () => {
    const page = (await runProgram(['granska', '--help'])).out
    expect(page).toContain('--utfil, --output FIL')
    expect(page).toContain('klarsprak granska beslut.docx --profil beslut')
    expect((await runProgram(['hjälp', 'check'])).out).toBe(page)
    expect((await runProgram(['help', 'granska', '-h'])).out).toBe(page)
    const english = (await runProgram(['check', '--help', '--lang', 'en'])).out
    expect(english).toContain('--output, --utfil FILE')
    expect(english).not.toMatch(/[åäö]/u)
  })

  it('fits 80 columns', async () => {
    for (const command of [
      'granska',
      'regler',
      'matt',
      'analysera',
      'termer',
      'init',
      'visa-installningar',
      'komplettering'
    ])
      for (const line of (await runProgram(['help', command])).out.split('\n'))
        expect([...line].length, line).toBeLessThanOrEqual(80)
  })
})

describe('what is written wrongly', () => {
  it.each([
    [['gransak'], 'Kommandot ”gransak” finns inte. Menade du ”granska”?'],
    [['brev.docx'], 'klarsprak granska brev.docx'],
    [['granska', '--fromat', 'json'], 'Valet --fromat finns inte. Menade du ”--format”?'],
    [['granska', '--outptu=a'], 'Menade du ”--output”?'],
    [['granska', '--format', 'jsn'], '--format kan inte vara ”jsn”. Menade du ”json”?'],
    [['granska', '--profil', 'web'], '--profil kan inte vara ”web”. Menade du ”webb”?'],
    [['granska', '--niva', 'varnign'], 'Menade du ”varning”?'],
    [['granska', '--regel', 'lix=högt'], '--regel kan inte vara ”högt”'],
    [['granska', '--regel', 'lix'], 'Till exempel: --regel lix=av'],
    [['granska', '--topp', 'fem'], '--topp ska vara ett heltal'],
    [
      ['granska', '--format'],
      'Skriv ett värde efter --format: terminal, json, sarif, github, gitlab, junit, checkstyle, rdjson, markdown.'
    ],
    [['granska', '--tyst=ja'], '--tyst ska stå utan värde'],
    [['regler', '--topp', '3'], '--topp går inte att använda med ”regler”'],
    [['granska'], 'Skriv vilka filer eller mappar'],
    [['granska', '--sprak', 'de', 'a.md'], 'Välj bland: sv, en'],
    [['regler', 'lang-menning'], 'Menade du ”lang-mening”?'],
    [['regler', 'lix', 'ovix'], '”ovix” är för mycket'],
    [['analysera'], 'Något saknas: FIL'],
    [['analysera', 'saknas.md'], 'Hittar inte ”saknas.md”'],
    [['komplettering', 'bahs'], 'Menade du ”bash”?']
  ])('%j gets one message, the nearest name and exit code 2', async (args, message) => {
    const {code, out, err} = await runProgram(args)
    expect(err).toContain(message)
    expect(err).not.toMatch(/error:|\bat .*\.js/u)
    expect(out).toBe('')
    expect(code).toBe(2)
  })

  it('is told in English when that is the language', async () => {
    expect((await runProgram(['check', '--fromat', 'x', '--lang', 'en'])).err).toBe(
      'There is no option --fromat. Did you mean “--format”?\n'
    )
    expect((await runProgram(['check', 'a.md', '--top', 'x'], {env: {KLARSPRAK_SPRAK: 'en'}})).err).toContain(
      '--top must be a whole number'
    )
    expect((await runProgram(['check'], {env: {KLARSPRAK_SPRAK: 'de'}})).code).toBe(2)
  })

  it('never takes a value or what follows -- for a name', async () => {
    const cwd = folderWith({'--utfil': PLAIN_PAGE, 'matt.md': PLAIN_PAGE})
    const {out, code} = await runProgram(['granska', '--bara', 'lix', '--', '--utfil', 'matt.md'], {cwd})
    expect(out).toContain('--utfil')
    expect(code).toBe(2)
  })
})

describe('configuration', () => {
  const TEXT = 'Vi skall svara. Skriv till oss pronto.\n'

  it('is taken from the nearest folder above the file, and only that', async () => {
    const cwd = folderWith({
      'klarsprak.config.yaml': 'regler: {alderdomligt-ord: av}\n',
      'a/x.md': TEXT,
      'b/klarsprak.config.json': '{"regler": {"alderdomligt-ord": "fel"}}',
      'b/c/x.md': TEXT
    })
    const {out, code} = await runProgram(['granska', '.'], {cwd})
    expect(out).toMatch(/^b\/c\/x\.md\n/u)
    expect(out.match(/\[\[skall\]\]/gu)).toHaveLength(1)
    expect(code).toBe(1)
    expect((await runProgram(['granska', '.', '--no-config'], {cwd})).out.match(/\[\[skall\]\]/gu)).toHaveLength(2)
    expect((await runProgram(['granska', '.', '--config', 'klarsprak.config.yaml'], {cwd})).out).not.toContain(
      '[[skall]]'
    )
  })

  it('stops the run with file, line and the nearest name', async () => {
    const cwd = folderWith({'klarsprak.config.yaml': 'regler:\n  lang-menning: av\n', 'x.md': TEXT})
    const {out, err, code} = await runProgram(['granska', 'x.md'], {cwd})
    expect(err).toBe(
      'klarsprak.config.yaml, rad 2: Regeln ”lang-menning” finns inte. Menade du ”lang-mening”?\n\n  2 │   lang-menning: av\n    │   ^^^^^^^^^^^^\n'
    )
    expect(out).toBe('')
    expect(code).toBe(2)
  })

  it('may be code, and says so when that code throws or gives nothing', async () => {
    const run = (text: string) =>
      runProgram(['granska', 'x.md'], {cwd: folderWith({'klarsprak.config.mjs': text, 'x.md': TEXT})})
    expect((await run('export default {regler: {"alderdomligt-ord": "fel"}}')).code).toBe(1)
    expect((await run('throw new Error("hoppsan")')).err).toBe(
      'klarsprak.config.mjs: Filen avbröts av ett fel: hoppsan\n'
    )
    expect((await run('export const regler = {}')).err).toContain('export default')
    expect((await run('export default {')).code).toBe(2)
  })

  it('adds words of your own from a list of two columns', async () => {
    const cwd = folderWith({
      'klarsprak.config.yaml': 'ordlistor: [egna.tsv]\n',
      'egna.tsv': 'uttryck\tersättning\npronto\tgenast\n',
      'x.md': TEXT
    })
    const {out} = await runProgram(['granska', 'x.md'], {cwd})
    expect(out).toContain('[[pronto]]')
    expect(out).toContain('genast')
    writeFileSync(join(cwd, 'egna.tsv'), 'utryck\tersättning\n')
    expect((await runProgram(['granska', 'x.md'], {cwd})).err).toContain('egna.tsv, rad 1')
  })

  it('adds rules of your own, with options that are checked', async () => {
    const rule = `export default {
      id: 'egen-regel', status: 'stable', category: 'ord', severity: 'notice',
      title: {sv: 'Egen', en: 'Own'}, why: {sv: 'Därför.', en: 'Because.'}, sources: [], examples: [],
      options: {words: {type: 'strings', default: [], description: {sv: 'Ord.', en: 'Words.'}}},
      messages: {found: {sv: 'Skriv inte ”{word}”.', en: 'Do not write “{word}”.'}},
      create: ({options, report}) => ({
        sentence(sentence) {
          for (const token of sentence.tokens)
            if (options.words.includes(token.lower)) report(sentence.block, token, 'found', {word: token.text})
        }
      })
    }\n`
    const cwd = folderWith({
      'klarsprak.config.yaml': 'tillägg: [./egen.mjs]\nregler:\n  egen-regel: {nivå: fel, words: [pronto]}\n',
      'egen.mjs': rule,
      'x.md': TEXT
    })
    const {out, code} = await runProgram(['granska', 'x.md'], {cwd})
    expect(out).toContain('Skriv inte ”pronto”.')
    expect(code).toBe(1)
    // Another process, since this one has loaded the module.
    writeFileSync(join(cwd, 'egen.mjs'), 'export const regel = {id: "egen-regel"}')
    expect(startProgram(['granska', 'x.md'], {cwd}).err).toContain('Det här saknas: title')
    writeFileSync(join(cwd, 'klarsprak.config.yaml'), 'tillägg: saknas.mjs\n')
    expect((await runProgram(['granska', 'x.md'], {cwd})).err).toContain('Hittar inte tillägget ”saknas.mjs”')
  })

  it('leaves files out, but not one that is named', async () => {
    const cwd = folderWith({'klarsprak.config.yaml': 'ignorera: [utkast/]\n', 'utkast/x.md': TEXT, 'y.md': PLAIN_PAGE})
    expect((await runProgram(['granska', '.'], {cwd})).out).not.toContain('x.md')
    const named = await runProgram(['granska', 'utkast/x.md'], {cwd})
    expect(named.out).toContain('[[skall]]')
    expect(named.err).toContain('hoppas annars över')
    expect((await runProgram(['granska', 'utkast'], {cwd})).err).toContain('hoppar över alla filer')
  })

  it('is shown with where each setting comes from', async () => {
    const cwd = folderWith({
      'klarsprak.config.yaml': 'profil: rapport\nregler:\n  alderdomligt-ord: varning\n',
      'x.md': TEXT
    })
    const {out} = await runProgram(['visa-inställningar', 'x.md', '--regel', 'kanslisprak=av'], {cwd})
    expect(out).toContain('Profil: rapport  (klarsprak.config.yaml, rad 1)')
    expect(out).toMatch(/▲ alderdomligt-ord +varning +klarsprak\.config\.yaml, rad 3/)
    expect(out).toMatch(/kanslisprak +av +kommandoraden/)
    expect(out).toContain('råd-över: 25  (profilen rapport)')
    const data = JSON.parse((await runProgram(['print-config', 'x.md', '--format', 'json'], {cwd})).out)
    expect(data.rules['alderdomligt-ord'].origin).toEqual({kind: 'file', file: 'klarsprak.config.yaml', line: 3})
  })
})

describe('klarsprak init', () => {
  it('writes a commented configuration that can be read, and never over one', async () => {
    const cwd = folderWith({'x.md': STIFF_PAGE})
    expect((await runProgram(['init', '--profil', 'beslut'], {cwd})).code).toBe(0)
    const text = readFileSync(join(cwd, 'klarsprak.config.yaml'), 'utf8')
    expect(text).toMatch(/^profil: beslut$/mu)
    expect((await runProgram(['visa-installningar', 'x.md'], {cwd})).out).toContain(
      'Profil: beslut  (klarsprak.config.yaml, rad 5)'
    )
    expect(await runProgram(['init'], {cwd})).toMatchObject({code: 2, err: expect.stringContaining('finns redan')})
    expect(readFileSync(join(cwd, 'klarsprak.config.yaml'), 'utf8')).toBe(text)
  })

  it.each(['sv', 'en'])('offers only settings that exist (%s)', async language => {
    const cwd = folderWith({
      'x.md': STIFF_PAGE,
      'egna-ord.tsv': 'uttryck\tersättning\n',
      'own-words.tsv': 'uttryck\tersättning\n'
    })
    await runProgram(['init', '--sprak', language], {cwd})
    const file = join(cwd, 'klarsprak.config.yaml')
    const all = readFileSync(file, 'utf8')
      .split('\n')
      .filter(line => !/\.js$|tillägg:|plugins:/u.test(line))
      .map(line => line.replace(/^# ( *(?:-|[a-zåäö-]+:))/u, '$1'))
      .join('\n')
    writeFileSync(file, all)
    expect((await runProgram(['visa-installningar', 'x.md'], {cwd})).err).toBe('')
  })
})

describe('klarsprak regler', () => {
  it('lists every rule in its group', async () => {
    const {out} = await runProgram(['rules', '--sprak', 'sv'])
    expect(out).toMatch(/^Ord\n/u)
    expect(out).toMatch(/● kanslisprak +Kanslispråk/)
    const data = JSON.parse((await runProgram(['regler', '--format', 'json'])).out) as {id: string}[]
    expect(data.map(({id}) => id)).toEqual(data.map(({id}) => id).toSorted())
    for (const {id} of data) expect(out).toContain(` ${id} `)
  })

  it('shows the page of one rule: why, examples, options with limits, sources', async () => {
    const {out} = await runProgram(['regler', 'lang-mening'])
    for (const heading of ['Varför', 'Så här blir det svårt', 'Bättre', 'Det här får stå', 'Inställningar', 'Källor'])
      expect(out).toContain(`\n${heading}`)
    expect(out).toContain('råd-över = 20')
    expect(out).toContain('rapport: råd-över 25')
    for (const line of out.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(80)
  })
})

describe('klarsprak matt', () => {
  const schema = (name: string): object =>
    JSON.parse(readFileSync(new URL(`../../schema/${name}.schema.json`, import.meta.url), 'utf8'))
  const ajv = new Ajv2020({allErrors: true, allowUnionTypes: true}).addSchema(schema('report'))
  const validateMeasures = ajv.compile(schema('measures'))
  const long = `# Flytta\n\n${'Du kan flytta till en annan bostad när du vill. '.repeat(15)}\n`

  it('shows a table for many files and says what it cannot know', async () => {
    const cwd = folderWith({'a.md': long, 'b.md': PLAIN_PAGE})
    const {out, code} = await runProgram(['mått', '.'], {cwd})
    expect(out).toMatch(/^Fil +Ord +LIX/u)
    expect(out).toMatch(/a\.md +1\d\d +\d+/u)
    expect(out).toMatch(/b\.md +\d+ +–/u)
    expect(out).toContain('– betyder: för kort för ett säkert värde.')
    expect(code).toBe(0)
  })

  it('measures sentence structure in one file, and in many where asked', async () => {
    const text = `${'Beslutet skickas till dig i ett brev. '.repeat(20)}\n`
    const cwd = folderWith({'a.md': text, 'b.md': text})
    expect((await runProgram(['matt', 'a.md'], {cwd})).out).toMatch(/Verb i passiv, % +100/u)
    expect((await runProgram(['matt', '.'], {cwd})).out).not.toContain('Passiv')
    expect((await runProgram(['matt', '.', '--alla-mått'], {cwd})).out).toMatch(/Passiv, %\n.* 100\n/u)
    const files = async (...given: string[]) =>
      JSON.parse((await runProgram([...given, '--format', 'json'], {cwd})).out).files
    expect((await files('matt', '.'))[0].grammar).toBeUndefined()
    expect((await files('matt', 'a.md'))[0].grammar.passiveShare).toBe(1)
    expect((await files('granska', 'a.md'))[0].grammar).toBeUndefined()
    const [checked] = await files('granska', 'a.md', '--all-measures')
    expect(checked.grammar.passiveShare).toBe(1)
    expect(checked.sections[0].grammar.passiveShare).toBe(1)
  })

  it('gives the measures as data, and names what cannot be read', async () => {
    const cwd = folderWith({'a.md': long, 'b.pdf': ''})
    const {out, err, code} = await runProgram(['matt', 'a.md', 'b.pdf', '--format', 'json'], {cwd})
    const data = JSON.parse(out)
    expect(validateMeasures(data), JSON.stringify(validateMeasures.errors)).toBe(true)
    expect(validateMeasures({...data, failed: [{path: 'b.pdf'}]})).toBe(false)
    expect(data.files[0]).toMatchObject({path: 'a.md', measures: {sentences: 15}})
    expect(data.failed[0].path).toBe('b.pdf')
    expect(err).toContain('b.pdf: ')
    expect(code).toBe(2)
  })
})

describe('klarsprak analysera', () => {
  const page = '# Kontakt\n\nRing bl.a. Ekfors kommun. Vi svarar!\n\n| Dag | Tid |\n| --- | --- |\n| måndag | 9 |\n'

  it('writes CoNLL-U from which the text can be put together again', async () => {
    const {out} = await runProgram(['analysera', 'x.md', '--format', 'conllu'], {cwd: folderWith({'x.md': page})})
    expect(out.startsWith('# newdoc id = x.md\n# newpar id = 1\n# sent_id = 1-1\n# text = Kontakt\n')).toBe(true)
    const sentences = out.trimEnd().split('\n\n')
    expect(sentences.length).toBeGreaterThanOrEqual(7)
    const ids = new Set<string>()
    for (const sentence of sentences) {
      const lines = sentence.split('\n')
      const text = lines.find(line => line.startsWith('# text = '))?.slice('# text = '.length)
      ids.add(lines.find(line => line.startsWith('# sent_id'))!)
      const rows = lines.filter(line => !line.startsWith('#')).map(line => line.split('\t'))
      rows.forEach((row, i) => {
        expect(row).toHaveLength(10)
        expect(row[0]).toBe(String(i + 1))
      })
      const joined = rows.map(row => row[1] + (row[9] === 'SpaceAfter=No' ? '' : ' ')).join('')
      expect(joined.trimEnd()).toBe(text)
    }
    expect(ids.size).toBe(sentences.length)
  })

  it('shows the blocks as a tree and the tokens as a table', async () => {
    const cwd = folderWith({'x.md': page})
    const tree = (await runProgram(['analysera', 'x.md', '--format', 'träd'], {cwd})).out
    expect(tree).toContain('rubrik 1  Kontakt')
    expect(tree).toContain('  stycke  Ring bl.a. Ekfors kommun. Vi svarar!')
    expect(tree).toContain('cell, rad 2, kolumn 1')
    expect((await runProgram(['analyse', 'x.md', '--format', 'tree'], {cwd})).out).toBe(tree)
    const table = (await runProgram(['analysera', 'x.md'], {cwd})).out
    expect(table).toMatch(/2 {2}bl\.a\. +förkortning/)
  })

  it('takes one file at a time', async () => {
    const cwd = folderWith({'x.md': page})
    mkdirSync(join(cwd, 'mapp'))
    expect((await runProgram(['analysera', 'x.md', 'y.md'], {cwd})).err).toContain('en fil i taget')
    expect((await runProgram(['analysera', 'mapp'], {cwd})).code).toBe(2)
  })
})
