import {describe, expect, it} from 'vitest'
import {allRules, createReviewer, loadDictionaries, readDocument} from '../../src/entry/node.js'
import {en} from '../../src/i18n/en.js'
import {sv} from '../../src/i18n/sv.js'

/** A value for each parameter of a text's function; what it is matters little, so long as it reads like a name or a number. */
const LIST_FIRST = new Set(['suggest', 'also', 'two', 'lines'])
const LIST_SECOND = new Set(['replace', 'unknownExtension', 'wordListColumns'])

function sample(key: string, make: (...given: unknown[]) => unknown): string {
  const text = 'Ekfors'
  for (const given of [
    [text, text, text, text],
    [3, 7, 12],
    [[text], [text]],
    [text, [text]],
    [text, text, [text], text],
    [text, text, text, [text]],
    [text, text, [text]]
  ]) {
    if (LIST_FIRST.has(key) && !Array.isArray(given[0])) continue
    if (LIST_SECOND.has(key) && !Array.isArray(given[1])) continue
    try {
      const result = make(...given)
      if (typeof result === 'string') return result
    } catch {
      // Another kind of value was wanted.
    }
  }
  throw new Error(`no sample for ${key}`)
}

function textsOf(value: unknown, key = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[key, value]]
  if (typeof value === 'function') return [[key, sample(key.split('.').at(-1) ?? '', value as never)]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, entry]) => textsOf(entry, key === '' ? name : `${key}.${name}`))
}

describe('the texts of the interface', () => {
  it('exist in English under the same keys, and are not Swedish', () => {
    const english = textsOf(en)
    expect(english.map(([key]) => key)).toEqual(textsOf(sv).map(([key]) => key))
    for (const [key, text] of english) {
      if (key === 'help.spelling' || key === 'init.file' || key.startsWith('config.wanted')) continue
      expect(text, key).not.toMatch(/\b(?:och|inte|eller|att|som|är)\b/u)
    }
  })

  it('are plain by the rules of the program itself', async () => {
    const reviewer = createReviewer({
      // An acronym in a table head needs no explanation, a bracketed operand is no left-over from a template, and a count may begin a line.
      rules: allRules
        .filter(
          rule => rule.status === 'stable' && !['oforklarad-akronym', 'mallrest', 'siffra-forst'].includes(rule.id)
        )
        .map(rule => ({
          rule,
          level: null,
          options: Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.default]))
        })),
      dictionaries: loadDictionaries(),
      allRules,
      lowestLevel: 'notice',
      today: '2026-01-01'
    })
    const faults: string[] = []
    for (const [key, text] of textsOf(sv)) {
      if (!/\p{L}{2} \p{L}/u.test(text) || (key.startsWith('examples.') && text.startsWith('klarsprak'))) continue
      const report = await reviewer.review(await readDocument('text.txt', new TextEncoder().encode(text)))
      for (const finding of report.findings)
        faults.push(`${key}: ${finding.rule} ${JSON.stringify(finding.data)} in ${finding.passage.text}`)
    }
    expect(faults).toEqual([])
  }, 60_000)
})
