/** The rungs tokens → tags → syntax, as rules and the engine climb them. */
import {describe, expect, it} from 'vitest'
import {packageLanguage} from '../../src/entry/load-language.js'
import {allRules, createReviewer} from '../../src/entry/node.js'
import {analyseBlock} from '../../src/language/analyse.js'
import {createLadder, type LanguageSource} from '../../src/language/ladder.js'
import {lint} from '../../src/lint/engine.js'
import {buildPhraseIndex} from '../../src/lint/phrase-index.js'
import {defineRule, type Rule} from '../../src/rule/define-rule.js'
import type {Level} from '../../src/rule/level.js'
import {readText} from '../support/read-text.js'

const texts = {sv: 'x', en: 'x'}
const rest = {
  status: 'trial',
  category: 'ord',
  severity: 'notice',
  title: texts,
  why: texts,
  sources: [],
  examples: [],
  options: {},
  messages: {verb: {sv: '{verb}', en: '{verb}'}}
} as const

/** Counts what is asked of the trained parts. */
function countingSource() {
  const counts = {model: 0, parser: 0}
  const source: LanguageSource = {
    model: () => {
      counts.model++
      return packageLanguage.model()
    },
    parser: () => {
      counts.parser++
      return packageLanguage.parser()
    }
  }
  return {counts, source}
}

function run(rule: Rule, text: string, source?: LanguageSource): readonly unknown[] {
  const rules = [{rule, level: null, options: {}}]
  return lint(readText(text), rules, buildPhraseIndex([rule], new Map()), source).findings.map(({data}) => data.verb)
}

const verbs = defineRule({
  ...rest,
  id: 'verb',
  needs: 'tags',
  create: ({tags, report}) => ({
    sentence(sentence) {
      for (const [at, word] of tags(sentence).entries()) {
        const token = sentence.tokens[at]
        if (token && word.upos === 'VERB') report(sentence.block, token, 'verb', {verb: word.lemma})
      }
    }
  })
})

const roots = defineRule({
  ...rest,
  id: 'rot',
  needs: 'syntax',
  create: ({syntax, report}) => ({
    sentence(sentence) {
      if (!sentence.tokens.some(({lower}) => lower === 'nämnden')) return
      const {words, heads} = syntax(sentence)
      report(sentence.block, sentence, 'verb', {verb: words[heads.indexOf(-1)]?.form ?? ''})
    }
  })
})

describe('a rule that needs tags', () => {
  it('gets a word for each token', () => {
    expect(run(verbs, 'Vi skickade brevet. Hon väntar på svar.', packageLanguage)).toEqual(['skicka', 'vänta'])
  })

  it('loads nothing until it asks', () => {
    const {counts, source} = countingSource()
    expect(run(roots, 'Hon väntar på svar.', source)).toEqual([])
    expect(counts).toEqual({model: 0, parser: 0})
    expect(run(roots, 'Hon väntar på svar. Nämnden beslutar i maj.', source)).toEqual(['beslutar'])
    expect(counts).toEqual({model: 1, parser: 1})
  })

  it('fails with its name when no model was handed in', () => {
    expect(() => run(verbs, 'Hon väntar.')).toThrow('verb failed')
  })

  it('cannot ask for more than it declared', () => {
    const greedy = {...roots, needs: 'tags'} as const
    expect(() => run(greedy, 'Nämnden beslutar.', packageLanguage)).toThrow('rot failed')
  })
})

describe('the ladder', () => {
  const document = readText('Nämnden beslutar i maj. Sedan skickas beslutet till dig.')
  const sentences = document.blocks.flatMap(block => analyseBlock(block))

  it('analyses each sentence once for all who ask', () => {
    const {counts, source} = countingSource()
    const {tags, syntax} = createLadder(source)
    for (let i = 0; i < 3; i++) for (const sentence of sentences) expect(syntax(sentence).words).toBe(tags(sentence))
    expect(counts).toEqual({model: sentences.length, parser: sentences.length})
  })

  it('answers the same whatever was asked before', () => {
    const ask = (order: readonly number[]) => {
      const {syntax} = createLadder(packageLanguage)
      const answers: string[] = []
      for (const at of order) {
        const {words, heads, relations} = syntax(sentences[at]!)
        answers[at] = JSON.stringify([words.map(({upos, lemma}) => [upos, lemma]), [...heads], relations])
      }
      return answers
    }
    expect(ask([0, 1])).toEqual(ask([1, 0, 1]))
  })

  it('keeps in step with tokens of every kind, and takes code and addresses for names', () => {
    const text = 'Skriv [namn] och gå till https://ekfors.se/hjälps 😀 före kl. 9.15 – 10 000 kronor (12 kap. 1 § SoL).'
    for (const sentence of readText(text).blocks.flatMap(block => analyseBlock(block))) {
      const words = createLadder(packageLanguage).tags(sentence)
      expect(words.map(({form}) => form)).toEqual(sentence.tokens.map(token => token.text))
      for (const [at, {kind}] of sentence.tokens.entries())
        if (kind === 'opaque' || kind === 'address') expect(words[at]?.upos).toBe('PROPN')
    }
  })
})

describe('a reviewer', () => {
  const settings = {dictionaries: new Map(), allRules, lowestLevel: 'info', today: '2026-01-01'} as const
  const count = async (rule: Rule) => {
    const asked: string[] = []
    const reviewer = createReviewer({
      ...settings,
      rules: [{rule, level: null, options: {}}],
      language: async needs => {
        asked.push(needs)
        return packageLanguage
      }
    })
    for (const text of ['Nämnden beslutar.', 'Hon väntar.']) await reviewer.review(readText(text))
    return asked
  }

  it('gets the language model once, and only for rules that need it', async () => {
    expect(await count(verbs)).toEqual(['tags'])
    expect(await count(roots)).toEqual(['syntax'])
    expect(await count(defineRule({...rest, id: 'enkel', create: () => ({})}))).toEqual([])
  })
})

describe('what nobody will see', () => {
  const shown = (text: string, level: Level | null, lowest: Level) => {
    let answer: boolean | undefined
    const rule = defineRule({
      ...rest,
      id: 'seen',
      create: ({shows}) => {
        answer = shows('info')
        return {}
      }
    })
    const inForce = [{rule, level, options: {}}]
    lint(readText(text), inForce, buildPhraseIndex([rule], new Map()), packageLanguage, undefined, lowest)
    return answer
  }

  it('need not be looked for', () => {
    expect(shown('Ring oss.', null, 'notice')).toBe(false)
    expect(shown('Ring oss.', null, 'info')).toBe(true)
    expect(shown('Ring oss.', 'warning', 'notice')).toBe(true)
  })
})
