import type {Block} from '../src/document/document.js'
import {countOwnWords} from '../src/language/own-words.js'
import type {Sentence} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import {wordSet} from '../src/text/word-set.js'

export default defineRule({
  id: 'sambandsord',
  status: 'trial',
  category: 'stycke',
  severity: 'info',
  title: {sv: 'Meningar utan samband', en: 'Sentences without connection'},
  why: {
    sv: 'När korta meningar står på rad utan sambandsord måste läsaren själv gissa hur de hänger ihop.',
    en: 'When short sentences stand in a row without connectives the reader has to guess how they hang together.'
  },
  note: {
    sv: 'På prov: samband kan också synas i innehållet, eller i att ett ord upprepas, och det ser regeln inte. I lättläst text är korta meningar meningen, och där är regeln av.',
    en: 'On trial: the connection may also show in what is said, or in a word that is repeated, and that the rule does not see. In easy-to-read text sentences are meant to be short, and there the rule is off.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.5.5'},
    {title: 'webbriktlinjer.se'},
    {title: 'Gränserna: egen bedömning'}
  ],
  options: {
    minSentences: {
      type: 'integer',
      default: 4,
      minimum: 3,
      description: {
        sv: 'Från så många korta meningar i rad ges en upplysning.',
        en: 'From so many short sentences in a row there is information.'
      }
    },
    maxWords: {
      type: 'integer',
      default: 8,
      minimum: 3,
      description: {sv: 'Så många ord har en kort mening högst.', en: 'A short sentence has at most so many words.'}
    }
  },
  profiles: {lattlast: {level: 'off'}},
  messages: {
    loose: {
      sv: 'Meningarna står lösa. Bind ihop dem, till exempel med ”därför” eller ”men”.',
      en: 'The sentences stand loose. Join them, for instance with “därför” or “men”.'
    }
  },
  examples: [
    {
      bad: '[[Du lämnade in ansökan. Intyg saknas. Vi beslutar. Du kan överklaga.]]',
      message: 'loose',
      better: 'Du lämnade in ansökan, men intyget saknas. Därför kan vi inte besluta.'
    },
    {
      bad: '[[Du arbetar. Du har hyra. Du har tre barn. Du ansöker.]]',
      message: 'loose',
      better: 'Du arbetar men lönen räcker inte till hyran. Därför ansöker du.'
    },
    {good: 'Ring 012-34 56 78. Vi svarar 9–16.', because: {sv: 'En kontaktruta.', en: 'A contact box.'}},
    {good: 'Ja. Nej. Kanske. Vet ej.', because: {sv: 'Svar i en blankett.', en: 'Answers in a form.'}},
    {
      good: 'Du får ett brev. Där står det vad vi har beslutat. Läs det noga. Du kan sedan ringa oss.',
      because: {sv: 'Där, det och sedan binder ihop.', en: 'Där, det and sedan join them.'}
    },
    {
      good: 'Öppna brevet. Läs sidan två. Skriv ditt namn. Skicka svaret till oss.',
      because: {sv: 'En instruktion steg för steg.', en: 'Instructions step by step.'}
    }
  ],
  create: ({options, report}) => {
    let run: Sentence[] = []
    let current: Block | undefined
    return {
      sentence(sentence) {
        if (sentence.block !== current) flush()
        current = sentence.block
        if (isLoose(sentence, options.maxWords, run.length === 0)) run.push(sentence)
        else flush()
      },
      end: flush
    }

    function flush(): void {
      const [first] = run
      const last = run.at(-1)
      const isSteps = run.filter(({tokens}) => !tokens.some(({lower}) => SUBJECTS.has(lower))).length > 1
      if (first && last && run.length >= options.minSentences && !isSteps)
        report(first.block, {start: first.start, end: last.end}, 'loose', {})
      run = []
    }
  }
})

const SUBJECTS = wordSet('du vi ni jag man han hon hen')
/** Connectives, and words that point back. */
const CONNECTED = wordSet(
  'därför men också eftersom dessutom sedan så då däremot dock för att om när och eller samt först till även annars alltså ändå sedan efter nu det den de dem där denna detta dessa han hon hen hans hennes deras dess sådan samma varje båda andra som'
)

/** A short whole sentence with nothing that joins it to the one before; the first of a run may have any words. */
function isLoose(sentence: Sentence, maxWords: number, isFirst: boolean): boolean {
  const {block, tokens} = sentence
  if (block.kind !== 'paragraph' || block.region !== 'body' || tokens.at(-1)?.text !== '.') return false
  const words = countOwnWords(sentence)
  if (words < 2 || words > maxWords || tokens.some(({kind}) => kind === 'opaque' || kind === 'number')) return false
  return isFirst || !tokens.some(({lower}) => CONNECTED.has(lower))
}
