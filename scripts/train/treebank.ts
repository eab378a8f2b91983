/** Puts right what the training sets have otherwise than release 2.17 of UD_Swedish-Talbanken. */
import type {ConlluSentence} from '../../src/evaluate/conll.js'
import type {TaggedSentence} from './train-tagger.js'

/** A tag that is not to be learnt from. */
const UNSURE = ''

/** The converted training set, with rules for what the conversion missed. */
export function talbankenSentences(sentences: readonly ConlluSentence[]): TaggedSentence[] {
  return sentences.map(({tokens}) => {
    const tags = tokens.map(({upos, feats}) => `${upos}|${feats}`)
    for (const [i, {form}] of tokens.entries()) {
      const tag = tags[i] ?? ''
      // Var, sådant and allting were given the type of ingen.
      if (tag.includes('PronType=Neg') && !/^(?:ingen|inget|inga|ingenting|ingendera|intet)/i.test(form))
        tags[i] = UNSURE
      // A plural adjective after a genitive, a possessive or a definite determiner is definite.
      if (tag === 'ADJ|Case=Nom|Definite=Ind|Degree=Pos|Number=Plur' && followsDefinite(tags, i)) {
        if (!/^(?:andra|olika|eventuella|enda)$/i.test(form)) tags[i] = 'ADJ|Case=Nom|Definite=Def|Degree=Pos'
      }
    }
    return {forms: tokens.map(({form}) => form), tags}
  })
}

function followsDefinite(tags: readonly string[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    const tag = tags[i] ?? ''
    if (/^DET.*Definite=Def|Poss=Yes|Case=Gen/.test(tag)) return true
    if (!/^(?:ADJ|ADV|NUM)/.test(tag)) return false
  }
  return false
}

/** Words that SweLL tags by other principles than Talbanken. */
const OTHERWISE = /^(?:vad|alla|olika|mer|mitt|varandra|nya|än)$/i

/** The sentences of SweLL in Talbanken's ways. */
export function swellSentences(sentences: readonly ConlluSentence[]): TaggedSentence[] {
  return sentences.map(({tokens}) => ({
    forms: tokens.map(({form}) => form),
    tags: tokens.map(({form, upos, feats}) => {
      if (/^(?:inte|ej|icke)$/i.test(form) && upos === 'PART') return 'PART|Polarity=Neg'
      return OTHERWISE.test(form) ? UNSURE : `${upos}|${feats}`
    })
  }))
}

/** Sentences of Talbanken in release 2.17 without the feature that says how a fixed expression is used; no other set has it. */
export function universalOnly(sentences: readonly ConlluSentence[]): ConlluSentence[] {
  const withoutUse = (feats: string) => feats.replace(/\|?ExtPos=\w+/, '').replace(/^\|/, '') || '_'
  return sentences.map(({tokens, startsParagraph}) => ({
    tokens: tokens.map(token => ({...token, feats: withoutUse(token.feats)})),
    startsParagraph
  }))
}

/** Sentences that are learnt from as they are. */
export function goldSentences(sentences: readonly ConlluSentence[]): TaggedSentence[] {
  return sentences.map(({tokens}) => ({
    forms: tokens.map(({form}) => form),
    tags: tokens.map(({upos, feats}) => `${upos}|${feats}`)
  }))
}
