import {describe, expect, it} from 'vitest'
import {rules} from '../../rules/index.js'
import {readDocx} from '../../src/document/read-docx.js'
import {buildDocx, field, paragraph, run} from '../support/docx-builder.js'
import {runRule} from '../support/run-rule.js'

/** The texts that `mallrest` points at in a Word file with this body, and how much they weigh. */
function residueIn(body: string, path = 'beslut.docx'): readonly string[] {
  const rule = rules.find(({id}) => id === 'mallrest')
  if (!rule) throw new Error('mallrest')
  const document = readDocx(path, buildDocx({body}))
  return runRule(rule, document).map(({data, level}) => `${level} ${data.text}`)
}

const control = (properties: string, text: string) =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`

const prompt = paragraph(run('Du får ') + control('<w:showingPlcHdr/><w:text/>', 'Belopp i kronor') + run('.'))
const filled = paragraph(run('Du får ') + control('<w:text/>', '6 250 kronor') + run('.'))
const emptyField = paragraph(run('Du får ') + field('FORMTEXT', '') + run(' kronor.'))
const mergeField = paragraph(run('Hej ') + field('MERGEFIELD Namn', run('«Namn»')))

describe('text left from a Word template', () => {
  it('is the prompt of a control that nobody filled in', () => {
    expect(residueIn(prompt)).toEqual(['error Belopp i kronor'])
    expect(residueIn(filled)).toEqual([])
  })

  it('is an empty form field, but not where someone is to sign', () => {
    expect(residueIn(emptyField)).toEqual(['error ____'])
    expect(residueIn(paragraph(run('Datum: ') + field('FORMTEXT', '')))).toEqual(['error ____'])
    expect(residueIn(paragraph(run('Underskrift: ') + field('FORMTEXT', '')))).toEqual([])
  })

  it('is a merge field that still shows its name, but not in a template', () => {
    expect(residueIn(mergeField)).toEqual(['error «Namn»'])
    expect(residueIn(mergeField, 'beslut-mall.docx')).toEqual([])
    expect(residueIn(paragraph(run('Hej ') + field('MERGEFIELD Namn', run('Karin'))))).toEqual([])
  })
})
