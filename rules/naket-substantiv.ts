import {isFiniteVerb} from '../src/language/grammar/features.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'naket-substantiv',
  needs: 'tags',
  status: 'trial',
  category: 'mening',
  severity: 'info',
  title: {sv: 'Naket substantiv', en: 'Bare noun'},
  why: {
    sv: 'Utan en, din eller bestämd form låter texten som en blankett, och det syns inte vem som menas.',
    en: 'Without en, din or the definite form the text sounds like a form, and it does not show who is meant.'
  },
  note: {
    sv: 'Granskas bara när ordet står först i meningen, med verbet direkt efter, och är en person eller en handling i ett ärende. På prov: i allmänna regler kan ordet mena alla.',
    en: 'Reviewed only when the word stands first in the sentence with the verb right after it, and is a person or a paper in a case. On trial: in general rules the word may mean all of them.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.4.10'}],
  options: {},
  profiles: {rapport: {level: 'off'}, protokoll: {level: 'off'}},
  messages: {
    bare: {
      sv: 'Sätt ”en”, ”din” eller bestämd form på ”{word}”. Då låter det mindre stelt.',
      en: 'Put “en”, “din” or the definite form on “{word}”. It sounds less stiff.'
    }
  },
  examples: [
    {
      bad: '[[Handläggare]] kontaktar dig när beslutet är klart.',
      message: 'bare',
      better: 'Din handläggare kontaktar dig när beslutet är klart.'
    },
    {bad: '[[Kvitto]] ska bifogas ansökan.', message: 'bare', better: 'Skicka med kvittot.'},
    {
      good: 'Du kan söka jobb och köpa mat.',
      because: {sv: 'Fasta uttryck med verb.', en: 'Set expressions with verbs.'}
    },
    {
      good: 'Du kan betala med kort.',
      because: {sv: 'Ordet står efter en preposition.', en: 'The word follows a preposition.'}
    },
    {
      good: 'Eva Berg valdes till ordförande.',
      because: {sv: 'En titel har ingen artikel.', en: 'A title has no article.'}
    },
    {
      good: 'Handläggaren kontaktar dig. Mat är viktigt.',
      because: {
        sv: 'Bestämd form, och ett ord som inte går att räkna.',
        en: 'Definite form, and a word that is not counted.'
      }
    }
  ],
  create: ({report, tags}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      const [first, second] = tokens
      if (block.kind !== 'paragraph' || !first || !second || first.protection !== '' || !COUNTABLE.test(first.lower))
        return
      if (!/^\p{Lu}\p{Ll}/u.test(first.text) || tokens.at(-1)?.text !== '.') return
      const [noun, verb] = tags(sentence)
      if (noun?.upos !== 'NOUN' || !noun.features.includes('Definite=Ind') || !isFiniteVerb(verb)) return
      report(block, first, 'bare', {word: first.text})
    }
  })
})

/** People and papers of a case, in the singular; -are is both numbers. */
const COUNTABLE =
  /^(?:.*handläggare|.*utredare|sökande|vårdnadshavare|förälder|kund|brukare|klient|elev|patient|make|sambo|nämnd|myndighet|.*kvitto|.*intyg|.*blankett|hyresavi|avi|faktura|.*kontrakt|räkning|underskrift|.*utlåtande)$/u
