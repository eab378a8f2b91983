/** What must not stop a review, through the whole program: what can be read is reviewed, what cannot is named. */
import {rmSync} from 'node:fs'
import {strToU8, zipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {buildDocx, mainPart, paragraph} from './support/docx-builder.js'
import {folderWith, PLAIN_PAGE, runProgram, STIFF_PAGE} from './support/run-program.js'

interface Report {
  readonly files: readonly {
    readonly path: string
    readonly findings: readonly {readonly rule: string}[]
    readonly notes: readonly {readonly code: string; readonly text: string}[]
    readonly measures: {readonly words: number}
  }[]
  readonly failed: readonly {readonly path: string; readonly reason: string}[]
}

/** Reviews a file beside one that is sound, which must come out reviewed whatever the first is. */
async function review(name: string, content: string | Uint8Array) {
  const cwd = folderWith({[name]: content, 'ö.md': STIFF_PAGE})
  const {out, err, code} = await runProgram(['granska', name, 'ö.md', '--format', 'json'], {cwd})
  rmSync(cwd, {recursive: true})
  const {files, failed} = JSON.parse(out) as Report
  expect(files.at(-1)).toMatchObject({path: 'ö.md'})
  expect(files.at(-1)?.findings.map(({rule}) => rule)).toContain('alderdomligt-ord')
  return {file: files.length === 2 ? files[0] : undefined, failed, err, code}
}

const SKALL = 'Du skall ringa oss i dag.'
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** A compound file as far as it is looked at: its signature and a directory entry with this name. */
function compoundFile(name: string): Uint8Array {
  const utf16 = Array.from(name).flatMap(character => [character.charCodeAt(0), 0])
  return Uint8Array.from([...OLE, ...new Array(600).fill(0), ...utf16, ...new Array(600).fill(0)])
}

/** Bytes of every value, the same in every run. */
const BINARY = Uint8Array.from({length: 5000}, (_, i) => (i * 7919 + 13) % 256)

const letter = buildDocx({body: paragraph(SKALL)})
const wordWith = (xml: string) => buildDocx({parts: {'word/document.xml': xml}})
const nested = (tag: string) => `${`<w:${tag}>`.repeat(10_000)}${paragraph('djup')}${`</w:${tag}>`.repeat(10_000)}`

describe('a file that cannot be read is named with its reason, and the others are reviewed', () => {
  it.each<[string, string, string | Uint8Array, RegExp]>([
    ['an empty Word file', 'tom.docx', '', /är tom/],
    ['binary data as Markdown', 'a.md', BINARY, /inte läsbar text/],
    ['binary data as HTML', 'a.html', BINARY, /inte läsbar text/],
    ['binary data as text', 'a.txt', BINARY, /inte läsbar text/],
    ['binary data as Word', 'a.docx', BINARY, /inte ett Word-dokument/],
    ['a NUL in Markdown', 'a.md', 'Du \0 skall ringa.', /inte läsbar text/],
    ['an image as Markdown', 'a.md', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), /är en bild/],
    ['a .doc', 'a.doc', compoundFile('WordDocument'), /\(\.doc\).*\.docx/],
    ['a .doc called .docx', 'a.docx', compoundFile('WordDocument'), /äldre formatet \.doc/],
    ['a PDF', 'a.pdf', '%PDF-1.7 hej', /PDF.*\.docx/],
    ['a PDF called .docx', 'a.docx', '%PDF-1.7 hej', /PDF med fel filnamn/],
    ['a PDF called .md', 'a.md', '%PDF-1.7 hej', /är en PDF/],
    ['a Word file called .md', 'a.md', letter, /zip-paket, kanske Word/],
    ['a Word file with a password', 'a.docx', compoundFile('EncryptedPackage'), /lösenord/],
    ['a truncated Word file', 'a.docx', letter.subarray(0, letter.length / 2), /Slutet av a\.docx saknas/],
    [
      'a zip bomb',
      'a.docx',
      zipSync({'word/document.xml': new Uint8Array(5_000_000).fill(97)}, {level: 9}),
      /ovanligt stor/
    ],
    ['another zip archive', 'a.docx', zipSync({'bild.png': strToU8('x')}), /inte ett Word-dokument/],
    ['a Word file without its main part', 'a.docx', buildDocx({parts: {'word/document.xml': null}}), /själva texten/],
    [
      'entities of a DTD in Word',
      'a.docx',
      wordWith(mainPart('&e;').replace('<w:document', '<!DOCTYPE x [<!ENTITY e "hej">]><w:document')),
      /DTD/
    ],
    ['10,000 levels in Word', 'a.docx', buildDocx({body: nested('sdt')}), /fler än 400 nivåer/],
    ['a text over the limit', 'a.txt', 'Du ska ringa.\n'.repeat(1_800_000), /25 MB\. Dela upp/]
  ])('%s', async (_, name, content, reason) => {
    const {file, failed, err, code} = await review(name, content)
    expect(file).toBeUndefined()
    expect(failed).toEqual([{path: name, reason: expect.stringMatching(reason)}])
    expect(err).toMatch(new RegExp(`^${name.replace('.', '\\.')}: `, 'u'))
    expect(err).not.toMatch(/\bat .*\.js|Error/u)
    expect(code).toBe(2)
  })
})

describe('odd content is reviewed as far as it goes', () => {
  it.each<[string, string, string | Uint8Array]>([
    ['quotations', 'a.md', `${'> '.repeat(10_000)}Djupt.\n\n${SKALL}\n`],
    ['lists', 'a.md', `${'- '.repeat(10_000)}Djupt.\n\n${SKALL}\n`],
    ['brackets', 'a.md', `${'['.repeat(10_000)}\n\n${SKALL}\n`],
    ['asterisks', 'a.md', `${'*'.repeat(10_000)}\n\n${SKALL}\n`],
    ['asterisks in text', 'a.md', `${'*a '.repeat(10_000)}\n\n${SKALL}\n`],
    ['tags in Markdown', 'a.md', `${'<b>'.repeat(10_000)}\n\n${SKALL}\n`],
    ['elements in HTML', 'a.html', `${'<div>'.repeat(10_000)}<p lang="sv">${SKALL}</p>`],
    ['tables in HTML', 'a.html', `${'<table><tr><td>'.repeat(10_000)}<p lang="sv">${SKALL}</p>`],
    ['parentheses in Word', 'a.docx', buildDocx({body: `${paragraph(SKALL)}${paragraph('(((('.repeat(10_000))}`})],
    ['parentheses in text', 'a.txt', `${'('.repeat(10_000)}\n\n${SKALL}\n`]
  ])('10,000 levels of %s', async (_, name, content) => {
    const {file, failed, code} = await review(name, content)
    expect(failed).toEqual([])
    expect(file?.findings.map(({rule}) => rule)).toContain('alderdomligt-ord')
    expect(code).toBeLessThan(2)
  })

  it.each<[string, string, string | Uint8Array, string]>([
    ['invalid UTF-8', 'a.md', Buffer.from(`På \xff ${SKALL}`, 'latin1'), ''],
    [
      'UTF-8 with a fault',
      'a.md',
      Buffer.concat([Buffer.from('På väg. '), Buffer.of(0xff), Buffer.from(SKALL)]),
      'rad 1'
    ],
    [
      'a surrogate in UTF-8',
      'a.txt',
      Buffer.concat([Buffer.of(0xed, 0xa0, 0x80), Buffer.from(`på ${SKALL}`)]),
      'rad 1'
    ],
    ['a lone surrogate in HTML', 'a.html', `<p lang="sv">&#xd800; ${SKALL}`, ''],
    ['UTF-16', 'a.txt', Buffer.from(`\ufeff${SKALL}`, 'utf16le'), '']
  ])('%s', async (_, name, content, note) => {
    const {file, failed} = await review(name, content)
    expect(failed).toEqual([])
    expect(file?.findings.map(({rule}) => rule)).toContain('alderdomligt-ord')
    if (note !== '') expect(file?.notes.map(({text}) => text).join()).toContain(note)
  })

  it('one line of 5 MB', async () => {
    const {file, failed} = await review('lang.md', 'Kommunen ger dig ett beslut i dag. '.repeat(150_000))
    expect(failed).toEqual([])
    expect(file?.measures.words).toBe(7 * 150_000)
  })

  it('a note is given where the nesting was too deep to follow', async () => {
    const {file} = await review('a.md', `${'> '.repeat(10_000)}Djupt.\n`)
    expect(file?.notes.map(({code}) => code)).toEqual(['markdown-too-complex'])
  })
})

describe('a file without text', () => {
  it.each(['tom.md', 'tom.mdx', 'tom.html', 'tom.txt'])('is not praised: %s', async name => {
    const cwd = folderWith({[name]: ' \n'})
    const {out, code} = await runProgram(['granska', name], {cwd})
    expect(out).toContain('Här finns ingen text att granska.')
    expect(out).toContain('1 fil, 0 ord')
    expect(out).not.toContain('Bra jobbat')
    expect(code).toBe(0)
  })

  it('is told of once if the reader says why', async () => {
    const {out} = await runProgram(['granska', 'a.md'], {cwd: folderWith({'a.md': '```\nnpm ci\n```\n'})})
    expect(out.match(/Obs:/gu)).toHaveLength(1)
  })
})

describe('a run in which something could not be read', () => {
  it('gets no praise', async () => {
    const cwd = folderWith({'a.md': PLAIN_PAGE, 'b.docx': ''})
    const both = await runProgram(['granska', 'a.md', 'b.docx'], {cwd})
    expect(both.out).toContain('Inga anmärkningar.\n1 fil gick inte att läsa.')
    const broken = await runProgram(['granska', 'b.docx'], {cwd})
    expect(broken.out).toContain('1 fil gick inte att läsa.')
    expect(broken.out).not.toContain('Inga anmärkningar')
  })
})

describe('a file that counts as a template', () => {
  const page = '# Beslut\n\nDu får [belopp] i maj.\n'

  it('says so if it has slots', async () => {
    const cwd = folderWith({'beslut.mall.md': page, 'utan.mall.md': PLAIN_PAGE})
    const {out, code} = await runProgram(['granska', '.'], {cwd})
    expect(out.match(/räknas som en mall/gu)).toHaveLength(1)
    expect(code).toBe(0)
  })

  it('says nothing if the rule is silenced on purpose, or the file is none', async () => {
    const cwd = folderWith({'beslut.mall.md': page, 'beslut.md': page})
    const silenced = await runProgram(['granska', 'beslut.mall.md', '--regel', 'mallrest=upplysning'], {cwd})
    expect(silenced.out).not.toContain('räknas som en mall')
    const letter = await runProgram(['granska', 'beslut.md'], {cwd})
    expect(letter.out).not.toContain('räknas som en mall')
    expect(letter.code).toBe(1)
  })
})
