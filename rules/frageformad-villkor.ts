import {isFiniteVerb} from '../src/language/grammar/features.js'
import type {TaggedWord} from '../src/language/language-model.js'
import type {Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import {wordSet} from '../src/text/word-set.js'

export default defineRule({
  id: 'frageformad-villkor',
  needs: 'tags',
  status: 'stable',
  category: 'mening',
  severity: 'info',
  title: {sv: 'Villkor som ser ut som en fråga', en: 'Condition that looks like a question'},
  why: {
    sv: 'Den som läser långsamt tror att meningen är en fråga, och får börja om.',
    en: 'A slow reader takes the sentence for a question, and has to start again.'
  },
  note: {
    sv: 'Myndigheternas skrivregler använder själv konstruktionen utan anmärkning. Därför visas rådet bara som upplysning, utom i lättläst text.',
    en: 'Myndigheternas skrivregler itself uses the construction without remark. So the advice is shown as information only, except in easy-to-read text.'
  },
  sources: [{title: 'Språkkonsulterna'}],
  options: {},
  profiles: {lattlast: {level: 'notice'}},
  messages: {
    question: {
      sv: 'Meningen börjar som en fråga. Börja hellre med ”om”.',
      en: 'The sentence begins like a question. Rather begin with “om”.'
    }
  },
  examples: [
    {
      bad: '[[Har du inte]] lämnat in papperen kan vi inte betala ut pengarna.',
      message: 'question',
      better: 'Om du inte har lämnat in papperen kan vi inte betala ut pengarna.'
    },
    {
      bad: '[[Har du]] flyttat ska du berätta det för oss.',
      message: 'question',
      better: 'Berätta för oss om du har flyttat.'
    },
    {
      bad: '[[Är ansökan inte]] komplett, skickar vi tillbaka den.',
      message: 'question',
      better: 'Om ansökan inte är komplett skickar vi tillbaka den.'
    },
    {good: 'Har du frågor? Ring oss.', because: {sv: 'Det är en fråga.', en: 'It is a question.'}},
    {
      good: 'Ring oss om du har frågor.',
      because: {sv: 'Villkoret börjar med om.', en: 'The condition begins with om.'}
    },
    {
      good: 'Är du över 18 år? Då kan du söka själv.',
      because: {sv: 'Frågan har ett frågetecken.', en: 'The question has a question mark.'}
    },
    {
      good: 'Gör en lista som visar vad du äger.',
      because: {sv: 'Det är en uppmaning.', en: 'It is a request.'}
    }
  ],
  create: ({report, tags}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      const [first, second] = tokens
      if (block.kind !== 'paragraph' && block.kind !== 'listItem') return
      if (!first || !second || first.protection !== '' || tokens.length < SHORTEST || NOT_CONDITIONS.has(first.lower))
        return
      if (!/^\p{Lu}\p{Ll}+$/u.test(first.text) || /[?!"”:]/u.test(tokens.at(-1)?.text ?? '')) return
      if (!MAY_BE_FINITE.test(first.lower)) return
      const words = tags(sentence)
      if (!isFiniteVerb(words[0]) || !SUBJECT.test(words[1]?.upos ?? '') || !hasMainClause(tokens, words)) return
      const adverb = tokens[2] && ADVERBS.has(tokens[2].lower) ? tokens[2] : undefined
      const replacement = `Om ${second.lower}${adverb ? ` ${adverb.lower}` : ''} ${first.lower}`
      const isPronoun = words[1]?.upos === 'PRON' && (PERSONS.has(second.lower) || isAlone(words[2]))
      const suggestions = isPronoun ? [{replacement}] : []
      report(block, {start: first.start, end: adverb?.end ?? second.end}, 'question', {}, {suggestions})
    }
  })
})

const SHORTEST = 6
const PERSONS = wordSet('jag du vi ni han hon hen man')
const PRONOUNS = wordSet('jag du vi ni han hon hen man det den de')
/** Stand between subject and verb in a clause with om. */
const ADVERBS = wordSet(
  'inte bara också även alltid aldrig redan ännu fortfarande dessutom däremot dock ändå gärna hellre istället själv själva'
)
const SUBJECT = /^(?:PRON|DET|NOUN|PROPN)$/u
/** How verbs in the present and past end, and the short ones that end otherwise. */
const MAY_BE_FINITE = /(?:r|s|de|te)$|^(?:ska|kan|vill|fick|gick|blev|vet|måste|bör)$/u
/** Requests and reports that begin with a verb: `gör så här`, `hoppas vi ses`. */
const NOT_CONDITIONS = wordSet('gör kör se tack för under över efter inför utöver alla andra därefter sedan hoppas')

/** Whether the word after den or det leaves it a pronoun; in `den enskilde` it is an article. */
function isAlone(word: TaggedWord | undefined): boolean {
  return word !== undefined && !/^(?:ADJ|NOUN|NUM|PROPN|PRON|DET)$/u.test(word.upos)
}

/** A finite verb later on that begins the main clause: its subject stands after it, or `så` or a comma before it. */
function hasMainClause(tokens: readonly Token[], words: readonly TaggedWord[]): boolean {
  for (let i = 3; i < words.length - 1; i++) {
    if (!isFiniteVerb(words[i])) continue
    const before = tokens[i - 1]?.lower ?? ''
    const upos = words[i - 1]?.upos
    if (upos === 'SCONJ' || before === 'som' || before === 'att' || PRONOUNS.has(before)) continue
    if (before === ',' || before === 'så') return true
    if (PRONOUNS.has(tokens[i + 1]?.lower ?? '')) return true
  }
  return false
}
