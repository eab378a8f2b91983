import {defineRule} from '../src/rule/define-rule.js'
import type {PhraseMatch} from '../src/rule/phrase.js'
import {spanOf} from '../src/rule/phrase-rule.js'

export default defineRule({
  id: 'termvariation',
  status: 'trial',
  category: 'ord',
  severity: 'notice',
  title: {sv: 'Flera namn på samma sak', en: 'Several names for one thing'},
  why: {
    sv: 'När samma sak byter namn tror läsaren att det är två saker.',
    en: 'When one thing changes its name the reader believes that it is two.'
  },
  note: {
    sv: 'Begreppen och deras namn står i listan termer och i organisationens termlista. För många filer på en gång: klarsprak termer.',
    en: 'The concepts and their names stand in the list termer and in the organisation’s term list. For many files at once: klarsprak terms.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.6.1'}, {title: 'Urvalet: egen bedömning'}],
  options: {
    minEach: {
      type: 'integer',
      default: 2,
      minimum: 1,
      description: {
        sv: 'Så många gånger ska två namn stå vart och ett; tre namn räknas genast.',
        en: 'How often each of two names must stand; three names count at once.'
      }
    }
  },
  messages: {
    varied: {
      sv: 'Du skriver både ”{common}” och ”{word}”. Välj ett namn på samma sak.',
      en: 'You write both “{common}” and “{word}”. Choose one name for one thing.'
    }
  },
  examples: [
    {
      bad: 'Din handläggare heter Eva. [[Socialsekreteraren]] ringer dig. [[Utredaren]] skriver beslutet.',
      message: 'varied',
      better: 'Din handläggare heter Eva. Eva ringer dig och skriver beslutet.'
    },
    {
      bad: 'Ansökan om [[socialbidrag]] avslås. Du kan söka försörjningsstöd igen i juni.',
      message: 'varied',
      better: 'Du får inte försörjningsstöd i maj. Du kan söka försörjningsstöd igen i juni.'
    },
    {
      good: 'Försörjningsstöd är en del av ekonomiskt bistånd.',
      because: {sv: 'Två olika saker.', en: 'Two different things.'}
    },
    {
      good: 'Läs om ansökan i avsnittet Din ansökan.',
      because: {sv: 'Samma ord.', en: 'The same word.'}
    },
    {
      good: 'Försörjningsstöd, som förr kallades socialbidrag, söker du hos kommunen.',
      because: {sv: 'Det gamla namnet förklaras.', en: 'The old name is explained.'}
    },
    {
      good: 'Din handläggare är också utredare.',
      because: {sv: 'Två namn en gång var kan vara två saker.', en: 'Two names once each may be two things.'}
    }
  ],
  phrases: {dictionary: 'termer', select: () => true},
  create: ({options, report}) => {
    const concepts = new Map<string, Map<string, PhraseMatch[]>>()
    return {
      phrase(match) {
        const {begrepp = '', uttryck = ''} = match.row
        if (match.sentence.block.kind === 'heading' || isExplained(match)) return
        const names = concepts.get(begrepp) ?? new Map<string, PhraseMatch[]>()
        concepts.set(begrepp, names)
        const uses = names.get(uttryck)
        if (uses) uses.push(match)
        else names.set(uttryck, [match])
      },
      end() {
        for (const names of concepts.values()) {
          const sorted = [...names].sort(([, a], [, b]) => b.length - a.length || placeOf(a) - placeOf(b))
          const counted = sorted.filter(
            ([name, uses]) => sorted.length > 2 || uses.length >= options.minEach || OLD_NAMES.has(name)
          )
          const isVaried = counted.length > 1 || sorted.some(([name]) => OLD_NAMES.has(name))
          if (sorted.length < 2 || !isVaried) continue
          const main = sorted.find(([name]) => !OLD_NAMES.has(name)) ?? sorted[0]
          for (const [name, [first]] of sorted) {
            if (name === main?.[0] || !first) continue
            const span = spanOf(first)
            const {block} = first.sentence
            report(block, span, 'varied', {common: main?.[0] ?? '', word: block.text.slice(span.start, span.end)})
          }
        }
      }
    }
  }
})

/** Names that are out of use: once is enough to confuse. */
const OLD_NAMES = new Set(['socialbidrag'])

function placeOf([first]: readonly PhraseMatch[]): number {
  return first ? first.sentence.block.index * 1e6 + first.sentence.start : 0
}

/** Whether a name is said to be another: `kallades förr`, `eller`, in parentheses. */
function isExplained({sentence: {tokens}, tokens: [first]}: PhraseMatch): boolean {
  if (!first) return false
  const before = tokens.slice(Math.max(0, first.index - 3), first.index).map(({lower}) => lower)
  return before.some(word => word.startsWith('kalla') || word === '(' || word === 'kallat' || word === 'tidigare')
}
