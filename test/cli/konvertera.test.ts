import {existsSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {buildDocx, listItem, paragraph, picture, run, styled, table} from '../support/docx-builder.js'
import {runProgram} from '../support/run-program.js'

const LETTER = buildDocx({
  body: [
    styled('Rubrik1', 'Beslut'),
    paragraph(`${run('Du får ')}${run('bidrag', '<w:b/>')}${run('.')}`),
    listItem('Ett & två'),
    table([
      ['a', 'b'],
      ['c', 'd']
    ]),
    paragraph(`${run('Namn: ')}<w:fldSimple w:instr=" MERGEFIELD Namn ">${run('Eva')}</w:fldSimple>`),
    paragraph(picture('descr="Ett hus"')),
    '<w:sectPr><w:headerReference w:type="default" r:id="rIdH"/></w:sectPr>'
  ].join(''),
  headers: {rIdH: paragraph('Ekfors kommun')},
  links: [{id: 'rIdBild', type: 'image', target: 'media/hus.png'}],
  parts: {'word/media/hus.png': new Uint8Array([1, 2, 3])}
})

function folder(): string {
  const cwd = mkdtempSync(join(tmpdir(), 'klarsprak-konvertera-'))
  writeFileSync(join(cwd, 'brev.docx'), LETTER)
  return cwd
}

describe('klarsprak konvertera', () => {
  it('writes Markdown beside the document and names what did not come along', async () => {
    const cwd = folder()
    const {code, out, err} = await runProgram(['konvertera', 'brev.docx', '--till', 'md'], {cwd})
    expect(code).toBe(0)
    expect(out).toContain('brev.md')
    const text = readFileSync(join(cwd, 'brev.md'), 'utf8')
    expect(text).toContain('# Beslut\n\nDu får **bidrag**.')
    expect(text).toContain('- Ett & två')
    expect(text).toMatch(/\| c +\| d +\|/u)
    for (const lost of ['Sidhuvud och sidfot', 'MERGEFIELD', '1 bild']) expect(err).toContain(lost)
  })

  it('writes a whole page of HTML, in English too', async () => {
    const cwd = folder()
    const {out} = await runProgram(['convert', 'brev.docx', '--to', 'html', '--lang', 'en'], {cwd})
    expect(out).toContain('Done.')
    const html = readFileSync(join(cwd, 'brev.html'), 'utf8')
    expect(html).toMatch(/^<!doctype html>/u)
    expect(html).toContain('<h1>Beslut</h1>')
  })

  it('writes over nothing, and asks what to make', async () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'brev.md'), 'Mitt eget.')
    const {code, err} = await runProgram(['konvertera', 'brev.docx', '--till', 'md'], {cwd})
    expect(code).toBe(2)
    expect(err).toContain('finns redan')
    expect(readFileSync(join(cwd, 'brev.md'), 'utf8')).toBe('Mitt eget.')
    expect((await runProgram(['konvertera', 'brev.docx'], {cwd})).err).toContain('--till md')
    expect(existsSync(join(cwd, 'brev.html'))).toBe(false)
  })
})
