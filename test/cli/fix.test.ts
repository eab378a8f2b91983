import {execFileSync} from 'node:child_process'
import {chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {replaceFile} from '../../src/cli/replace-file.js'
import {folderWith, runProgram, startProgram} from '../support/run-program.js'

const STIFF = 'Beslutet skall gälla i sex månader.\n'
const PLAIN = 'Beslutet ska gälla i sex månader.\n'

describe('klarsprak granska --fix', () => {
  it('changes the file, reports what is left and counts the edits', async () => {
    const cwd = folderWith({'a.md': STIFF, 'b.md': `${STIFF}\nDu skall svara.\n`, 'c.md': PLAIN})
    const {out, err, code} = await runProgram(['granska', '.', '--fix'], {cwd})
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(PLAIN)
    expect(err).toBe('3 rättningar gjordes i 2 filer.\n')
    expect(out).not.toContain('skall')
    expect(code).toBe(0)
    expect((await runProgram(['granska', '.', '--rätta'], {cwd})).err).toBe('Det finns inget att rätta direkt.\n')
  })

  it('speaks English', async () => {
    const cwd = folderWith({'a.md': STIFF})
    expect((await runProgram(['check', 'a.md', '--fix', '--lang', 'en'], {cwd})).err).toBe('1 edit made in 1 file.\n')
  })

  it('shows the edits without saving them', async () => {
    const cwd = folderWith({'a.md': STIFF})
    const {out, err} = await runProgram(['granska', 'a.md', '--ratta-pa-prov'], {cwd})
    expect(out).toContain('  rad 1: ”skall” blir ”ska” alderdomligt-ord')
    expect(err).toBe('1 rättning kan göras i 1 fil. Inget är sparat. Spara med --ratta.\n')
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(STIFF)
  })

  it('writes a diff that patch understands, and saves nothing', async () => {
    const page = `Ett.\n\nTvå.\n\nTre.\n\n${STIFF}\nFyra.\n\nFem.\n\nSex.\n\nSju.\n\nDu skall svara.`
    const cwd = folderWith({'a.md': page, 'b.md': STIFF.replaceAll('\n', '\r\n')})
    const {out} = await runProgram(['granska', '.', '--diff'], {cwd})
    expect(out).toContain('a.md: 2 rättningar\n--- a.md\n+++ a.md\n@@ -4,7 +4,7 @@')
    expect(out).toContain('-Beslutet skall gälla i sex månader.\n+Beslutet ska gälla')
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(page)
    writeFileSync(join(cwd, 'fix.patch'), out)
    execFileSync('patch', ['-p0', '--binary', '-i', 'fix.patch'], {cwd})
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(page.replaceAll('skall', 'ska'))
    expect(readFileSync(join(cwd, 'b.md'), 'utf8')).toBe(PLAIN.replaceAll('\n', '\r\n'))
  })

  it('colours the diff for a person', async () => {
    const cwd = folderWith({'a.md': STIFF})
    const {out} = await runProgram(['granska', 'a.md', '--diff'], {cwd, env: {FORCE_COLOR: '1'}})
    expect(out).toContain('\u001b[31m-Beslutet skall')
    expect(out).toContain('\u001b[32m+Beslutet ska ')
  })

  it('applies what has one suggestion only when asked', async () => {
    const source = 'Hjälpen gäller dagtid och/eller kvällstid.\n\nVi skall svara.\n'
    const cwd = folderWith({'a.md': source})
    await runProgram(['granska', 'a.md', '--fix', '--urval', 'alla'], {cwd})
    const safe = readFileSync(join(cwd, 'a.md'), 'utf8')
    expect(safe).toBe(source.replace('skall', 'ska'))
  })

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${STIFF}`)],
    ['UTF-16 little endian', Buffer.from(`\ufeff${STIFF}`, 'utf16le')],
    ['UTF-16 big endian', Buffer.from(`\ufeff${STIFF}`, 'utf16le').swap16()],
    ['Latin-1', Buffer.from(STIFF, 'latin1')],
    ['CR LF', Buffer.from(STIFF.replaceAll('\n', '\r\n'))]
  ])('keeps the encoding and the line ends: %s', async (_name, bytes) => {
    const cwd = folderWith({'a.txt': bytes})
    await runProgram(['granska', 'a.txt', '--fix'], {cwd})
    const after = readFileSync(join(cwd, 'a.txt'))
    const text = (buffer: Buffer) => buffer.toString('latin1').replaceAll('\0', '')
    expect(text(after)).toBe(text(bytes).replace('skall', 'ska'))
    const isDouble = bytes.length > 60
    expect(after.length).toBe(bytes.length - (isDouble ? 4 : 2))
  })

  it('says what a Latin-1 file cannot hold, and uses an entity in HTML', async () => {
    const text = 'Vi har öppet den 8-17 maj. Du skall ringa.\n'
    const html = `<html lang="sv"><head><meta charset="iso-8859-1"><title>Öppet</title></head><body><main><p>${text}</p></main></body></html>`
    const cwd = folderWith({'a.txt': Buffer.from(text, 'latin1'), 'b.html': Buffer.from(html, 'latin1')})
    const {err} = await runProgram(['granska', '.', '--fix', '--bara', 'tankstreck,alderdomligt-ord'], {cwd})
    expect(err).toContain('a.txt, rad 1: ”8-17” kunde inte bli ”8–17”.')
    expect(readFileSync(join(cwd, 'a.txt'), 'latin1')).toBe(text.replace('skall', 'ska'))
    expect(readFileSync(join(cwd, 'b.html'), 'latin1')).toContain('8&#8211;17')
  })

  it('leaves a file with damaged characters', async () => {
    const bytes = Buffer.concat([Buffer.from('Å, ä, ö. Du skall ringa '), Buffer.from([0xff]), Buffer.from('.\n')])
    const cwd = folderWith({'a.txt': bytes})
    const {err} = await runProgram(['granska', 'a.txt', '--fix'], {cwd})
    expect(err).toContain('a.txt: Filen rättas inte')
    expect(readFileSync(join(cwd, 'a.txt'))).toEqual(bytes)
  })

  it('writes the fixed text from standard input to standard output, and the report beside it', async () => {
    const first = startProgram(['granska', '-', '--fix', '--stdin-filnamn', 'a.md'], {input: STIFF})
    expect(first.out).toBe(PLAIN)
    expect(first.err).toContain('1 rättning gjordes i 1 fil.')
    const bytes = Buffer.from('Du skall få råd på måndag.\n', 'latin1')
    const second = await runProgram(['granska', '-', '--fix'], {input: bytes})
    expect(Buffer.from(second.out, 'latin1').toString('latin1')).not.toContain('skall')
    expect((await runProgram(['granska', '-', '--fix'], {input: PLAIN})).out).toBe(PLAIN)
  })

  it('keeps the mode of a file and follows a symbolic link', async () => {
    const cwd = folderWith({'real/a.md': STIFF})
    chmodSync(join(cwd, 'real/a.md'), 0o640)
    symlinkSync('real/a.md', join(cwd, 'link.md'))
    await runProgram(['granska', 'link.md', '--fix'], {cwd})
    expect(lstatSync(join(cwd, 'link.md')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(cwd, 'real/a.md'), 'utf8')).toBe(PLAIN)
    expect(statSync(join(cwd, 'real/a.md')).mode & 0o777).toBe(0o640)
    expect(readdirSync(cwd)).toEqual(['link.md', 'real'])
    expect(readdirSync(join(cwd, 'real'))).toEqual(['a.md'])
  })

  it('does not overwrite a file that was changed meanwhile', () => {
    const cwd = folderWith({'a.md': 'Nytt.\n'})
    expect(replaceFile(join(cwd, 'a.md'), Buffer.from(STIFF), Buffer.from(PLAIN))).toBe('changed')
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe('Nytt.\n')
    expect(readdirSync(cwd)).toEqual(['a.md'])
  })

  it('points to tracked changes for Word', () => {
    const letter = new URL('../../fixtures/brev/komplettering.bad.docx', import.meta.url)
    const cwd = folderWith({'brev.docx': readFileSync(letter)})
    const {err} = startProgram(['granska', 'brev.docx', '--fix'], {cwd})
    expect(err).toContain('klarsprak kommentera brev.docx --andringsforslag')
    expect(readFileSync(join(cwd, 'brev.docx'))).toEqual(readFileSync(letter))
  })
})
