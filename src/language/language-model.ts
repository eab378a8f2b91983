import {type CompoundPart, splitCompound} from './compound/split-compound.js'
import {Lemmatiser} from './lemma/lemmatiser.js'
import {formsByLexicon} from './lexicon/inflect-by-lexicon.js'
import {Lexicon} from './lexicon/lexicon.js'
import type {WordForm} from './morphology/features.js'
import {bestForm} from './morphology/inflect.js'
import {Tagger} from './tagger/tagger.js'

/** A word of an analysed sentence. */
export interface TaggedWord {
  readonly form: string
  /** Universal part of speech: `NOUN`, `VERB`, `AUX` … */
  readonly upos: string
  /** UD features as in CoNLL-U (`Case=Nom|Definite=Def|…`), `_` for none. */
  readonly features: string
  /** Dictionary form; computed when first asked for. */
  readonly lemma: string
}

/** The files of a model, as read or fetched. */
export interface LanguageModelFiles {
  readonly tagger: ArrayBuffer
  /** Ours, UniMorph's and dictionary-sv's, in this order; any of them may be left out or replaced. */
  readonly lexica: readonly ArrayBuffer[]
}

/** Tags and lemmas of Swedish sentences. Its answers depend on the sentence alone, not on what was analysed before. */
export class LanguageModel {
  readonly tagger: Tagger
  readonly lexica: readonly Lexicon[]
  private readonly lemmatiser: Lemmatiser
  private readonly tagParts: readonly (readonly [string, string])[]

  /** @throws Error if a file is not of this version */
  constructor(files: LanguageModelFiles) {
    this.lexica = files.lexica.map(file => new Lexicon(file))
    this.tagger = new Tagger(files.tagger, this.lexica)
    this.lemmatiser = new Lemmatiser(this.lexica, this.tagger.lemmaChanges)
    this.tagParts = this.tagger.tags.map(tag => {
      const bar = tag.indexOf('|')
      return [tag.slice(0, bar), tag.slice(bar + 1)]
    })
  }

  /** The words of one sentence, tagged. */
  tag(forms: readonly string[]): TaggedWord[] {
    const tags = this.tagger.tag(forms)
    return forms.map((form, i) => {
      const [upos, features] = this.tagParts[tags[i] ?? 0] ?? ['X', '_']
      return new Word(form, upos, features, this.lemmatiser)
    })
  }

  /** All forms of a lemma with their features, as the lexica know the word or its last part; else by rule. */
  formsOf(lemma: string, pos: 'NOUN' | 'VERB' | 'ADJ'): readonly WordForm[] {
    return formsByLexicon(lemma, pos, this.lexica)
  }

  /** The form of a lemma that has these features (`Definite=Def|Number=Plur`), null when it has none. */
  inflect(lemma: string, pos: 'NOUN' | 'VERB' | 'ADJ', features: string): string | null {
    return bestForm(this.formsOf(lemma, pos), features)
  }

  /** The parts of a compound, first to last; the word alone when it is none. */
  split(word: string): readonly CompoundPart[] {
    return splitCompound(word, this.lexica)
  }

  /** The lemma of a form whose UPOS and features are known otherwise, as in a CoNLL-U file with tags. */
  lemma(form: string, upos: string, features: string): string {
    return this.lemmatiser.lemma(form, `${upos}|${features}`) || form
  }
}

class Word implements TaggedWord {
  readonly form: string
  readonly upos: string
  readonly features: string
  private readonly lemmatiser: Lemmatiser
  private known: string | undefined

  constructor(form: string, upos: string, features: string, lemmatiser: Lemmatiser) {
    this.form = form
    this.upos = upos
    this.features = features
    this.lemmatiser = lemmatiser
    this.known = undefined
  }

  get lemma(): string {
    this.known ??= this.lemmatiser.lemma(this.form, `${this.upos}|${this.features}`) || this.form
    return this.known
  }
}
