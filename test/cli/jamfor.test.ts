import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, it} from 'vitest'
import {folderWith, runProgram} from '../support/run-program.js'

const readSchema = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../schema/${name}.schema.json`, import.meta.url), 'utf8'))
const validate = new Ajv2020({allErrors: true, allowUnionTypes: true})
  .addSchema(readSchema('report'))
  .compile(readSchema('compare'))

const BEFORE = `# Beslut

Komplettering skall inkomma inom tre veckor från den 1 maj 2026.

Du får inte erhålla mer än 10 000 kronor.
`
const GOOD = `# Beslut

Du ska lämna in kompletteringen inom 3 veckor från 2026-05-01.

Du får inte få mer än 10 000 kr.
`

describe('klarsprak jamfor', () => {
  it('says that nothing is lost, and what became better', async () => {
    const cwd = folderWith({'a.md': BEFORE, 'b.md': GOOD})
    const {out, code} = await runProgram(['jamfor', 'a.md', 'b.md'], {cwd})
    expect(out).toContain('a.md → b.md')
    expect(out).toContain('Inget saknas')
    expect(out).toMatch(/alderdomligt-ord +1 +0/)
    expect(out).toMatch(/LIX +/)
    expect(code).toBe(0)
  })

  it('puts what is lost beside what stands instead, and gives exit code 1', async () => {
    const cwd = folderWith({'a.md': BEFORE, 'b.md': GOOD.replace('3 veckor', '3 månader').replace(' inte', '')})
    const {out, code} = await runProgram(['jämför', 'a.md', 'b.md'], {cwd})
    expect(out).toContain('■ Ändrat: tid eller frist')
    expect(out).toContain('rad 3: Komplettering skall inkomma inom [[tre veckor]]')
    expect(out).toContain('[[3 månader]]')
    expect(out).toContain('■ Ändrat: krav eller rätt')
    expect(out).toContain('[[får inte]]')
    expect(out).toContain('2 saker saknas eller är ändrade.')
    expect(code).toBe(1)
  })

  it('gives JSON that fits its schema, also for Word', async () => {
    const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/beslut/${name}`, import.meta.url))
    const files = [fixture('avslag.bad.docx'), fixture('avslag.good.md')]
    const {out, code} = await runProgram(['jamfor', ...files, '--format', 'json'])
    const data = JSON.parse(out)
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true)
    expect(data.lost).toBeGreaterThan(0)
    expect(code).toBe(1)
  })

  it('finds nothing lost between a letter in Word and the same letter in Markdown', async () => {
    const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/beslut/${name}`, import.meta.url))
    for (const name of ['avslag', 'bifall', 'aterkrav', 'delvis-bifall']) {
      const {out} = await runProgram([
        'jamfor',
        fixture(`${name}.good.docx`),
        fixture(`${name}.good.md`),
        '--format',
        'json'
      ])
      expect(JSON.parse(out).meaning, name).toEqual([])
    }
  })

  it('speaks English, and reads one text from standard input', async () => {
    const cwd = folderWith({'a.md': BEFORE})
    const {out} = await runProgram(['compare', 'a.md', '-', '--stdin-filename', 'b.md', '--lang', 'en'], {
      cwd,
      input: GOOD
    })
    expect(out).toContain('Nothing is missing')
  })

  it('masks a personal identity number where the rule for it is on', async () => {
    const text = (number: string) => `# Brev\n\nBeslutet gäller personnumret ${number} och får inte överklagas.\n`
    const cwd = folderWith({'a.md': text('19121212-1212'), 'b.md': text('').replace(' inte', '')})
    const {out} = await runProgram(['jamfor', 'a.md', 'b.md', '--profil', 'webb'], {cwd})
    expect(out).toContain('■ Saknas: siffra')
    expect(out).not.toContain('1212-1212')
  })

  it('asks for two files', async () => {
    const {err, code} = await runProgram(['jamfor', 'a.md'])
    expect(err).toContain('före efter')
    expect(code).toBe(2)
    expect((await runProgram(['jamfor', 'a.md', 'b.md', 'c.md'])).err).toContain('c.md')
  })
})
