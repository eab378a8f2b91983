import {describe, expect, it} from 'vitest'
import {readPlain} from '../../src/document/read-plain.js'
import {analyseBlock} from '../../src/language/analyse.js'
import type {Finding} from '../../src/lint/finding.js'
import {rankFindings} from '../../src/report/rank.js'
import {assignViews} from '../../src/report/views.js'
import {impactOf} from '../../src/rule/impact.js'
import type {Level} from '../../src/rule/level.js'
import {wordFinding} from './report-fixture.js'

const TEXT = 'Alfa beta gamma delta epsilon. Zeta eta theta.'
const {blocks} = readPlain('brev.txt', `${TEXT}\n\n${TEXT}`)

function found(rule: string, words: string, level: Level = 'notice', block = 0): Finding {
  const start = TEXT.indexOf(words)
  return {rule, level, message: 'x', data: {}, block, span: {start, end: start + words.length}, suggestions: []}
}

function views(findings: readonly Finding[]) {
  return assignViews(
    findings,
    index => (blocks[index] ? analyseBlock(blocks[index]) : []),
    ({level}) => impactOf({category: 'ord'}, level)
  )
}

describe('which findings a person meets', () => {
  it('lets one finding stand for its rule in a paragraph, the weightiest', () => {
    expect(views([found('a', 'beta'), found('a', 'gamma', 'warning'), found('a', 'eta')])).toEqual([
      'repeat',
      'shown',
      'repeat'
    ])
  })

  it('begins anew in the next paragraph', () => {
    expect(views([found('a', 'beta'), found('a', 'beta', 'notice', 1)])).toEqual(['shown', 'shown'])
  })

  it('shows three in a sentence, those that hurt most, the first of those alike', () => {
    const findings = [
      found('a', 'Alfa'),
      found('b', 'beta'),
      found('c', 'gamma'),
      found('d', 'delta'),
      found('e', 'epsilon', 'error')
    ]
    expect(views(findings)).toEqual(['shown', 'shown', 'crowded', 'crowded', 'shown'])
  })

  it('counts each sentence by itself, and not what reaches over several', () => {
    const findings = [
      found('whole', TEXT),
      found('a', 'Alfa'),
      found('b', 'beta'),
      found('c', 'gamma'),
      found('d', 'Zeta')
    ]
    expect(views(findings)).toEqual(['shown', 'shown', 'shown', 'shown', 'shown'])
  })

  it('always shows what is about the whole document', () => {
    const about = {...found('a', ''), block: -1}
    expect(views([about, {...about, rule: 'b'}, {...about, rule: 'c'}, {...about, rule: 'd'}])).toEqual(
      Array.from({length: 4}, () => 'shown')
    )
  })
})

describe('the order of importance', () => {
  const entry = (rule: string, level: Level, line: number) => ({finding: wordFinding(line, {rule, level})})
  const order = (entries: readonly ReturnType<typeof entry>[]) =>
    rankFindings(entries, id => (id === 'lag' ? ({category: 'beslut'} as never) : undefined)).map(({finding}) => {
      return `${finding.rule} ${finding.level}`
    })

  it('is by how much the reader is hurt', () => {
    expect(
      order([entry('a', 'notice', 1), entry('lag', 'warning', 2), entry('b', 'warning', 3), entry('c', 'error', 4)])
    ).toEqual(['c error', 'lag warning', 'b warning', 'a notice'])
  })

  it('does not let one rule hide the others', () => {
    const many = Array.from({length: 9}, (_, line) => entry('a', 'warning', line))
    expect(order([...many, entry('b', 'notice', 10)]).indexOf('b notice')).toBeLessThan(9)
  })

  it('is the same when it is made in parts', () => {
    const entries = Array.from({length: 40}, (_, i) =>
      entry(`r${(i * i) % 5}`, (['info', 'notice', 'warning', 'error'] as const)[(i * 7) % 4] ?? 'info', i)
    )
    const whole = rankFindings(entries, () => undefined).slice(0, 6)
    let best: readonly (typeof entries)[number][] = []
    for (const one of entries) best = rankFindings([...best, one], () => undefined).slice(0, 6)
    expect(best).toEqual(whole)
  })
})
