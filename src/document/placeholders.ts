import type {Span} from '../text/span.js'

/** What a template asks for, also in compounds (`förnamn`, `slutdatum`) and inflected. */
const NOUN =
  '\\p{L}{0,20}(?:namn|datum|månad|belopp|summa|adress|nummer|handläggare|mottagare|beteckning)(?:et|en|s|ets|ens)?'
const OBJECT = '(?:din |en |ett )?(?:text|datum|namn|titel|rubrik|belopp|adress)'

/**
 * - Signs that only templates use: `{{namn}}`, `{0}`, and `<<namn>>` with a few words and no sentence.
 * - `«Namn»` as Word shows a merge field: one name, not a quotation.
 * - `[…]` only with a word that asks for something, since brackets are right in quotations and law numbers.
 * - What Word shows in an empty content control. "Klicka här för att …" with another object is a link on a page.
 */
const PATTERN = new RegExp(
  [
    '\\{\\{[^{}\\n]{1,80}\\}\\}',
    '\\{\\d{1,2}\\}',
    '<<[^\\s<>.!?]{1,40}(?: [^\\s<>.!?]{1,40}){0,4}>>',
    '\\[[^[\\].!?;\\n]{2,60}\\]',
    '«[^«».!?;\\n]{1,60}»',
    `(?<!\\p{L})klicka(?: eller tryck)?(?: här)? (?:för att|och) (?:ange|skriv(?:a)?(?: in)?|fyll(?:a)? i|infoga|välja?|lägg(?:a)? till) ${OBJECT}(?!\\p{L})`,
    '(?<!\\p{L})välj ett (?:objekt|element)(?!\\p{L})',
    '(?<!\\p{L})click(?: or tap)? here to enter (?:text|a date)(?!\\p{L})',
    '(?<!\\p{L})choose an item(?!\\p{L})'
  ].join('|'),
  'giu'
)

const MERGE_FIELD = /^«(?:\p{Lu}[\p{L}\d_-]*|[\p{L}\d-]+_[\p{L}\d_-]*)»$/u
const COMMAND = /^(?:ange|anges|fylls? i|skrivs?(?: in)?|välj|infoga|klistra in)(?!\p{L})/iu
const NAMED = new RegExp(`(?<!\\p{L})${NOUN}$`, 'iu')

/** What every slot has at its beginning; cheap to look for, and most texts have nothing of it. */
const BEGINNING = /[[{<«]|klicka|välj ett|click|choose an/iu

/** The slots to fill in that show in a text. Offsets in `text`, sorted, not overlapping. */
export function findPlaceholders(text: string): readonly Span[] {
  if (!BEGINNING.test(text)) return []
  const found: Span[] = []
  for (const {0: words, index} of text.matchAll(PATTERN)) {
    if (/^[[«]/u.test(words) && !MERGE_FIELD.test(words) && !asksForSomething(words.slice(1, -1))) continue
    found.push({start: index, end: index + words.length})
  }
  return found
}

/** Whether a text in brackets or guillemets is an order to the writer or names what belongs there, in a few words. */
function asksForSomething(text: string): boolean {
  const words = text.trim()
  const count = words.split(' ').length
  return (count <= 6 && COMMAND.test(words)) || (count <= 3 && NAMED.test(words))
}
