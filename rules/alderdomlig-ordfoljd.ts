import {isFiniteVerb} from '../src/language/grammar/features.js'
import type {TaggedWord} from '../src/language/language-model.js'
import {defineRule} from '../src/rule/define-rule.js'
import {wordSet} from '../src/text/word-set.js'

export default defineRule({
  id: 'alderdomlig-ordfoljd',
  needs: 'tags',
  status: 'stable',
  category: 'mening',
  severity: 'notice',
  title: {sv: 'Ålderdomlig ordföljd', en: 'Old-fashioned word order'},
  why: {
    sv: 'När båda verben kommer före det som meningen handlar om låter texten som en gammal lag.',
    en: 'When both verbs come before what the sentence is about the text sounds like an old statute.'
  },
  note: {
    sv: 'Granskas i meningar som börjar med en preposition och har ett hjälpverb och ett verb på rad: ”I akten ska finnas …”. I texterna som regeln har prövats på fanns bara 14 fynd, alla rätta.',
    en: 'Reviewed in sentences that begin with a preposition and have an auxiliary and a verb in a row: “I akten ska finnas …”. The texts that the rule was tried on held only 14 findings, all right.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.3.1'}],
  options: {},
  messages: {
    order: {
      sv: 'Ordföljden är stel. Sätt in ”det” eller flytta fram det som ”{verb}” handlar om.',
      en: 'The word order is stiff. Insert “det” or move up what “{verb}” is about.'
    }
  },
  examples: [
    {
      bad: 'Vid ansökan [[ska finnas]] en hyresavi.',
      message: 'order',
      better: 'Vid ansökan ska det finnas en hyresavi.'
    },
    {
      bad: 'I utredningen [[har deltagit]] Anna Berg och Ali Ek.',
      message: 'order',
      better: 'I utredningen har Anna Berg och Ali Ek deltagit.'
    },
    {
      bad: 'Till blanketten [[ska bifogas]] ett intyg.',
      message: 'order',
      better: 'Till blanketten ska ett intyg bifogas.'
    },
    {
      good: 'I ansökan ska du skriva ditt namn.',
      because: {sv: 'Du står mellan verben.', en: 'Du stands between the verbs.'}
    },
    {
      good: 'I utredningen har Anna Berg deltagit.',
      because: {sv: 'Namnet står mellan verben.', en: 'The name stands between the verbs.'}
    },
    {
      good: 'Under året anställd personal ska lämna intyg. Över 500 personer har fått hjälp.',
      because: {sv: 'Det som står först är subjektet.', en: 'What stands first is the subject.'}
    },
    {
      good: 'Av rapporten kan utläsas att fler får hjälp.',
      because: {sv: 'En att-sats kan stå sist.', en: 'A clause with att may stand last.'}
    }
  ],
  create: ({report, tags}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      if (block.kind !== 'paragraph' && block.kind !== 'listItem') return
      if (!PREPOSITIONS.has(tokens[0]?.lower ?? '') || tokens[1]?.kind === 'number') return
      const auxiliary = tokens.findIndex(({lower}) => AUXILIARIES.has(lower))
      if (auxiliary < 2 || auxiliary > LONGEST_PHRASE) return
      const main = tokens[auxiliary + 1]
      if (main?.protection !== '' || !isStiff(tags(sentence), auxiliary)) return
      const start = tokens[auxiliary]?.start ?? main.start
      report(block, {start, end: main.end}, 'order', {verb: main.text})
    }
  })
})

const PREPOSITIONS = wordSet(
  'i vid på till för från efter inom under av genom enligt hos utöver utom bland mot mellan bredvid över'
)
const AUXILIARIES = wordSet('ska skall skulle har hade kan kunde bör måste får fick')
const LONGEST_PHRASE = 12
/** Verbs without an object, so that the noun after them is what the sentence is about. */
const WITHOUT_OBJECT =
  /^(?:finnas|funnits|ingå|ingått|förekomma|förekommit|föreligga|förelegat|deltaga?|deltagit|framkomma|framkommit|uppstå|uppstått|uppkomma|uppkommit|inträffa|inträffat|tillkomma|tillkommit|inkomma|inkommit|råda|rått|saknas|saknats|vistas|krävas|krävts)$/u

/** A phrase without a verb of its own, two verbs and then a noun phrase that is their subject. */
function isStiff(words: readonly TaggedWord[], auxiliary: number): boolean {
  if (!isFiniteVerb(words[auxiliary])) return false
  for (let i = 0; i < auxiliary; i++) {
    const {upos, features, form} = words[i] as TaggedWord
    if (upos === 'VERB' || upos === 'AUX' || upos === 'SCONJ' || form === ',' || form === 'som') return false
    // `Under året anställd personal`: the noun after the participle is the subject.
    if (i > 0 && features.includes('VerbForm=Part')) return false
    if (features.includes('Case=Nom') && upos === 'PRON' && !features.includes('PronType=Dem')) return false
  }
  // `Bland annat kommunen har …`
  if (words[1]?.form === 'annat' || words[1]?.form === 'exempel' || words[1]?.form === 'princip') return false
  const verb = words[auxiliary + 1]
  if (verb?.upos !== 'VERB' || !/VerbForm=(?:Inf|Sup)/u.test(verb.features)) return false
  if (verb.features.includes('VerbForm=Sup') && verb.form.endsWith('s') && !verb.form.endsWith('ts')) return false
  if (!verb.features.includes('Voice=Pass') && !WITHOUT_OBJECT.test(verb.form)) return false
  const [next, after] = [words[auxiliary + 2], words[auxiliary + 3]]
  if (next?.upos === 'ADJ') return after?.upos === 'NOUN'
  return next !== undefined && /^(?:DET|NOUN|PROPN|NUM)$/u.test(next.upos)
}
