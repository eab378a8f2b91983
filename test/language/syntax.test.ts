import {describe, expect, it} from 'vitest'
import {
  agentOf,
  finiteVerb,
  mainClause,
  nominalHead,
  nounPhrase,
  type ParsedSentence,
  rootOf,
  subjectOf,
  subordinateClauses,
  wordsBeforeFiniteVerb
} from '../../src/language/grammar/syntax.js'

/** A sentence drawn by hand: `form UPOS head relation [features]`, heads from 1 with 0 for the root. */
function sentenceOf(lines: string): ParsedSentence {
  const rows = lines
    .trim()
    .split('\n')
    .map(line => line.trim().split(/\s+/))
  return {
    words: rows.map(([form = '', upos = '', , , features = '_']) => ({
      form,
      upos,
      features,
      lemma: form.toLowerCase()
    })),
    heads: Int32Array.from(rows, ([, , head]) => Number(head) - 1),
    relations: rows.map(([, , , relation = '']) => relation)
  }
}

function wordAt({words}: ParsedSentence, at: number): string {
  return words[at]?.form ?? ''
}

function textOf({words}: ParsedSentence, {start, end}: {start: number; end: number}): string {
  return words
    .slice(start, end)
    .map(({form}) => form)
    .join(' ')
}

const decision = sentenceOf(`
  När      ADV   4 advmod
  du       PRON  4 nsubj
  har      AUX   4 aux VerbForm=Fin
  sökt     VERB  7 advcl VerbForm=Sup
  ,        PUNCT 4 punct
  ska      AUX   7 aux VerbForm=Fin
  prövas   VERB  0 root VerbForm=Inf|Voice=Pass
  frågan   NOUN  7 nsubj:pass
  av       ADP   11 case
  den      DET   11 det
  nämnd    NOUN  7 obl:agent
  som      PRON  13 nsubj
  ansvarar VERB  11 acl:relcl VerbForm=Fin
  .        PUNCT 7 punct
`)

const copula = sentenceOf(`
  Beslutet NOUN  3 nsubj
  är       AUX   3 cop VerbForm=Fin
  klart    ADJ   0 root
  .        PUNCT 3 punct
`)

describe('syntax of a sentence', () => {
  it('finds the finite verb beside its main verb and beside an adjective', () => {
    expect(wordAt(decision, finiteVerb(decision))).toBe('ska')
    expect(wordAt(decision, finiteVerb(decision, 3))).toBe('har')
    expect(wordAt(copula, finiteVerb(copula))).toBe('är')
  })

  it('finds no finite verb in a heading', () => {
    const heading = sentenceOf(`
      Ansökan NOUN 0 root
      om      ADP  3 case
      bidrag  NOUN 1 nmod
    `)
    expect(finiteVerb(heading)).toBe(-1)
    expect(wordsBeforeFiniteVerb(heading)).toBeNull()
  })

  it('finds subjects of verbs, of passives and of adjectives, and none where there is none', () => {
    expect(wordAt(decision, subjectOf(decision, rootOf(decision)))).toBe('frågan')
    expect(wordAt(decision, subjectOf(decision, 3))).toBe('du')
    expect(wordAt(copula, subjectOf(copula, rootOf(copula)))).toBe('Beslutet')
    expect(subjectOf(decision, 7)).toBe(-1)
  })

  it('finds the agent that the tree names', () => {
    expect(wordAt(decision, agentOf(decision, rootOf(decision)))).toBe('nämnd')
  })

  it('finds an agent that the tree hangs from a noun in between', () => {
    const sentence = sentenceOf(`
      Beslutet NOUN 2 nsubj:pass
      fattas   VERB 0 root VerbForm=Fin|Voice=Pass
      i        ADP  4 case
      dag      NOUN 2 obl
      av       ADP  6 case
      nämnden  NOUN 4 nmod
    `)
    expect(wordAt(sentence, agentOf(sentence, 1))).toBe('nämnden')
  })

  it('takes no word of the next clause for the agent', () => {
    const sentence = sentenceOf(`
      Det     PRON  2 nsubj:pass
      avslås  VERB  0 root VerbForm=Fin|Voice=Pass
      ,       PUNCT 6 punct
      och     CCONJ 6 cc
      hon     PRON  6 nsubj
      bor     VERB  2 conj VerbForm=Fin
      av      ADP   8 case
      nåd     NOUN  6 obl
    `)
    expect(agentOf(sentence, 1)).toBe(-1)
  })

  it('cuts a sentence into its main clause and its subordinate clauses', () => {
    expect(subordinateClauses(decision).map(({words}) => textOf(decision, words))).toEqual([
      'När du har sökt',
      'som ansvarar'
    ])
    expect(
      mainClause(decision)
        .map(at => wordAt(decision, at))
        .join(' ')
    ).toBe('ska prövas frågan av den nämnd')
  })

  it('counts the words before the finite verb without punctuation', () => {
    expect(wordsBeforeFiniteVerb(decision)).toBe(4)
    expect(wordsBeforeFiniteVerb(copula)).toBe(1)
  })

  it('finds the noun of an article and of a preposition, and the whole phrase of a noun', () => {
    expect(wordAt(decision, nominalHead(decision, 9))).toBe('nämnd')
    expect(wordAt(decision, nominalHead(decision, 8))).toBe('nämnd')
    expect(nominalHead(decision, 5)).toBe(-1)
    expect(textOf(decision, nounPhrase(decision, 10))).toBe('den nämnd som ansvarar')
  })
})
