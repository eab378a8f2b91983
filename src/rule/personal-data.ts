/** Surface signs of personal data: Swedish identity numbers, phone numbers, e-mail addresses and names of persons. */
import {SENTENCE_OPENERS} from '../language/function-words.js'
import type {Span} from '../text/span.js'

/** With or without century, with `-`, `+` or nothing before the last four. */
const NUMBER = /(?<![\d./:+-])(?:19|20)?(\d{2})(\d{2})(\d{2})([-+]?)(\d{4})(?![\d/]|[-.,]\d)/gu

/**
 * Personnummer and samordningsnummer (day plus 60) whose day exists and whose check digit is right (Luhn on ten digits:
 * folkbokföringslagen 1991:481, 18 §). Ten digits in a row count only after a word that says what they are.
 */
export function findIdentityNumbers(text: string): readonly Span[] {
  const found: Span[] = []
  for (const match of text.matchAll(NUMBER)) {
    const [all, year = '', month = '', day = '', mark = '', last = ''] = match
    if (
      mark === '' &&
      all.length === 10 &&
      !/(?:person|samordnings)(?:nummer|nr)|pnr/iu.test(text.slice(Math.max(0, match.index - 40), match.index))
    )
      continue
    if (isDay(Number(month), Number(day)) && hasCheckDigit(year + month + day + last))
      found.push({start: match.index, end: match.index + all.length})
  }
  return found
}

function isDay(month: number, day: number): boolean {
  const own = day > 60 ? day - 60 : day
  return month >= 1 && month <= 12 && own >= 1 && own <= (LAST_DAYS[month - 1] ?? 0)
}

const LAST_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function hasCheckDigit(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const product = Number(digits[i]) * (i % 2 === 0 ? 2 : 1)
    sum += product > 9 ? product - 9 : product
  }
  return sum % 10 === 0
}

const PHONE =
  /(?<![\d./:-])(?:\+46 ?\(?0?\)?|0)\d{1,3}[ –-]{1,3}\d{2,3}(?:[ -]?\d{2,3}){1,3}(?![\d/])|(?<![\d./:-])07\d{8}(?!\d)/gu
const EMAIL = /(?<![\p{L}\d._%+-])[\p{L}\d][\p{L}\d._%+-]{0,60}@[\p{L}\d-]{1,60}(?:\.[\p{L}\d-]{1,30}){1,4}/gu
/** Post boxes that only private persons have. */
const PRIVATE_MAIL =
  /@(?:gmail|hotmail|outlook|live|icloud|yahoo|telia|bredband|comhem|spray|me|msn)\.(?:com|se|net|nu)$/iu

/** Swedish phone numbers, as far as their form tells. */
export function findPhoneNumbers(text: string): readonly Span[] {
  return spans(text, PHONE).filter(({start, end}) => text.slice(start, end).replace(/\D/gu, '').length >= 8)
}

/** E-mail addresses; with `privateOnly` those at services for private persons. */
export function findEmailAddresses(text: string, privateOnly: boolean): readonly Span[] {
  if (!text.includes('@')) return []
  return spans(text, EMAIL).filter(({start, end}) => !privateOnly || PRIVATE_MAIL.test(text.slice(start, end)))
}

/** Common given names in Sweden, old and new; a start, not a register. */
const GIVEN = new Set(
  (
    'Adam Agneta Ahmed Albin Alexander Alexandra Alfred Ali Alice Alina Alma Alva Alvin Amanda Amelia Amina Amir Anders ' +
    'Andreas Anette Anita Ann Anna Anneli Annie Annika Anton Arne Arvid Astrid Axel Barbara Barbro Bengt Berit Bertil Birgit ' +
    'Birgitta Björn Bo Bodil Britt Camilla Carina Carl Carolina Caroline Caspar Casper Catharina Cecilia Charlie Charlott ' +
    'Charlotte Christer Christian Christina Christoffer Claes Clara Clas Dag Dan Daniel David Dennis Diana Ebba Ebbe Edith ' +
    'Edvard Edvin Eeva Eleonora Elias Elin Elisabet Elisabeth Ella Ellen Elsa Elvira Emil Emilia Emma Eric Erik Eskil Ester ' +
    'Eva Evelina Fatima Felicia Felix Filip Folke Frans Fredrik Fredrika Freja Frida Gabriel Georg Gerd Gerhard Gertrud Greta ' +
    'Gudrun Gun Gunilla Gunnar Gunnel Gunvor Gustav Göran Hampus Hanna Hans Harald Harry Hassan Hatice Hedvig Helen Helena ' +
    'Helene Helge Henning Henrik Herman Hilda Hilma Holger Hugo Hussein Håkan Ibrahim Ida Inga Inge Ingela Ingemar Inger ' +
    'Ingrid Ingvar Irene Iris Isabella Isak Ivan Ivar Jacob Jakob Jan Jana Jenny Jens Jerker Jessica Jimmy Joakim Joel Johan ' +
    'Johanna Johannes John Jonas Jonathan Josef Josefin Josefina Josefine Judit Julia Julian Jörgen Kaj Kajsa Kalle Karim ' +
    'Karin Karl Katarina Kenneth Kent Kerstin Kevin Khadija Kim Kjell Klara Klas Knut Kristian Kristina Kristofer Kurt Laila ' +
    'Lars Leif Leila Lena Lennart Leo Leonard Liam Lilly Linda Linnea Linus Lisa Liselott Liv Lotta Louise Lova Lovis Lovisa ' +
    'Lucas Ludvig Magdalena Magnus Maj Maja Malin Marcus Margareta Maria Marianne Marie Marit Markus Marta Martin Martina ' +
    'Maryam Matilda Mats Mattias Max Mehmet Melker Mia Michael Mikael Mikaela Moa Mohamed Mohammad Mohammed Mona Monica ' +
    'Morgan Märta Mårten Nadia Natalie Nicklas Niclas Niklas Nils Nina Noah Nora Ola Olga Oliver Olivia Olle Olof Omar Oscar ' +
    'Oskar Otto Patrik Paul Paula Pauline Per Pernilla Peter Petra Petter Pia Pontus Ragnar Ragnhild Rakel Rasmus Rebecka ' +
    'Reza Rickard Rita Ritva Robert Robin Roger Roland Rolf Ronja Ronny Rune Rut Ruth Sally Sam Samir Samuel Sandra Sanna ' +
    'Sara Sarah Sebastian Selma Signe Sigrid Simon Siv Sixten Sofia Sofie Solveig Staffan Stefan Stella Stig Stina Sture ' +
    'Susanne Svante Svea Sven Sylvia Tage Tanja Teodor Theo Theodor Therese Thomas Thorbjörn Tina Tobias Tom Tomas Tommy Tor ' +
    'Torbjörn Tore Torsten Tove Ture Tuva Tyra Ulf Ulla Ulrika Urban Valdemar Valter Vera Veronica Victor Viggo Viking Viktor ' +
    'Viktoria Vilgot Vilhelm Vilma Vincent Viola Walter Wilhelm William Wilma Yasmin Yngve Yusuf Yvonne Zahra Zara Åke Åsa ' +
    'Örjan Östen'
  ).split(' ')
)
/** Endings that surnames have and few other capitalised words. */
const SURNAME = /(?:sson|ström|qvist|kvist|gren|lund|berg|holm|stedt|dahl|blad|quist|zadeh|ović|ic|ski|sen)$/u
const PAIR =
  /(?<![\p{L}\d-])(\p{Lu}\p{Ll}{1,20}(?:-\p{Lu}\p{Ll}{1,20})?)((?: (?:von |af |de |el |al-)?\p{Lu}\p{Ll}{1,24}(?:-\p{Lu}\p{Ll}{1,24})?){1,3})(?![\p{L}-])/gu
/** Second words that make of two capitals a place, a board or a work. */
const NO_PERSON =
  /(?:kommun|region|nämnden?|styrelsen?|universitet|högskola|kyrka|skolan?|gatan|vägen|torget|plan|län|stad|station|sjukhus|museum|ab|hb|bolag|förening|stiftelse|prize|priset|dagen|data|group|sverige|stockholm|göteborg|malmö)$/iu

/**
 * Full names of persons: a common given name with a capitalised word after it, or two capitalised words of which the last ends as
 * surnames do. Names outside both lists are missed.
 */
export function findPersonNames(text: string): readonly Span[] {
  const found: Span[] = []
  for (const match of text.matchAll(PAIR)) {
    const words = match[0].split(' ')
    // A capital at the beginning of a sentence belongs to no name: "När Maja Lindgren ringde".
    const given = words.findIndex((word, at) => at < words.length - 1 && GIVEN.has(word.split('-')[0] ?? ''))
    const first = given !== -1 ? given : SENTENCE_OPENERS.has((words[0] ?? '').toLowerCase()) ? 1 : 0
    const name = words.slice(first).join(' ')
    if (words.length - first < 2 || NO_PERSON.test(name)) continue
    if (given === -1 && (!SURNAME.test(name) || PLACE_WORD.test(name))) continue
    const end = match.index + match[0].length
    found.push({start: end - name.length, end})
  }
  return found
}

/** Given names that stand alone; those that are also words or places count only in full names. */
export function findGivenNames(text: string): readonly Span[] {
  return spans(text, CAPITALISED).filter(({start, end}) => {
    const word = text.slice(start, end)
    const base = word.endsWith('s') && !GIVEN.has(word) ? word.slice(0, -1) : word
    return GIVEN.has(base) && !AMBIGUOUS.has(base)
  })
}

const CAPITALISED = /(?<![\p{L}\d-])\p{Lu}\p{Ll}{2,20}(?![\p{L}-])/gu
const AMBIGUOUS = new Set(
  'Björn Dag Dan Diana Edith Freja Georg Hans Iris Kent Kim Liv Maj Max Per Rita Rut Ruth Sally Sam Selma Siv Stig Svea Tage Theo Tom Tor Tore Ture Urban Viking Viktoria Victoria Viola'.split(
    ' '
  )
)

const PLACE_WORD = /^(?:Norra|Södra|Östra|Västra|Gamla|Nya|Stora|Lilla|Sankt|Kungliga|Svenska|Nordiska)(?= )/u

function spans(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map(({0: all, index}) => ({start: index, end: index + all.length}))
}
