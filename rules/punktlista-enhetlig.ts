import type {Block} from '../src/document/document.js'
import {simpleLists} from '../src/document/lists.js'
import type {Sentence} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'punktlista-enhetlig',
  status: 'stable',
  category: 'stycke',
  severity: 'notice',
  title: {sv: 'Punkter i olika form', en: 'Bullets in different forms'},
  why: {
    sv: 'När punkterna har samma form ser läsaren hur de hör ihop. Blandas ord och meningar måste hen börja om vid varje punkt.',
    en: 'When the bullets have the same form the reader sees how they belong. If words and sentences are mixed she must start anew at each.'
  },
  note: {
    sv: 'Formen läses av stor bokstav, slutpunkt och ”att”. Punkter som börjar med siffror, kod eller namn räknas inte.',
    en: 'The form is read from capital, final point and “att”. Bullets that begin with figures, code or names do not count.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '3.9.4, 3.9.5'}],
  options: {
    minItems: {
      type: 'integer',
      default: 3,
      minimum: 2,
      description: {sv: 'Från så många punkter granskas listan.', en: 'From so many items the list is reviewed.'}
    }
  },
  messages: {
    mixed: {
      sv: 'Punkten har en annan form än de andra. Börja alla på samma sätt.',
      en: 'The item has another form than the rest. Begin all in the same way.'
    }
  },
  examples: [
    {
      bad: 'Du behöver\n\n- hyresavi\n- [[Skicka in intyg från läkaren.]]\n- kontoutdrag',
      message: 'mixed',
      better: 'Du behöver\n\n- hyresavi\n- intyg från läkaren\n- kontoutdrag.',
      format: 'markdown'
    },
    {
      bad: 'Så gör du:\n\n- Ansök på webben.\n- [[kontoutdrag]]\n- Vänta på svar.',
      message: 'mixed',
      better: 'Så gör du:\n\n- Ansök på webben.\n- Skicka kontoutdrag.\n- Vänta på svar.',
      format: 'markdown'
    },
    {
      bad: '<p>Tänk på</p><ul><li>att spara kvitton</li><li>att ringa oss</li><li>[[kontoutdrag från banken]]</li></ul>',
      message: 'mixed',
      better: '<p>Tänk på</p><ul><li>att spara kvitton</li><li>att ringa oss</li><li>att hämta kontoutdrag.</li></ul>',
      format: 'html'
    },
    {
      good: 'Nämnden beslutade att\n\n- höja avgiften\n- anställa en utredare\n- följa upp beslutet i maj.',
      because: {sv: 'Sista punkten avslutar meningen.', en: 'The last item ends the sentence.'},
      format: 'markdown'
    },
    {
      good: 'Vi svarar på tre frågor:\n\n- Hur ansöker du?\n- När får du svar?\n- Ring oss om du undrar.',
      because: {sv: 'Alla är hela meningar.', en: 'All are full sentences.'},
      format: 'markdown'
    },
    {
      good: 'Ta med\n\n- legitimation\n- `intyg.pdf`\n- Eva Bergs brev.',
      because: {sv: 'Ett namn har alltid stor bokstav.', en: 'A name always has a capital.'},
      format: 'markdown'
    }
  ],
  create: ({options, report, document, sentences}) => ({
    end() {
      for (const {items} of simpleLists(document)) {
        if (items.length < options.minItems) continue
        const forms: Form[] = []
        for (const item of items) {
          forms.push(formOf(item, sentences(item), item === items.at(-1), forms.includes('sentence')))
        }
        const counts = new Map<Form, number>()
        for (const form of forms) if (form !== 'unclear') counts.set(form, (counts.get(form) ?? 0) + 1)
        if (counts.size < 2) continue
        const [[rarest]] = [...counts].sort((a, b) => a[1] - b[1]) as [[Form, number]]
        const odd = items[forms.indexOf(rarest)]
        if (odd) report(odd, {start: 0, end: odd.text.length}, 'mixed', {})
      }
    }
  })
})

type Form = 'sentence' | 'phrase' | 'that' | 'unclear'

/** The point of the last item may belong to the whole list: there a sentence must be longer than a name, unless others are sentences. */
function formOf({text}: Block, sentences: readonly Sentence[], isLast: boolean, afterSentences: boolean): Form {
  const first = sentences[0]?.tokens[0]
  if (first?.kind !== 'word' || first.protection !== '') return 'unclear'
  if (first.text === 'att') return 'that'
  if (/^\p{Ll}+$/u.test(first.text))
    return sentences.length > 1 || (!isLast && /[.!?:]$/u.test(text)) ? 'unclear' : 'phrase'
  const length = sentences[0]?.tokens.length ?? 0
  return /[.!?]$/u.test(text) && length > (isLast && !afterSentences ? 5 : 2) ? 'sentence' : 'unclear'
}
