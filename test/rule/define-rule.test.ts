import {describe, expect, it} from 'vitest'
import {defineRule} from '../../src/rule/define-rule.js'

const texts = {sv: 'x', en: 'x'}
const rest = {
  status: 'trial',
  category: 'ord',
  severity: 'notice',
  title: texts,
  why: texts,
  sources: [],
  examples: []
} as const

// The checks are compile errors: `tsc` fails on an unused @ts-expect-error.
describe('defineRule', () => {
  it('gives the rule its own options and message values, typed', () => {
    const rule = defineRule({
      ...rest,
      id: 'prov',
      options: {maxWords: {type: 'integer', default: 20, minimum: 1, description: texts}},
      messages: {long: {sv: '{n} ord', en: '{n} words'}},
      create: ({options, report}) => ({
        block(block) {
          const limit: number = options.maxWords
          report(block, block.text.length > limit ? {start: 0, end: limit} : {start: 0, end: 0}, 'long', {n: limit})
          // @ts-expect-error a placeholder of the message is not filled in
          report(block, {start: 0, end: 0}, 'long', {})
          // @ts-expect-error there is no such message
          report(block, {start: 0, end: 0}, 'short', {n: 1})
          // @ts-expect-error there is no such option
          report(block, {start: 0, end: options.minWords}, 'long', {n: 1})
        }
      })
    })
    expect(rule.id).toBe('prov')
  })

  it('refuses a message that names other placeholders in English than in Swedish', () => {
    const rule = defineRule({
      ...rest,
      id: 'prov',
      options: {},
      messages: {
        // @ts-expect-error {count} is not {n}
        long: {sv: '{n} ord', en: '{count} words'}
      },
      create: () => ({})
    })
    expect(rule.messages.long?.sv).toBe('{n} ord')
  })

  it('refuses a message without English', () => {
    const rule = defineRule({
      ...rest,
      id: 'prov',
      options: {},
      messages: {
        // @ts-expect-error English is missing
        long: {sv: 'Ett ord'}
      },
      create: () => ({})
    })
    expect(rule.messages.long?.sv).toBe('Ett ord')
  })

  it('gives tags and syntax only to a rule that asks for them', () => {
    const basic = {...rest, id: 'prov', options: {}, messages: {}}
    // @ts-expect-error the rule did not ask for tags
    defineRule({...basic, create: ({tags}) => ({sentence: sentence => void tags(sentence)})})
    // @ts-expect-error tags are not syntax
    defineRule({...basic, needs: 'tags', create: ({syntax}) => ({sentence: sentence => void syntax(sentence)})})
    const rule = defineRule({
      ...basic,
      needs: 'syntax',
      create: ({tags, language, syntax}) => ({
        sentence(sentence) {
          const forms: readonly string[] = tags(sentence).map(({form}) => form)
          const heads: Int32Array = syntax(sentence).heads
          language().inflect(forms[heads[0] ?? 0] ?? '', 'NOUN', 'Case=Nom')
        }
      })
    })
    expect(rule.needs).toBe('syntax')
  })
})
