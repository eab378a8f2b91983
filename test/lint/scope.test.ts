import {describe, expect, it} from 'vitest'
import {readDocx} from '../../src/document/read-docx.js'
import type {Finding} from '../../src/lint/finding.js'
import {type ReviewScope, scopeOf} from '../../src/lint/scope.js'
import {buildDocx, paragraph, run, styled} from '../support/docx-builder.js'

const DOCUMENT = readDocx(
  'beslut.docx',
  buildDocx({
    body: [
      styled('Rubrik1', 'Beslut'),
      paragraph('Du får bidrag.'),
      styled('Rubrik2', '2.1 Motivering:'),
      paragraph(`${run('Du har ')}<w:ins w:id="1" w:author="Eva">${run('ansökt om bidrag')}</w:ins>`),
      styled('Rubrik3', 'Underlag'),
      styled('Citat', 'Den enskilde ska ges skälig levnadsnivå.'),
      styled('Rubrik1', 'Upplysningar'),
      paragraph('Du kan överklaga.')
    ].join('')
  })
)

/** The texts of the blocks whose every word is in the scope. */
function included(scope: Partial<ReviewScope>): readonly string[] {
  const {includes} = scopeOf(DOCUMENT, {sections: [], onlyInserted: false, skippedStyles: [], ...scope})
  const about = (block: number, end: number): Finding => ({
    rule: 'a',
    level: 'notice',
    message: 'a',
    data: {},
    block,
    span: {start: 0, end},
    suggestions: []
  })
  return DOCUMENT.blocks.filter(({index, text}) => includes(about(index, text.length))).map(({text}) => text)
}

describe('the scope of a review', () => {
  it('is a section with its subsections, known by its heading without number and case', () => {
    expect(included({sections: ['motivering']})).toEqual([
      '2.1 Motivering:',
      'Du har ansökt om bidrag',
      'Underlag',
      'Den enskilde ska ges skälig levnadsnivå.'
    ])
  })

  it('says which heading is not there', () => {
    const {notes} = scopeOf(DOCUMENT, {sections: ['Skälen'], onlyInserted: false, skippedStyles: []})
    expect(notes.map(({text}) => text.sv)).toEqual(['Hittar ingen rubrik som heter ”Skälen”.'])
  })

  it('is what has been put in as tracked changes', () => {
    expect(included({onlyInserted: true})).toEqual(['Du har ansökt om bidrag'])
  })

  it.each(['citat', 'Quote', 'CITAT'])('leaves out the style %s', name => {
    expect(included({skippedStyles: [name]})).not.toContain('Den enskilde ska ges skälig levnadsnivå.')
    expect(included({skippedStyles: [name]})).toHaveLength(7)
  })
})
