import type {TaggedWord} from '../src/language/language-model.js'
import type {Sentence} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import type {PhraseMatch} from '../src/rule/phrase.js'
import {spanOf} from '../src/rule/phrase-rule.js'

export default defineRule({
  id: 'vagt-ord',
  needs: 'tags',
  status: 'trial',
  category: 'ord',
  severity: 'notice',
  title: {sv: 'Vagt ord', en: 'Vague words'},
  why: {
    sv: 'Den som ska göra något behöver veta exakt vad, hur mycket och när.',
    en: 'Those who are to do something need to know exactly what, how much and when.'
  },
  note: {
    sv: 'Bara meningar som säger vad läsaren ska göra eller får vänta sig granskas, och inte där en siffra redan säger det.',
    en: 'Only sentences that say what the reader is to do or may expect are reviewed, and not where a figure says it already.'
  },
  sources: [
    {title: 'Isof, Klarspråkshjälpen'},
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.5'},
    {title: 'Urvalet: egen bedömning'}
  ],
  options: {},
  profiles: {rapport: {level: 'off'}, protokoll: {level: 'off'}},
  messages: {
    vague: {
      sv: '”{word}” är vagt. Skriv vad, hur mycket eller vilket datum.',
      en: '“{word}” is vague. Write what, how much or which date.'
    }
  },
  examples: [
    {
      bad: 'Lämna in [[relevanta handlingar]] [[snarast]].',
      message: 'vague',
      better: 'Lämna in hyresavi, lönebesked och kontoutdrag senast den 12 maj.'
    },
    {bad: 'Du får svar [[inom rimlig tid]].', message: 'vague', better: 'Du får svar inom två veckor.'},
    {
      good: 'Det kan eventuellt regna på söndag.',
      because: {sv: 'Läsaren ska inte göra något.', en: 'The reader is not to do anything.'}
    },
    {
      good: 'Vid behov kan du ringa jouren dygnet runt.',
      because: {sv: 'Läsaren avgör själv.', en: 'The reader decides.'}
    },
    {
      good: 'Nämnden ska skyndsamt pröva frågan.',
      because: {sv: 'Texten vänder sig inte till läsaren.', en: 'The text does not address the reader.'}
    },
    {
      good: 'Kom i god tid, gärna klockan 8.30.',
      because: {sv: 'Klockslaget står där.', en: 'The time is there.'}
    }
  ],
  phrases: {dictionary: 'vaga-ord', select: () => true, forms: row => [row.uttryck ?? '']},
  create: ({report, tags}) => {
    let matches: PhraseMatch[] = []
    return {
      phrase(match) {
        matches.push(match)
      },
      sentence(sentence) {
        if (matches.length === 0) return
        const own = matches
        matches = []
        if (sentence.tokens.some(({kind}) => kind === 'number') || !instructs(sentence, tags(sentence))) return
        for (const match of own) {
          const span = spanOf(match)
          report(sentence.block, span, 'vague', {word: sentence.block.text.slice(span.start, span.end)})
        }
      }
    }
  }
})

const DUTIES = new Set(['ska', 'skall', 'måste', 'behöver', 'får', 'bör', 'kommer'])

/** Whether the sentence tells the reader what to do or to expect: du with a duty, or an imperative first. */
function instructs({tokens}: Sentence, words: readonly TaggedWord[]): boolean {
  const isImperative = words[0]?.features.includes('Mood=Imp') ?? false
  if (isImperative) return true
  return (
    tokens.some(({lower}) => lower === 'du' || lower === 'ni') &&
    tokens.some(({lower}) => DUTIES.has(lower)) &&
    !tokens.some(({lower}) => lower === 'kan')
  )
}
