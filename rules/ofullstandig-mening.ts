import {isFiniteVerb} from '../src/language/grammar/features.js'
import type {TaggedWord} from '../src/language/language-model.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'ofullstandig-mening',
  needs: 'tags',
  status: 'trial',
  category: 'mening',
  severity: 'notice',
  title: {sv: 'Ofullständig mening', en: 'Incomplete sentence'},
  why: {
    sv: 'Korta anteckningar är skrivna för den som redan kan ärendet. Läsaren får gissa vem som har gjort vad.',
    en: 'Short notes are written for those who know the case. The reader has to guess who has done what.'
  },
  note: {
    sv: 'Granskas i löptext som slutar med punkt, och bara där ett ord som prövat eller godkänd visar att ett verb är struket. På prov: i de texter som regeln har prövats på fanns få sådana meningar att läsa.',
    en: 'Reviewed in running text that ends with a full stop, and only where a word such as prövat or godkänd shows that a verb is left out. On trial: the texts that the rule was tried on held few such sentences to read.'
  },
  sources: [{title: 'Expressiva'}, {title: 'Språkrådet, Klarspråkstestet'}],
  options: {},
  profiles: {webb: {level: 'off'}, rapport: {level: 'off'}, protokoll: {level: 'off'}},
  messages: {
    fragment: {
      sv: 'Det här är ingen hel mening. Skriv hela meningar till läsaren.',
      en: 'This is no whole sentence. Write whole sentences to the reader.'
    }
  },
  examples: [
    {
      bad: 'Kontoutdrag saknas för mars. [[Ej prövat.]]',
      message: 'fragment',
      better: 'Vi saknar ditt kontoutdrag för mars. Därför kan vi inte pröva ansökan.'
    },
    {
      bad: '[[Hyra högre än norm, delvis godkänd.]]',
      message: 'fragment',
      better: 'Din hyra är högre än vi kan godkänna. Du får en del av den.'
    },
    {good: 'Med vänlig hälsning', because: {sv: 'En hälsning har ingen punkt.', en: 'A greeting has no full stop.'}},
    {good: 'Ja, 1 200 kronor.', because: {sv: 'Det är ett svar.', en: 'It is an answer.'}},
    {
      good: 'Ej aktuellt',
      because: {sv: 'Det är en ruta i en blankett.', en: 'It is a box in a form.'}
    },
    {
      good: 'Öppettider: 9–16. Karta över förslaget, reviderad i maj.',
      because: {sv: 'Etiketter och bildtexter får vara korta.', en: 'Labels and captions may be short.'}
    }
  ],
  create: ({report, tags}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      if (block.kind !== 'paragraph' || block.region !== 'body') return
      if (tokens.at(-1)?.text !== '.' || tokens.length < 3 || tokens.length > LONGEST) return
      if (tokens.some(({text, kind, protection}) => /^[:;(”"–]$/u.test(text) || kind === 'opaque' || protection !== ''))
        return
      const last = tokens.at(-2)
      if (!last || !DECIDED.test(last.lower)) return
      const words = tags(sentence)
      if (words.some(isFiniteVerb) || !isClipped(words)) return
      report(block, sentence, 'fragment', {})
    }
  })
})

const LONGEST = 12
/** How a case ends, as it is noted: a participle, or a supine without har. */
const DECIDED =
  /^(?:prövat|prövad|godkän[dt]|godkända|beviljat|beviljad|avslaget|avslagen|bifallet|inkommit|inkommen|redovisat|redovisad|beräknat|beräknad|utrett|utredd|utbetalt|utbetald|betalt|betald|kontrollerat|kontrollerad|meddelat|informerad|informerat|kontaktad|kontaktat|noterat|styrkt|bedömt|verifierat|verifierad)$/u

/** `Ej` or `inte` first, or a noun without article, and no other verb. */
function isClipped(words: readonly TaggedWord[]): boolean {
  const [first] = words
  if (!first) return false
  if (/^(?:ej|inte|delvis|redan)$/iu.test(first.form)) return true
  return first.upos === 'NOUN' && first.features.includes('Definite=Ind')
}
