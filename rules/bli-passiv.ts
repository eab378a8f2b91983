import {passiveParticiple} from '../src/language/grammar/voice.js'
import type {TaggedWord} from '../src/language/language-model.js'
import {defineRule} from '../src/rule/define-rule.js'
import {wordSet} from '../src/text/word-set.js'

export default defineRule({
  id: 'bli-passiv',
  needs: 'tags',
  status: 'trial',
  category: 'mening',
  severity: 'info',
  title: {sv: 'Passiv med bli', en: 'Passive with bli'},
  why: {
    sv: 'Läsaren ser vad som händer, men inte vem som gör det.',
    en: 'The reader sees what happens, but not who does it.'
  },
  note: {
    sv: 'På prov: om ordet är ett verb eller en egenskap avgörs ibland bara av meningen. Ord för tillstånd och känslor (bli trött, bli intresserad) godtas, liksom när det står av vem.',
    en: 'On trial: whether the word is a verb or a quality is sometimes decided by the meaning alone. Words for states and feelings (bli trött, bli intresserad) are accepted, as are verbs with an agent.'
  },
  sources: [{title: 'Språkkonsulterna'}, {title: 'webbriktlinjer.se'}],
  options: {},
  profiles: {rapport: {level: 'off'}, protokoll: {level: 'off'}},
  messages: {
    passive: {
      sv: 'Vem gör det? Skriv hellre ut det än ”{words}”.',
      en: 'Who does it? Rather write that out than “{words}”.'
    }
  },
  examples: [
    {
      bad: 'Din ansökan har [[blivit avslagen]].',
      message: 'passive',
      better: 'Vi har sagt nej till din ansökan.'
    },
    {
      bad: 'Du kommer att [[bli kallad]] till möte.',
      message: 'passive',
      better: 'Vi kallar dig till ett möte.'
    },
    {good: 'Du kan bli trött av medicinen.', because: {sv: 'Trött är ett tillstånd.', en: 'Trött is a state.'}},
    {
      good: 'Jag blev intresserad av jobbet, och han blev född 1980.',
      because: {sv: 'Ingen gör något.', en: 'Nobody does anything.'}
    },
    {
      good: 'Hon blev vald av fullmäktige och är nu en uppskattad ordförande.',
      because: {sv: 'Det står vem som valde.', en: 'It says who elected her.'}
    }
  ],
  create: ({report, tags}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      if (block.kind !== 'paragraph' && block.kind !== 'listItem') return
      for (const token of tokens) {
        if (!BLI.has(token.lower) || token.protection !== '') continue
        const words = tags(sentence)
        const homograph = /(?:slagen|tagen|dragen)$/u.test(tokens[token.index + 1]?.lower ?? '')
        const participle = homograph ? token.index + 1 : passiveParticiple(words, token.index)
        const last = tokens[participle]
        if (last?.protection !== '' || NO_ACT.test(last.lower) || hasAgent(words, participle)) continue
        if (isState(words, token.index, participle)) continue
        report(block, {start: token.start, end: last.end}, 'passive', {words: block.text.slice(token.start, last.end)})
      }
    }
  })
})

const BLI = wordSet('bli blir blev blivit')
const NO_ACT =
  /^(?:född|fött|födda|skadad|skadat|skadade|kvar.*|klar.*|färdig.*|utsatta?|särskil[dt].*|(?:svår|lätt|höger|vänster|skriv).*)$/u

/** How far after the participle `av` still says who, in words. */
const AGENT_REACH = 12

/** `av` after the participle, before the clause ends. */
function hasAgent(words: readonly TaggedWord[], participle: number): boolean {
  for (let i = participle + 1; i < Math.min(words.length, participle + AGENT_REACH); i++) {
    const form = words[i]?.form ?? ''
    if (/^[,.;:]$/u.test(form)) return false
    if (form === 'av') return true
  }
  return false
}

/** With an adverb of degree before it, or a noun after it, the participle says how something is. */
function isState(words: readonly TaggedWord[], bli: number, participle: number): boolean {
  if (words[participle + 1]?.upos === 'NOUN') return true
  return words
    .slice(bli + 1, participle)
    .some(
      ({upos, form}) =>
        upos === 'ADJ' || (upos === 'ADV' && !/^(?:inte|också|även|delvis|därför|nu|ändå|sedan)$/u.test(form))
    )
}
