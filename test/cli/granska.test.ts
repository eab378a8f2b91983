import {execFileSync, spawn} from 'node:child_process'
import {chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {folderWith, PLAIN_PAGE, runProgram, STIFF_PAGE, startProgram} from '../support/run-program.js'

const PROGRAM = fileURLToPath(new URL('../../bin/klarsprak.js', import.meta.url))

function rulesIn(out: string): readonly string[] {
  const report = JSON.parse(out) as {files: {path: string; findings: {rule: string}[]}[]}
  return report.files.flatMap(file => file.findings.map(finding => finding.rule))
}

function pathsIn(out: string): readonly string[] {
  return (JSON.parse(out) as {files: {path: string}[]}).files.map(file => file.path)
}

describe('klarsprak granska', () => {
  it('shows the words, the advice, the rule and the line', () => {
    const {out, code} = startProgram(['granska', 'brev.md'], {cwd: folderWith({'brev.md': STIFF_PAGE})})
    expect(out).toContain('Du har [[erhållit]] ett beslut')
    expect(out).toMatch(/● råd {2}rad 3 +kanslisprak/)
    expect(out).toContain('Beslutet [[skall]] gälla')
    expect(out).toContain('Börja med det här')
    expect(code).toBe(0)
  })

  it('puts what is said of a heading under that heading', async () => {
    const page = '# Bistånd som skall prövas\n\nRing oss.\n\n## Hur du skall göra\n\nDu skall ringa.\n'
    const {out} = await runProgram(['granska', 'brev.md', '--bara', 'alderdomligt-ord'], {
      cwd: folderWith({'brev.md': page})
    })
    expect(out).toContain('\nBistånd som skall prövas\n\n  ● råd  rad 1')
    expect(out).toContain('\nBistånd som skall prövas › Hur du skall göra\n\n  ● råd  rad 5')
    expect(out).not.toContain('Före första rubriken')
  })

  it('shows repeats in a paragraph with --alla only', async () => {
    const cwd = folderWith({
      'brev.md': 'Du har erhållit ett beslut. Beslutet avser bistånd. Du skall ringa. Han skall skriva.\n'
    })
    const {out} = await runProgram(['granska', 'brev.md', '--bara', 'alderdomligt-ord'], {cwd})
    expect(out).toContain('och 1 av samma slag till i stycket: ”skall”')
    expect(out).toContain('Se alla med --alla')
    const all = await runProgram(['granska', 'brev.md', '--bara', 'alderdomligt-ord', '--alla'], {cwd})
    expect(all.out).not.toContain('av samma slag')
    expect(all.out).not.toContain('--alla')
  })

  it('says with --timing what took time, apart from the report', async () => {
    const {out, err} = await runProgram(['granska', 'brev.md', '--timing', '--format', 'json'], {
      cwd: folderWith({'brev.md': STIFF_PAGE})
    })
    expect(() => JSON.parse(out)).not.toThrow()
    expect(err).toContain('Det här tog tid')
    expect(err).toMatch(/kanslisprak +\d+,\d ms +\d+,\d %/u)
  })

  it('praises a text without findings', async () => {
    const {out, code} = await runProgram(['granska', 'brev.md'], {cwd: folderWith({'brev.md': PLAIN_PAGE})})
    expect(out).toContain('Inga anmärkningar. Bra jobbat!')
    expect(code).toBe(0)
  })

  it('never writes a line wider than 80 columns', async () => {
    const long = `${'Nämnden skall därvid beakta vad som anförts. '.repeat(20)}${'x'.repeat(300)} skall.`
    const {out} = await runProgram(['granska', '.'], {
      cwd: folderWith({'a.md': STIFF_PAGE, 'b.md': `# Rubrik\n\n${long}\n`})
    })
    for (const line of out.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(80)
  })

  it('takes English and Swedish names, with and without å, ä, ö', async () => {
    const cwd = folderWith({'brev.md': STIFF_PAGE})
    const first = await runProgram(['granska', 'brev.md', '--sprak', 'en'], {cwd})
    expect(first.out).toContain('Begin with this')
    expect(await runProgram(['check', 'brev.md', '--språk=en'], {cwd})).toEqual(first)
    expect(await runProgram(['--lang', 'en', 'lint', 'brev.md'], {cwd})).toEqual(first)
    expect(await runProgram(['granska', 'brev.md'], {cwd, env: {KLARSPRAK_SPRAK: 'en'}})).toEqual(first)
  })

  it('fails at the level that is asked for', async () => {
    const cwd = folderWith({'brev.md': STIFF_PAGE})
    expect((await runProgram(['granska', 'brev.md'], {cwd})).code).toBe(0)
    expect((await runProgram(['granska', 'brev.md', '--fail-on', 'råd'], {cwd})).code).toBe(1)
    expect((await runProgram(['granska', 'brev.md', '--fail-on', 'notice'], {cwd})).code).toBe(1)
    expect((await runProgram(['granska', 'brev.md', '--regel', 'kanslisprak=fel'], {cwd})).code).toBe(1)
    expect(
      (await runProgram(['granska', 'brev.md', '--regel', 'kanslisprak=varning', '--max-warnings', '0'], {cwd})).code
    ).toBe(1)
    expect(
      (await runProgram(['granska', 'brev.md', '--regel', 'kanslisprak=varning', '--max-warnings', '1'], {cwd})).code
    ).toBe(0)
  })

  it('shows only what fails with --quiet', async () => {
    const cwd = folderWith({'brev.md': STIFF_PAGE})
    const {out} = await runProgram(['granska', 'brev.md', '-q', '--regel', 'kanslisprak=error'], {cwd})
    expect(out).toContain('[[erhållit]]')
    expect(out).not.toContain('[[skall]]')
  })

  it('uses only the rules that are named with --bara', async () => {
    const cwd = folderWith({'brev.md': STIFF_PAGE})
    const {out} = await runProgram(['granska', 'brev.md', '--bara', 'alderdomligt-ord', '--format', 'json'], {cwd})
    expect(rulesIn(out)).toEqual(['alderdomligt-ord'])
  })

  it('shows the most important first with --topp, and says how many there are', async () => {
    const cwd = folderWith({'brev.md': STIFF_PAGE})
    const {out} = await runProgram(['granska', 'brev.md', '--topp', '1', '--regel', 'alderdomligt-ord=warning'], {cwd})
    expect(out).toContain('[[skall]]')
    expect(out).not.toContain('[[erhållit]]')
    expect(out).toContain('Den viktigaste av 2')
  })

  it('folds findings of one rule about the same words in one section', async () => {
    const cwd = folderWith({'a.md': '# Rubrik\n\nBeslutet skall gälla.\n\nDu skall ringa.\n\nVi skall svara.\n'})
    const {out} = await runProgram(['granska', 'a.md'], {cwd})
    expect(out.match(/\[\[skall\]\]/g)).toHaveLength(1)
    expect(out).toContain('och 2 till: rad 5, 7')
  })

  it('reads standard input under the given name', () => {
    const {out} = startProgram(['granska', '-', '--stdin-filnamn', 'brev.md', '--format', 'json'], {
      input: STIFF_PAGE
    })
    expect(pathsIn(out)).toEqual(['brev.md'])
    expect(rulesIn(out)).toContain('kanslisprak')
  })

  it('writes colour only where it is wanted', async () => {
    const cwd = folderWith({'brev.md': STIFF_PAGE})
    const sequence = '\u001b['
    expect((await runProgram(['granska', 'brev.md'], {cwd})).out).not.toContain(sequence)
    const coloured = (await runProgram(['granska', 'brev.md'], {cwd, env: {FORCE_COLOR: '1'}})).out
    expect(coloured).toContain(sequence)
    expect(coloured).not.toContain('[[')
    expect((await runProgram(['granska', 'brev.md', '--no-color'], {cwd, env: {FORCE_COLOR: '1'}})).out).not.toContain(
      sequence
    )
    expect((await runProgram(['granska', 'brev.md'], {cwd, env: {FORCE_COLOR: '1', NO_COLOR: '1'}})).out).not.toContain(
      sequence
    )
  })

  it('is byte-identical from run to run', async () => {
    const cwd = folderWith({
      'b/2.md': STIFF_PAGE,
      'a/1.md': STIFF_PAGE,
      'c.html': `<p lang="sv">Beslutet skall gälla.</p>`
    })
    for (const format of ['terminal', 'json', 'sarif'])
      expect(await runProgram(['granska', '.', '--format', format], {cwd})).toEqual(
        await runProgram(['granska', 'c.html', 'b', 'a', '--format', format], {cwd})
      )
  })

  it('never lets a control sequence in a text or a name reach the terminal', async () => {
    const cwd = folderWith({'x\u001b[31m.md': 'Beslutet \u001b]0;hej\u0007 skall gälla.\n'})
    const {out} = await runProgram(['granska', '.'], {cwd})
    expect(out).toContain('skall')
    expect(out).not.toContain('\u001b')
  })

  it('ends quietly when the reader of a pipe has seen enough', () => {
    const files = Object.fromEntries(Array.from({length: 40}, (_, i) => [`${i}.md`, STIFF_PAGE.repeat(50)]))
    const cwd = folderWith(files)
    const command = `"${process.execPath}" "${PROGRAM}" granska . 2>err.txt | head -n 1`
    const out = execFileSync('sh', ['-c', command], {cwd, encoding: 'utf8'})
    expect(out).toBe('0.md\n')
    expect(readFileSync(join(cwd, 'err.txt'), 'utf8')).toBe('')
  })
})

describe('finding files', () => {
  it('reads folders, follows ignore files and leaves node_modules alone', async () => {
    const cwd = folderWith({
      '.gitignore': 'ut/\n*.utkast.md\n',
      'a.md': PLAIN_PAGE,
      'b.utkast.md': PLAIN_PAGE,
      'ut/c.md': PLAIN_PAGE,
      'node_modules/d.md': PLAIN_PAGE,
      'under/.klarsprakignore': 'hemlig.md\n!viktig.utkast.md\n',
      'under/hemlig.md': PLAIN_PAGE,
      'under/viktig.utkast.md': PLAIN_PAGE,
      'under/e.TXT': 'Du kan boka en tid hos oss.\n',
      'bild.png': 'x'
    })
    expect(pathsIn((await runProgram(['granska', '.', '--format', 'json'], {cwd})).out)).toEqual([
      'a.md',
      'under/e.TXT',
      'under/viktig.utkast.md'
    ])
  })

  it('follows the ignore file of the repository from a folder inside it', async () => {
    const cwd = folderWith({
      '.gitignore': 'utkast/\n',
      '.git/HEAD': '',
      'text/a.md': PLAIN_PAGE,
      'text/utkast/b.md': PLAIN_PAGE
    })
    expect(pathsIn((await runProgram(['granska', 'text', '--format', 'json'], {cwd})).out)).toEqual(['text/a.md'])
  })

  it('reads a file that is named outright even if it is ignored, and says so', async () => {
    const cwd = folderWith({'.gitignore': 'a.md\n', 'a.md': PLAIN_PAGE})
    const {out, err, code} = await runProgram(['granska', 'a.md', '--format', 'json'], {cwd})
    expect(pathsIn(out)).toEqual(['a.md'])
    expect(err).toContain('a.md hoppas annars över')
    expect(code).toBe(0)
  })

  it('expands patterns that the shell has left alone, also in quotation marks', async () => {
    const cwd = folderWith({'a.md': PLAIN_PAGE, 'x/b.md': PLAIN_PAGE, 'x/c.html': '<p>Hej</p>', 'x/d.png': ''})
    expect(pathsIn((await runProgram(['granska', '**/*.md', '--format', 'json'], {cwd})).out)).toEqual([
      'a.md',
      'x/b.md'
    ])
    expect(pathsIn((await runProgram(['granska', "'x/*'", '--format', 'json'], {cwd})).out)).toEqual([
      'x/b.md',
      'x/c.html'
    ])
    expect((await runProgram(['granska', '*.docx'], {cwd})).code).toBe(2)
  })

  it('names a file of an unknown kind and goes on', async () => {
    const cwd = folderWith({'a.md': PLAIN_PAGE, 'b.pdf': '%PDF-1.7'})
    const {out, err, code} = await runProgram(['granska', 'a.md', 'b.pdf', '--format', 'json'], {cwd})
    expect(pathsIn(out)).toEqual(['a.md'])
    expect((JSON.parse(out) as {failed: unknown[]}).failed).toHaveLength(1)
    expect(err).toMatch(/^b\.pdf: .*\.docx/)
    expect(code).toBe(2)
  })

  it('suggests the nearest name for a file that does not exist', async () => {
    const cwd = folderWith({'beslut.md': PLAIN_PAGE})
    const {out, code} = await runProgram(['granska', 'besult.md'], {cwd})
    expect(out).toContain('Menade du ”beslut.md”?')
    expect(code).toBe(2)
  })

  it('says when a folder holds no texts', async () => {
    const {out, code} = await runProgram(['granska', '.'], {cwd: folderWith({'a.png': ''})})
    expect(out).toContain('Hittar ingen text att läsa i mappen')
    expect(code).toBe(2)
  })

  it('names a loop of links and a broken link, and reads the rest', async () => {
    const cwd = folderWith({'a/x.md': PLAIN_PAGE})
    symlinkSync('..', join(cwd, 'a', 'upp'))
    symlinkSync('saknas.md', join(cwd, 'b.md'))
    symlinkSync('själv.md', join(cwd, 'själv.md'))
    const {out, code} = await runProgram(['granska', '.', '--format', 'json'], {cwd})
    expect(pathsIn(out)).toEqual(['a/x.md'])
    const failed = (JSON.parse(out) as {failed: {path: string; reason: string}[]}).failed
    expect(failed.map(({path}) => path)).toEqual(['a/upp', 'b.md', 'själv.md'])
    expect(failed[0]?.reason).toContain('leder tillbaka till sig själv')
    expect(failed[1]?.reason).toContain('länk till något som inte finns')
    expect(code).toBe(2)
  })

  it('reads a file once though it is reached in two ways', async () => {
    const cwd = folderWith({'a/x.md': PLAIN_PAGE})
    symlinkSync('a', join(cwd, 'b'))
    expect(pathsIn((await runProgram(['granska', '.', 'a/x.md', '--format', 'json'], {cwd})).out)).toHaveLength(1)
  })

  it('names a folder and a file that may not be read', () => {
    const cwd = folderWith({'a.md': PLAIN_PAGE, 'b.md': PLAIN_PAGE, 'låst/c.md': PLAIN_PAGE})
    chmodSync(join(cwd, 'b.md'), 0o000)
    chmodSync(join(cwd, 'låst'), 0o000)
    chmodSync(cwd, 0o755)
    // The super-user may read everything: then the program runs as nobody.
    const uid = process.getuid?.() === 0 ? {uid: 65_534} : {}
    const {out, code} = startProgram(['granska', '.', '--format', 'json'], {cwd, ...uid})
    chmodSync(join(cwd, 'låst'), 0o700)
    expect(pathsIn(out)).toEqual(['a.md'])
    const failed = (JSON.parse(out) as {failed: {path: string; reason: string}[]}).failed
    expect(failed.map(({path}) => path)).toEqual(['b.md', 'låst'])
    for (const {reason} of failed) expect(reason).toContain('inte behörighet')
    expect(code).toBe(2)
  })

  it('names a binary file and an empty one by what they are', async () => {
    const cwd = folderWith({
      'tom.md': '',
      'a.docx': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'b.md': PLAIN_PAGE
    })
    const {out, code} = await runProgram(['granska', '.', '--format', 'json'], {cwd})
    expect(pathsIn(out)).toEqual(['b.md', 'tom.md'])
    expect(code).toBe(2)
  })

  it('names a file that vanishes while the program runs', async () => {
    const files = Object.fromEntries(
      Array.from({length: 300}, (_, i) => [`${String(i).padStart(3, '0')}.md`, STIFF_PAGE])
    )
    const cwd = folderWith({...files, 'zz.md': PLAIN_PAGE})
    const child = spawn(process.execPath, [PROGRAM, 'granska', '.', '--format', 'json'], {cwd})
    let out = ''
    child.stdout.once('data', () => execFileSync('rm', [join(cwd, 'zz.md')]))
    child.stdout.on('data', chunk => {
      out += String(chunk)
    })
    const code = await new Promise(resolve => child.on('close', resolve))
    const failed = (JSON.parse(out) as {failed: {path: string; reason: string}[]}).failed
    expect(failed).toEqual([{path: 'zz.md', reason: 'Den försvann innan den hann läsas. Försök igen.'}])
    expect(code).toBe(2)
  })
})

describe('several outputs in one run', () => {
  it('gives the first format to the first file and the rest to the screen', async () => {
    const cwd = folderWith({'brev.md': STIFF_PAGE})
    const {out} = await runProgram(
      [
        'granska',
        'brev.md',
        '--format',
        'json',
        '--utfil',
        'ut.json',
        '-f',
        'sarif',
        '-o',
        'ut.sarif',
        '--format',
        'terminal'
      ],
      {cwd}
    )
    expect(out).toContain('[[erhållit]]')
    expect(rulesIn(readFileSync(join(cwd, 'ut.json'), 'utf8'))).toContain('kanslisprak')
    expect(JSON.parse(readFileSync(join(cwd, 'ut.sarif'), 'utf8'))).toHaveProperty('version', '2.1.0')
    expect(readdirSync(cwd).sort()).toEqual(['brev.md', 'ut.json', 'ut.sarif'])
  })

  it('takes the format from the ending of the file', async () => {
    const cwd = folderWith({'brev.md': STIFF_PAGE})
    expect((await runProgram(['granska', 'brev.md', '--output', 'ut.sarif'], {cwd})).out).toBe('')
    expect(JSON.parse(readFileSync(join(cwd, 'ut.sarif'), 'utf8'))).toHaveProperty('version', '2.1.0')
  })

  it('refuses a missing folder, a folder, the same file twice and two formats on the screen', async () => {
    const cwd = folderWith({'brev.md': STIFF_PAGE})
    mkdirSync(join(cwd, 'ut'))
    const fault = async (...args: string[]) => {
      const {code, err, out} = await runProgram(['granska', 'brev.md', ...args], {cwd})
      expect(code).toBe(2)
      expect(out).toBe('')
      return err
    }
    expect(await fault('-o', 'saknas/ut.json')).toContain('Mappen ”saknas” finns inte')
    expect(await fault('-o', 'ut')).toContain('är en mapp')
    expect(await fault('-o', 'a.json', '-o', 'a.json')).toContain('två gånger')
    expect(await fault('-f', 'json', '-f', 'sarif')).toContain('plats för ett format')
    expect(readdirSync(cwd).sort()).toEqual(['brev.md', 'ut'])
  })

  it('leaves an earlier result as it was when the run is stopped', async () => {
    const files = Object.fromEntries(Array.from({length: 400}, (_, i) => [`${i}.md`, STIFF_PAGE.repeat(20)]))
    const cwd = folderWith(files)
    writeFileSync(join(cwd, 'ut.json'), 'förra')
    const child = spawn(process.execPath, [PROGRAM, 'granska', '.', '-f', 'json', '-o', 'ut.json', '-f', 'terminal'], {
      cwd
    })
    child.stdout.once('data', () => child.kill('SIGINT'))
    child.stdout.resume()
    const code = await new Promise(resolve => child.on('close', resolve))
    expect(code).toBe(130)
    expect(readFileSync(join(cwd, 'ut.json'), 'utf8')).toBe('förra')
    expect(readdirSync(cwd).filter(name => name.endsWith('.tmp'))).toEqual([])
  })
})

describe('formats for other programs', () => {
  it('takes a formatter of the user’s own', async () => {
    const cwd = folderWith({
      'brev.md': STIFF_PAGE,
      'form.mjs':
        'export const createReporter = ({write}) => ({begin() {}, file({path, findings}) { write([path, findings.length > 0].join(" ")) }, failed() {}, end() {}})\n',
      'fel.mjs': 'export const other = 1\n',
      'trasig.mjs': 'export const = 1\n'
    })
    expect((await runProgram(['granska', 'brev.md', '--format', './form.mjs'], {cwd})).out).toBe('brev.md true')
    for (const [file, words] of [
      ['./fel.mjs', 'ska exportera funktionen createReporter'],
      ['./trasig.mjs', 'går inte att ladda'],
      ['./ingen.mjs', 'Hittar inte formatet']
    ] as const) {
      const {err, code} = await runProgram(['granska', 'brev.md', '--format', file], {cwd})
      expect(err).toContain(words)
      expect(code).toBe(2)
    }
  })

  it('compares the index with an earlier run', async () => {
    const cwd = folderWith({'brev.md': STIFF_PAGE, 'skrap.json': '{"files": 1}'})
    await runProgram(['granska', 'brev.md', '--format', 'json', '--utfil', 'forra.json'], {cwd})
    writeFileSync(join(cwd, 'brev.md'), PLAIN_PAGE)
    const {out} = await runProgram(['granska', 'brev.md', '--format', 'markdown', '--jamfor-med', 'forra.json'], {cwd})
    expect(out).toMatch(/\| `brev\.md` \| \d+ \| \d+ \(\+\d+\) \|/u)
    for (const file of ['skrap.json', 'brev.md']) {
      const {err, code} = await runProgram(['granska', 'brev.md', '--jamfor-med', file], {cwd})
      expect(err).toContain('är inte en körning')
      expect(code).toBe(2)
    }
  })
})
