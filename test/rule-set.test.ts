/** Tests about the rule set, which keep the rules alike. */
import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {rules} from '../rules/index.js'
import {ruleIndex} from '../scripts/write-rule-index.mjs'
import {precisionOfRules} from '../src/report/precision.js'
import {PROFILES} from '../src/rule/define-rule.js'

/**
 * Rules that have long been in the recommended preset, whose figure on their page says that they are not good enough yet. Each must be
 * mended or put on trial; none may be added.
 */
const BEING_MENDED: ReadonlySet<string> = new Set([
  'alderdomlig-ordfoljd',
  'datum-format',
  'dubbel-negation',
  'fasta-uttryck',
  'forkortning-webb',
  'fyllnadsord',
  'kanslisprak',
  'lang-mening',
  'lang-preposition',
  'lang-verbform',
  'langt-ord',
  'langt-stycke',
  'meningslangd-medel',
  'oforklarad-akronym',
  'tautologi',
  'tilltal-vaxlar'
])

describe('the rule set', () => {
  it('is every file in rules/, and the index is up to date', () => {
    const files = readdirSync(new URL('../rules/', import.meta.url)).filter(name => /^[a-z].*\.ts$/u.test(name))
    const ids = files.filter(name => name !== 'index.ts').map(name => name.slice(0, -'.ts'.length))
    expect(rules.map(rule => rule.id)).toEqual(ids.sort())
    expect(readFileSync(new URL('../rules/index.ts', import.meta.url), 'utf8')).toBe(ruleIndex())
  })

  describe.each(rules.map(rule => [rule.id, rule] as const))('%s', (_id, rule) => {
    it('has an id that a person can type', () => {
      expect(rule.id).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u)
    })

    it('says what, why and where from, in both languages', () => {
      for (const text of [rule.title, rule.why, ...Object.values(rule.messages)]) {
        expect(text.sv.trim()).not.toBe('')
        expect(text.en.trim()).not.toBe('')
      }
      expect(rule.sources.length).toBeGreaterThan(0)
    })

    it('is on trial unless nine of ten findings that were read are advice to follow', () => {
      const precision = precisionOfRules[rule.id]
      if (!precision || rule.status === 'trial' || BEING_MENDED.has(rule.id)) return
      expect(precision.accepted / precision.judged).toBeGreaterThanOrEqual(0.9)
      // The interval of a few findings is wide whatever they are.
      if (precision.judged >= 40) expect(precision.low).toBeGreaterThanOrEqual(0.795)
    })

    it('keeps its messages short', () => {
      for (const message of Object.values(rule.messages))
        expect(message.sv.split(/\s+/u).length).toBeLessThanOrEqual(18)
    })

    it('has at least two bad and three good examples', () => {
      expect(rule.examples.filter(example => 'bad' in example).length).toBeGreaterThanOrEqual(2)
      expect(rule.examples.filter(example => 'good' in example).length).toBeGreaterThanOrEqual(3)
    })

    it('sets only options it has in its profiles', () => {
      for (const profile of PROFILES)
        for (const option of Object.keys(rule.profiles?.[profile]?.options ?? {}))
          expect(Object.keys(rule.options)).toContain(option)
    })
  })
})
