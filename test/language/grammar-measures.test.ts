import {describe, expect, it} from 'vitest'
import type {Block} from '../../src/document/document.js'
import {packageLanguage} from '../../src/entry/load-language.js'
import {analyseBlock} from '../../src/language/analyse.js'
import {measureGrammar} from '../../src/language/grammar/grammar-measures.js'
import {readText} from '../support/read-text.js'
import {makeBlock} from './block.js'

const measure = (...blocks: Block[]) => measureGrammar(blocks, analyseBlock, packageLanguage)

/**
 * 10 words. Nouns: beslut, brev (2); prepositions: i (1); pronouns: du, vi (2); adverbs: snart (1); verbs: får, skickar (2).
 * Words before the finite verb: 1. Clauses: none. Voice: active. Articles: ett, ett.
 */
const ACTIVE = 'Du får ett beslut i ett brev och vi skickar snart.'

/** 5 words: two nouns, one verb in the passive, one preposition, one adverb. */
const PASSIVE = 'Beslutet skickas snart till kommunen.'

describe('measures of grammar', () => {
  it('follow the definitions on sentences counted by hand', () => {
    const {document} = measure(makeBlock(Array(12).fill(ACTIVE).join(' ')))
    // 2 nouns and 2 verbs; (2 nouns + 1 preposition) and (2 pronouns + 1 adverb + 2 verbs).
    expect(document.simpleNominalRatio).toBeCloseTo(2 / 2)
    expect(document.nominalRatio).toBeCloseTo(3 / 5)
    expect(document.passiveShare).toBe(0)
    expect(document.clausesPerSentence).toBe(0)
    expect(document.wordsBeforeFiniteVerb).toBeCloseTo(1)
  })

  it('count passives with -s and with bli, and no deponents', () => {
    const share = (text: string) => measure(makeBlock(Array(20).fill(text).join(' '))).document.passiveShare
    expect(share(PASSIVE)).toBe(1)
    expect(share('Ansökan blev beviljad i går.')).toBe(1)
    expect(share('Barnen trivs bra i skolan.')).toBe(0)
    expect(share(`${PASSIVE} Du får pengar i maj.`)).toBeCloseTo(0.5)
  })

  it('count clauses and the words before the verb', () => {
    // Before skickar: när, du, har, sökt. One clause. The comma is no word.
    const {document} = measure(makeBlock(Array(8).fill('När du har sökt, skickar vi ett brev.').join(' ')))
    expect(document.clausesPerSentence).toBeCloseTo(1)
    expect(document.wordsBeforeFiniteVerb).toBeCloseTo(4)
  })

  it('count the distance between a word and its head without punctuation', () => {
    // Vi→skickar 1, brevet→skickar 1, snart→skickar 2: mean 4/3, whatever marks stand there.
    const {document} = measure(makeBlock(Array(30).fill('Vi skickar brevet snart.').join(' ')))
    expect(document.dependencyLength).toBeCloseTo(4 / 3)
  })

  it('have no value for a text that is too short or has no running text', () => {
    for (const figures of [measure(makeBlock(ACTIVE)), measure(), measure(makeBlock('Box 12'))])
      expect(Object.values(figures.document)).toEqual([null, null, null, null, null, null])
  })

  it('are given for each part under a heading', () => {
    const part = Array(30).fill(PASSIVE).join(' ')
    const {blocks} = readText(`# Ett\n\n${part}\n\n# Två\n\n${ACTIVE}\n`, 'markdown')
    const {sections} = measure(...blocks)
    const [first, second] = blocks.filter(({kind}) => kind === 'heading').map(({index}) => sections.get(index))
    expect(first?.passiveShare).toBe(1)
    expect(second?.passiveShare).toBeNull()
  })
})
