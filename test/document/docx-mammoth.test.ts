/**
 * mammoth as a second opinion. With `KLARSPRAK_WORD_FOLDER=folder npx vitest run test/document/docx-mammoth` all Word files in
 * a folder are compared, and every difference is listed by kind.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {checkDocument} from '../../src/document/check-document.js'
import {readDocx} from '../../src/document/read-docx.js'
import {UserError} from '../../src/text/user-error.js'
import {wrongAnchors} from '../support/check-anchors.js'
import {compareWithMammoth, type Difference} from '../support/compare-mammoth.js'
import {buildDocx, field, listItem, paragraph, run, styled, table, textBox} from '../support/docx-builder.js'

const fixtures = new URL('../../fixtures/', import.meta.url).pathname
const fixtureFiles = readdirSync(fixtures, {recursive: true, encoding: 'utf8'}).filter(path => path.endsWith('.docx'))

function kinds(differences: readonly Difference[]): readonly string[] {
  return differences.map(({kind, ours, theirs}) => `${kind}: ${ours} | ${theirs}`)
}

describe('mammoth and our reader', () => {
  it.each(fixtureFiles)('read the same text in %s', async path => {
    const differences = await compareWithMammoth(path, readFileSync(join(fixtures, path)))
    // The template has fields to fill in, which mammoth shows as spaces.
    expect(kinds(differences.filter(({kind}) => kind !== 'emptyField'))).toEqual([])
  })

  it('read the same text in a document with everything that both understand', async () => {
    const bytes = buildDocx({
      body: [
        styled('Rubrik1', 'Beslut om bistånd'),
        paragraph(`${run('Du får ', '<w:b/>')}<w:ins w:id="1">${run('inte ')}</w:ins>${run('bidrag.')}`),
        paragraph(`${run('Se sidan ')}${field('PAGEREF a', run('2'))}`),
        listItem('Ett & två'),
        table([
          ['a', 'b'],
          ['c', 'd']
        ]),
        paragraph(run('Text vid rutan.') + textBox(paragraph('Rutan.')))
      ].join('')
    })
    expect(kinds(await compareWithMammoth('x.docx', bytes))).toEqual([])
  })

  it('differ where mammoth drops simple fields and shows hidden text and contents', async () => {
    const bytes = buildDocx({
      body: [
        paragraph(`${run('Version ')}<w:fldSimple w:instr="DOCPROPERTY v">${run('1.0')}</w:fldSimple>`),
        paragraph(`${run('Detta syns. ')}${run('Hemligt.', '<w:vanish/>')}`),
        paragraph(field('TOC \\o', '<w:r><w:t>Inledning</w:t><w:tab/><w:t>3</w:t></w:r>')),
        paragraph(run('Namn: ') + field('FORMTEXT', run('\u2002\u2002')))
      ].join('')
    })
    const differences = await compareWithMammoth('x.docx', bytes)
    expect(differences.map(({kind, ours}) => [kind, ours])).toEqual([
      ['oursMore', 'Version 1.0'],
      ['theirsMore', 'Detta syns.'],
      ['emptyField', 'Namn: ____'],
      ['contents', '']
    ])
  })
})

const folder = process.env.KLARSPRAK_WORD_FOLDER

describe.runIf(folder)('all Word files in a folder', () => {
  const files = folder ? readdirSync(folder).filter(name => /\.do[ct][xm]$/u.test(name)) : []

  it('keep every character anchored, and differ from mammoth only as listed', {timeout: 600_000}, async () => {
    const counts = new Map<string, number>()
    const count = (kind: string) => counts.set(kind, (counts.get(kind) ?? 0) + 1)
    for (const name of files) {
      const bytes = readFileSync(join(folder ?? '', name))
      try {
        const document = readDocx(name, bytes)
        expect([name, ...checkDocument(document), ...wrongAnchors(document)]).toEqual([name])
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        count('refused')
        console.log(`refused\t${error.message}`)
        continue
      }
      const differences = await compareWithMammoth(name, bytes).catch(() => null)
      if (!differences) count('mammoth fails')
      for (const {kind, ours, theirs} of differences ?? []) {
        count(kind)
        if (kind !== 'contents') console.log(`${kind}\t${name}\n  ours   ${ours}\n  theirs ${theirs}`)
      }
      if (differences?.length === 0) count('same')
    }
    console.log(Object.fromEntries(counts))
  })
})
