import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import type {Document} from '../src/document/document.js'
import {packageFrequency} from '../src/entry/load-frequency.js'
import {packageLanguage} from '../src/entry/load-language.js'
import {allRules, loadDictionaries, readDocument} from '../src/entry/node.js'
import {dropOverlaps, sortFindings, suppress} from '../src/lint/after.js'
import {lint} from '../src/lint/engine.js'
import type {Finding} from '../src/lint/finding.js'
import {buildPhraseIndex} from '../src/lint/phrase-index.js'
import {isAtLeast} from '../src/rule/level.js'
import {defaultOptions} from '../src/rule/options.js'
import type {Span} from '../src/text/span.js'

const fixtures = new URL('../fixtures/', import.meta.url)
const paths = readdirSync(fixtures, {recursive: true, encoding: 'utf8'}).sort()
const known = new Map(allRules.map(rule => [rule.id, rule]))
const recommended = allRules.filter(rule => rule.status === 'stable')
const phrases = buildPhraseIndex(recommended, loadDictionaries())

/** What a reviewer should find: a rule, at some words of the text or, without words, anywhere. */
interface Expected {
  readonly rule: string
  readonly words: string
  /** Which one, from 1; 0: any. */
  readonly occurrence: number
  /** Why no rule finds it yet; empty when one must. */
  readonly missed: string
}

describe('a document in a bad version', () => {
  for (const path of paths.filter(name => name.includes('.bad.') && !name.endsWith('.tsv')))
    it(`${path} has what its list says`, async () => {
      const {document, findings} = await review(path)
      const wrong = readExpected(path)
        .filter(expected => (expected.missed === '') !== findings.some(finding => answers(document, finding, expected)))
        .map(
          ({rule, words, missed}) =>
            `${rule}, ${words}: ${missed === '' ? 'not found' : 'found now, so clear the column "missed" in its list'}`
        )
      expect(wrong).toEqual([])
    })
})

describe('a document in a good version', () => {
  for (const path of paths.filter(name => name.includes('.good.')))
    it(`${path} is left in peace`, async () => {
      const {document, findings} = await review(path)
      const loud = findings.filter(finding => isAtLeast(finding.level, 'notice'))
      expect(loud.map(finding => `${finding.rule}: ${wordsOf(document, finding)}`)).toEqual([])
    })
})

describe('the lists of expected findings', () => {
  const lists = paths.filter(name => name.endsWith('.expected.tsv'))

  it('stand beside a document, and name words that stand in it', async () => {
    for (const list of lists) {
      const stem = list.slice(0, -'.expected.tsv'.length)
      const path = paths.find(name => name.startsWith(`${stem}.`) && name !== list) ?? ''
      const {document} = await review(path)
      for (const expected of readExpected(path))
        if (expected.words !== '')
          expect(occurrences(document, expected.words), `${list}: ${expected.words}`).not.toEqual([])
    }
  })
})

async function review(path: string): Promise<{document: Document; findings: readonly Finding[]}> {
  const document = await readDocument(path, readFileSync(new URL(path, fixtures)))
  const rules = recommended.map(rule => ({rule, level: null, options: defaultOptions(rule.options)}))
  const ids = new Set(recommended.map(rule => rule.id))
  const outcome = lint(document, rules, phrases, packageLanguage, packageFrequency())
  const {kept, aboutDirectives} = suppress(document, outcome.findings, {
    today: '2026-11-22',
    inForce: ids,
    known: new Set(known.keys())
  })
  return {document, findings: sortFindings(dropOverlaps([...kept, ...aboutDirectives], id => known.get(id)))}
}

function readExpected(path: string): readonly Expected[] {
  const list = `${path.slice(0, path.lastIndexOf('.'))}.expected.tsv`
  const [, ...rows] = readFileSync(new URL(list, fixtures), 'utf8').trimEnd().split('\n')
  return rows.map(row => {
    const [rule = '', words = '', occurrence = '', missed = ''] = row.split('\t')
    return {rule, words, occurrence: Number(occurrence), missed}
  })
}

/** Whether the finding is of the rule and shares a character with the words. */
function answers(document: Document, finding: Finding, {rule, words, occurrence}: Expected): boolean {
  if (finding.rule !== rule) return false
  if (words === '') return true
  const places = occurrences(document, words)
  const wanted = occurrence === 0 ? places : places.slice(occurrence - 1, occurrence)
  return wanted.some(
    ({block, start, end}) => finding.block === block && finding.span.start < end && start < finding.span.end
  )
}

/** Where the words stand in the running text, in reading order. */
function occurrences(document: Document, words: string): readonly (Span & {readonly block: number})[] {
  return document.blocks.flatMap(block => {
    const places = []
    for (let start = block.text.indexOf(words); start !== -1; start = block.text.indexOf(words, start + 1))
      places.push({block: block.index, start, end: start + words.length})
    return places
  })
}

function wordsOf(document: Document, {block, span}: Finding): string {
  return document.blocks[block]?.text.slice(span.start, span.end) ?? ''
}
