import {describe, expect, it} from 'vitest'
import {allRules, createReviewer, loadDictionaries} from '../../src/entry/node.js'
import {type IndexInput, klarsprakIndex} from '../../src/report/klarsprak-index.js'
import {defaultOptions} from '../../src/rule/options.js'
import {readText} from '../support/read-text.js'

const TEXT: IndexInput = {
  words: 140,
  sentences: 10,
  uncommonWordShare: 0.25,
  findings: [
    {rule: 'a', impact: 3},
    {rule: 'b', impact: 1},
    {rule: 'a', impact: 1}
  ]
}

const figureOf = (changes: Partial<IndexInput>) => klarsprakIndex({...TEXT, ...changes})?.value ?? -1

describe('klarsprakIndex', () => {
  it('is what its definition says', () => {
    // Sentences: 0.015 · (14 − 4) = 0.15. Words: 0.6 · 0.2 = 0.12. Findings: 0.4 · 5 / 12 = 0.1667.
    expect(figureOf({})).toBeCloseTo(100 * Math.exp(-(0.15 + 0.12 + 0.4 * (5 / 12))), 10)
  })

  it('is 100 at most, and null without sentences', () => {
    expect(figureOf({words: 30, uncommonWordShare: 0, findings: []})).toBe(100)
    expect(klarsprakIndex({...TEXT, words: 0, sentences: 0})).toBeNull()
  })

  it('says what each kind of finding costs, dearest first', () => {
    const index = klarsprakIndex(TEXT)
    expect(index?.costs.map(({rule, count}) => [rule, count])).toEqual([
      ['a', 2],
      ['b', 1]
    ])
    const withoutA = figureOf({findings: [{rule: 'b', impact: 1}]})
    expect(index?.costs[0]?.gain).toBeCloseTo(withoutA - figureOf({}), 10)
  })

  it('rises with every finding that is mended, also from very low', () => {
    let last = -1
    for (let left = 400; left >= 0; left--) {
      const value = figureOf({findings: Array.from({length: left}, () => ({rule: 'a', impact: 0.1}))})
      expect(value).toBeGreaterThan(last)
      last = value
    }
  })

  it('falls with longer sentences and with rarer words', () => {
    expect(figureOf({words: 150})).toBeLessThan(figureOf({}))
    expect(figureOf({uncommonWordShare: 0.26})).toBeLessThan(figureOf({}))
  })

  it('is uncertain under a hundred words', () => {
    expect(klarsprakIndex({...TEXT, words: 99})?.uncertain).toBe(true)
    expect(klarsprakIndex({...TEXT, words: 100})?.uncertain).toBe(false)
  })
})

describe('the index of a document', () => {
  const reviewer = createReviewer({
    rules: allRules.map(rule => ({rule, level: null, options: defaultOptions(rule.options)})),
    dictionaries: loadDictionaries(),
    allRules,
    lowestLevel: 'notice',
    today: '2026-01-01'
  })
  const indexOf = async (text: string) => (await reviewer.review(readText(text))).index?.value ?? -1

  it.each([
    ['Du har erhållit ett beslut. Vi hörs.', 'Du har fått ett beslut. Vi hörs.'],
    ['Vi fattade beslutet avseende din ansökan. Vi hörs.', 'Vi fattade beslutet om din ansökan. Vi hörs.'],
    [
      'Du kan söka pengar hos oss om du bor här och om du är vuxen och om du inte har ett jobb och om du har provat allt annat.',
      'Du kan söka pengar hos oss om du bor här och är vuxen. Du ska inte ha ett jobb. Du ska ha provat allt annat.'
    ]
  ])('is higher when the advice is followed: %s', async (before, after) => {
    expect(await indexOf(after)).toBeGreaterThan(await indexOf(before))
  })
})
