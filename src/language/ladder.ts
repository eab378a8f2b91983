/**
 * The ladder of analysis: tokens → tags → syntax. Each rung is climbed for one sentence when somebody asks, and what was found is
 * kept for the run over one document, so that any number of rules may ask.
 */
import type {ParsedSentence} from './grammar/syntax.js'
import type {LanguageModel, TaggedWord} from './language-model.js'
import type {Parser} from './parser/parser.js'
import type {Sentence, Token} from './token.js'

/** How high on the ladder a rule must climb. */
export type Needs = 'tokens' | 'tags' | 'syntax'

/** The trained parts, made of their files when first asked for and then kept by whoever hands them in. */
export interface LanguageSource {
  readonly model: () => LanguageModel
  readonly parser: () => Parser
}

/** The analysis of one document's sentences. Answers depend on the sentence alone. */
export interface Ladder {
  readonly language: () => LanguageModel
  /** The sentence's words with tags, one for each token, in the same order. */
  readonly tags: (sentence: Sentence) => readonly TaggedWord[]
  /** The sentence's words with tags and tree, one for each token. */
  readonly syntax: (sentence: Sentence) => ParsedSentence
}

/** Makes the ladder for one document; it keeps its answers, and is let go with the document. */
export function createLadder(source: LanguageSource): Ladder {
  const tagged = new Map<Sentence, readonly TaggedWord[]>()
  const parsed = new Map<Sentence, ParsedSentence>()
  const tags = (sentence: Sentence) => {
    let words = tagged.get(sentence)
    if (!words) {
      words = tagTokens(source.model(), sentence.tokens)
      tagged.set(sentence, words)
    }
    return words
  }
  return {
    language: () => source.model(),
    tags,
    syntax: sentence => {
      let tree = parsed.get(sentence)
      if (!tree) {
        const words = tags(sentence)
        tree = {words, ...source.parser().parse(words)}
        parsed.set(sentence, tree)
      }
      return tree
    }
  }
}

/** What the tagger reads where code, a placeholder or an address stands: a name that it does not know. */
const STAND_IN = 'Ekfors'

/**
 * The tokens of a sentence as tagged words, one for each. Code, placeholders and addresses are tagged as a name would be in their
 * place, whatever letters they are made of, so that `[namn]` neither is a verb nor makes one of its neighbour.
 */
function tagTokens(model: LanguageModel, tokens: readonly Token[]): readonly TaggedWord[] {
  const words: TaggedWord[] = model.tag(tokens.map(token => (isOpaque(token) ? STAND_IN : token.text)))
  for (const [at, token] of tokens.entries()) {
    const word = words[at]
    if (word && isOpaque(token))
      words[at] = {form: token.text, upos: word.upos, features: word.features, lemma: token.text}
  }
  return words
}

function isOpaque({kind}: Token): boolean {
  return kind === 'opaque' || kind === 'address'
}
