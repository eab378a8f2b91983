/** The short strings of the rule catalogue: what must be found, and what must not. */
import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {rules} from '../rules/index.js'
import type {ExampleFormat, Profile} from '../src/rule/define-rule.js'
import {readText} from './support/read-text.js'
import {runRule} from './support/run-rule.js'

interface CatalogueExample {
  readonly regel: string
  readonly typ: 'flagga' | 'godkänn' | 'falsklarm'
  readonly text: string
  readonly format?: ExampleFormat
  /** The kind of text that the string is taken from. */
  readonly profil?: Profile
}

const examples = readFileSync(new URL('support/catalogue-examples.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as CatalogueExample)

const byRule = new Map<string, CatalogueExample[]>()
for (const example of examples) byRule.set(example.regel, [...(byRule.get(example.regel) ?? []), example])

describe.each([...byRule])('%s in the catalogue', (id, list) => {
  const rule = rules.find(other => other.id === id)!
  const optionsIn = (profile: Profile | undefined) => (profile ? rule.profiles?.[profile]?.options : undefined)
  it.each(list.filter(({typ}) => typ === 'flagga'))('finds something in: $text', ({text, format, profil}) => {
    expect(runRule(rule, readText(text, format), optionsIn(profil)).length).toBeGreaterThan(0)
  })
  it.each(list.filter(({typ}) => typ !== 'flagga'))('is silent on: $text', ({text, format, profil}) => {
    expect(runRule(rule, readText(text, format), optionsIn(profil))).toEqual([])
  })
})
