import {describe, expect, it} from 'vitest'
import {parserSettings, taggerSettings} from '../scripts/train/settings.js'
import {trainParser, treesOf} from '../scripts/train/train-parser.js'
import {jackknifedTags, seeded, trainTagger} from '../scripts/train/train-tagger.js'
import {goldSentences} from '../scripts/train/treebank.js'
import type {ConlluSentence} from '../src/evaluate/conll.js'
import {Parser} from '../src/language/parser/parser.js'
import {Tagger} from '../src/language/tagger/tagger.js'

const NOUN = 'Case=Nom|Definite=Def|Gender=Com|Number=Sing'
const FINITE = 'Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act'

/** Sentences of a language with three kinds of words, made by chance from a seed. */
function makeTreebank(count: number, seed: number): ConlluSentence[] {
  const random = seeded(seed)
  const choose = (words: string) => words.split(' ')[Math.floor(random() * words.split(' ').length)] ?? ''
  return Array.from({length: count}, () => {
    const tokens = [
      {form: choose('nämnden kommunen handläggaren'), upos: 'NOUN', feats: NOUN, head: 2, deprel: 'nsubj'},
      {form: choose('läser skriver ändrar'), upos: 'VERB', feats: FINITE, head: 0, deprel: 'root'},
      {form: choose('planen ansökan lagen'), upos: 'NOUN', feats: NOUN, head: 2, deprel: 'obj'},
      ...(random() < 0.5 ? [{form: choose('snart ofta nu'), upos: 'ADV', feats: '_', head: 2, deprel: 'advmod'}] : []),
      {form: '.', upos: 'PUNCT', feats: '_', head: 2, deprel: 'punct'}
    ].map(token => ({...token, lemma: token.form, spaceAfter: true}))
    return {tokens, startsParagraph: false}
  })
}

/** The whole of training, made small: tagger, tags for the parser, teachers, votes and parser. */
function train(seed: number): {tagger: Uint8Array; parser: Uint8Array} {
  const treebank = makeTreebank(60, seed)
  const sentences = goldSentences(treebank)
  const settings = {...taggerSettings, epochs: 2, bits: 12, settled: 1000, lemmaChanges: []}
  const tags = jackknifedTags(sentences, [], {...settings, runs: 1})
  const plain = treesOf(
    makeTreebank(30, seed + 1),
    makeTreebank(30, seed + 1).map(({tokens}) => tokens.map(t => `${t.upos}|${t.feats}`))
  )
  return {
    tagger: trainTagger(sentences, [], settings, () => {}),
    parser: trainParser(
      treesOf(treebank, tags),
      plain.map(({words}) => words),
      {...parserSettings, mostPlain: 30, actionBits: 10, relationBits: 10, treeBits: 10, treeEpochs: 1},
      () => {}
    )
  }
}

describe('training', () => {
  it('gives the same bytes again, whatever was trained before', () => {
    const first = train(1)
    const other = train(5)
    const again = train(1)
    expect(Buffer.compare(first.tagger, again.tagger)).toBe(0)
    expect(Buffer.compare(first.parser, again.parser)).toBe(0)
    expect(Buffer.compare(first.tagger, other.tagger)).not.toBe(0)
    expect(Buffer.compare(first.parser, other.parser)).not.toBe(0)
  }, 60_000)

  it('learns a small language', () => {
    const {tagger, parser} = train(1)
    const forms = ['kommunen', 'ändrar', 'lagen', 'ofta', '.']
    const reader = new Tagger(tagger.slice().buffer as ArrayBuffer, [])
    const words = Array.from(reader.tag(forms), (tag, i) => {
      const [upos = '', ...features] = (reader.tags[tag] ?? '').split('|')
      return {form: forms[i] ?? '', upos, features: features.join('|')}
    })
    expect(words.map(({upos}) => upos)).toEqual(['NOUN', 'VERB', 'NOUN', 'ADV', 'PUNCT'])
    const tree = new Parser(parser.slice().buffer as ArrayBuffer).parse(words)
    expect([...tree.heads]).toEqual([1, -1, 1, 1, 1])
    expect(tree.relations).toEqual(['nsubj', 'root', 'obj', 'advmod', 'punct'])
  }, 60_000)
})
