/**
 * One run of the language bench, in a process of its own: `node language-run.js MODE FOLDER`. `asked` reviews every file with the recommended rules.
 * `tokens` leaves out those that need tags or syntax; `tags` and `syntax` do too, and add a rule that asks for these in every sentence. `model` only
 * loads the model and parses one sentence, and `calibrate` does the same sums on every machine.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {packageLanguage} from '../../src/entry/load-language.js'
import {allRules, createReviewer, loadDictionaries, readDocument} from '../../src/entry/node.js'
import {defineRule, type Rule} from '../../src/rule/define-rule.js'
import {defaultOptions} from '../../src/rule/options.js'

const ABOUT = {
  status: 'trial',
  category: 'mening',
  severity: 'info',
  title: {sv: 'Prov', en: 'Probe'},
  why: {sv: 'Prov', en: 'Probe'},
  sources: [],
  options: {},
  messages: {},
  examples: []
} as const

const PROBES: Readonly<Record<string, Rule>> = {
  tags: defineRule({
    ...ABOUT,
    id: 'prov-taggar',
    needs: 'tags',
    create: ({tags}) => ({sentence: sentence => void tags(sentence)})
  }),
  syntax: defineRule({
    ...ABOUT,
    id: 'prov-syntax',
    needs: 'syntax',
    create: ({syntax}) => ({sentence: sentence => void syntax(sentence)})
  })
}

const [mode = '', folder = ''] = process.argv.slice(2)

if (mode === 'calibrate') calibrate()
else if (mode === 'model') packageLanguage.parser().parse(packageLanguage.model().tag(['Vi', 'ser', 'dig', '.']))
else await reviewAll()

/** 200 million steps of a generator of random numbers: about a second on a machine of 2020. */
function calibrate(): void {
  let state = 1
  for (let i = 0; i < 200_000_000; i++) state = (Math.imul(state, 1_103_515_245) + 12_345) | 0
  if (state === 0) throw new Error('the generator stopped')
}

async function reviewAll(): Promise<void> {
  const probe = PROBES[mode]
  const rules = allRules.filter(({status, needs}) => status === 'stable' && (mode === 'asked' || needs === undefined))
  const reviewer = createReviewer({
    rules: [...rules, ...(probe ? [probe] : [])].map(rule => ({
      rule,
      level: null,
      options: defaultOptions(rule.options)
    })),
    dictionaries: loadDictionaries(),
    allRules,
    lowestLevel: 'notice',
    today: '2026-01-01'
  })
  for (const name of readdirSync(folder)) {
    const document = await readDocument(name, readFileSync(join(folder, name)))
    await reviewer.review(document)
  }
}
