/** From an old template to an accepted, mended one: nothing of what makes it a template is lost on the way. */
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {unzipSync, zipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {readDocx} from '../../src/document/read-docx.js'
import {runProgram} from '../support/run-program.js'
import {partOf} from './support.js'

const fixtures = new URL('../../fixtures/mall/', import.meta.url).pathname
const TEMPLATES = ['avslag.gammal.mall.docx', 'bifall.gammal.mall.docx', 'aterkrav.gammal.mall.docx']

/** Everything in the main part that a case system or a colleague relies on, in order. */
function equipment(xml: string): readonly string[] {
  return Array.from(
    xml.matchAll(
      /<w:fldChar [^>]*>|<w:instrText[^>]*>[^<]*|<w:ffData>.*?<\/w:ffData>|<w:sdtPr>.*?<\/w:sdtPr>|<w:hyperlink [^>]*>|<w:footnoteReference [^>]*>|<w:comment(?:RangeStart|RangeEnd|Reference) w:id="0"\/>|<w:pStyle [^>]*>/gsu
    ),
    ([found]) => found
  )
}

/** Accepts all changes as Word does: insertions stay, deletions go. */
function accept(xml: string): string {
  return xml
    .replace(/<w:del w:id="\d+" w:author="klarsprak".*?<\/w:del>/gsu, '')
    .replace(/<w:ins w:id="\d+" w:author="klarsprak"[^>]*>(.*?)<\/w:ins>/gsu, '$1')
}

/** The text of the body; notes, headers and footers only get comments. */
function textOf(bytes: Uint8Array): string {
  return readDocx('mall.docx', bytes)
    .blocks.filter(({region}) => region === 'body')
    .map(({text}) => text)
    .join('\n')
}

describe.each(TEMPLATES)('%s', name => {
  const cwd = mkdtempSync(join(tmpdir(), 'klarsprak-mall-'))
  const original = readFileSync(join(fixtures, name))
  const file = join(cwd, name.replace('.docx', '.granskad.docx'))

  it('gets comments and changes, keeps its fields, controls and the remarks of a colleague, and reads better when accepted', async () => {
    writeFileSync(join(cwd, name), original)
    const {code, err} = await runProgram(['kommentera', name, '--andringsforslag', '--profil', 'beslut'], {cwd})
    expect(err).toBe('')
    expect(code).toBe(0)
    const written = readFileSync(file)
    const main = partOf(written)
    expect(main.match(/<w:del /gu)?.length).toBeGreaterThan(0)
    expect(equipment(main)).toEqual(equipment(partOf(original)))
    expect(partOf(written, 'word/comments.xml')).toContain('Karin Ek')
    // Word saves the document when the changes are accepted, and with that the note at its end goes.
    const accepted = zipSync({...unzipSync(written), 'word/document.xml': new TextEncoder().encode(accept(main))})
    expect(textOf(original)).toMatch(/\bskall\b/u)
    expect(textOf(accepted)).not.toMatch(/\bskall\b/u)
    writeFileSync(file, accepted)
    await runProgram(['rensa', name.replace('.docx', '.granskad.docx'), '--pa-plats'], {cwd})
    const cleaned = readFileSync(file)
    expect(equipment(partOf(cleaned))).toEqual(equipment(partOf(original)))
    expect(partOf(cleaned, 'word/comments.xml')).toContain('Karin Ek')
    expect(partOf(cleaned, 'word/comments.xml')).not.toContain('klarsprak')
    expect(textOf(cleaned)).toBe(textOf(accepted))
  })

  it('leaves the date, the list and the locked paragraph without changes of ours', async () => {
    const main = partOf(readFileSync(join(fixtures, name)))
    for (const [control] of main.matchAll(/<w:sdt>.*?<\/w:sdt>/gsu)) {
      writeFileSync(join(cwd, `x.${name}`), original)
      await runProgram(['kommentera', `x.${name}`, '--bara-andringsforslag'], {cwd})
      expect(partOf(readFileSync(join(cwd, `x.${name.replace('.docx', '.granskad.docx')}`)))).toContain(control)
    }
  })
})
