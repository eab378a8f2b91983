import type {Sentence, Token} from '../src/language/token.js'
import {type Correction, correctionRule, isMidSentence, isRunningText} from '../src/rule/correction-rule.js'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const DAYS = words(
  'måndag tisdag onsdag torsdag fredag lördag söndag måndagen tisdagen onsdagen torsdagen fredagen lördagen söndagen måndagar tisdagar onsdagar torsdagar fredagar lördagar söndagar'
)
const MONTHS = words('januari februari mars april juni juli augusti september oktober november december')
const AFTER_NAME = words('i för över om av på till mot')
/** Also given names or planets: only after a day of the month. */
const MONTHS_AFTER_DAY = words('mars maj april augusti juni')
const NOUNS = words(
  'handläggare handläggaren handläggarna socialsekreterare socialsekreteraren enhetschef enhetschefen förvaltningschef förvaltningschefen kommundirektör kommundirektören verksamhetschef rektor rektorn ordförande ordföranden sekreterare sekreteraren biståndshandläggare biståndshandläggaren bidraget bistånd biståndet beslutet ärendet ansökan utredningen förvaltningen nämnden styrelsen kommunen socialtjänsten hemtjänsten försörjningsstöd försörjningsstödet vårdnadshavare förskola förskolan grundskola grundskolan'
)

export default correctionRule({
  id: 'versal-i-onodan',
  status: 'stable',
  category: 'skrivregler',
  severity: 'info',
  title: {sv: 'Stor bokstav i onödan', en: 'A capital without need'},
  why: {
    sv: 'Månader, veckodagar, titlar och vanliga ord skrivs med liten bokstav. Fler versaler gör texten oroligare.',
    en: 'Months, weekdays, titles and common words have a small letter. More capitals make the text restless.'
  },
  note: {
    sv: 'Bara vissa ord granskas. Hela namn som Socialnämnden i Ekfors har stor bokstav, korta former som nämnden har liten.',
    en: 'Only some words are reviewed. Full names such as Socialnämnden i Ekfors have a capital, short forms such as nämnden have not.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '9.1.3, 9.2.2, 9.3.1, 9.3.2'},
    {title: 'Malmö stad: månader och veckodagar'}
  ],
  message: {sv: 'Skriv ”{suggestion}” med liten bokstav.', en: 'Write “{suggestion}” with a small letter.'},
  examples: [
    {
      bad: 'Din [[Handläggare]] ringer på [[Måndag]].',
      message: 'write',
      better: 'Din handläggare ringer på måndag.'
    },
    {bad: 'Vi svarar i [[Juli]] om [[Bidraget]].', message: 'write', better: 'Vi svarar i juli om bidraget.'},
    {
      good: 'Socialnämnden i Ekfors har beslutat i ditt ärende.',
      because: {sv: 'Nämndens hela namn, först i meningen.', en: 'The full name of the board, first in the sentence.'}
    },
    {
      good: 'Du träffar Eva Berg och hennes dotter Maj på kontoret.',
      because: {sv: 'Namn på personer.', en: 'Names of persons.'}
    },
    {
      good: 'IVO granskar. Vi möter Kommunen i Samverkan på tisdag.',
      because: {sv: 'En förkortning, och ett namn av flera ord.', en: 'An acronym, and a name of several words.'}
    }
  ],
  correct: findCapitals
})

function* findCapitals({block, tokens}: Sentence): Generator<Correction> {
  if (!isRunningText(block)) return
  for (const [i, token] of tokens.entries()) {
    const {text, lower} = token
    if (token.kind !== 'word' || text === lower || text.slice(1) !== lower.slice(1)) continue
    if (token.protection !== '' || !isListed(tokens, i) || !isMidSentence(tokens, i)) continue
    // A title or an office may be part of a name.
    yield {start: token.start, end: token.end, replacement: lower, safe: !NOUNS.has(lower)}
  }
}

function isListed(tokens: readonly Token[], index: number): boolean {
  const {lower} = tokens[index] as Token
  if (DAYS.has(lower)) return true
  if (MONTHS_AFTER_DAY.has(lower) && tokens[index - 1]?.kind === 'number') return true
  if (MONTHS.has(lower)) return tokens[index - 1]?.lower === 'i' || tokens[index + 1]?.kind === 'number'
  return NOUNS.has(lower) && !isPartOfName(tokens, index)
}

/** Before another capital, or before `för`, `över` and the like: `Styrelsen för …` is the full name. */
function isPartOfName(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]
  if (next?.kind !== 'word') return false
  return next.text !== next.lower || AFTER_NAME.has(next.lower)
}
