/**
 * From tokens to sentences. A full stop, question mark, exclamation mark or ellipsis ends a sentence when what follows looks
 * like a start: a capital, a figure, or an opening mark or dash before one. Swedish writes a small letter after a question mark
 * inside a sentence ("Vad gäller? frågade hon"), so case is good evidence. No step looks further than a few dozen tokens
 * ahead, so that the cost is linear.
 */
import type {Block} from '../document/document.js'
import {ABBREVIATIONS, CONTINUES, MAY_END} from './abbreviations.js'
import {classOf, DIGIT, LOWER, UPPER} from './characters.js'
import {CHAT_OPENERS, LINE_CONTINUERS, SENTENCE_OPENERS} from './function-words.js'
import type {Sentence} from './token.js'
import type {DraftToken} from './tokenise.js'

const NEWLINE = 10
const OPENERS = '"\'”’»«“‘([–-—•·*▪●○◦‣'
const CLOSERS = '"\'”’»«)]'
/** "Artikel 5. Syfte", "Bilaga 2. Karta": the number belongs to what comes. */
const NUMBERED_LABELS: ReadonlySet<string> = new Set(
  '§ artikel avsnitt bilaga del figur fråga kapitel mål paragraf punkt steg tabell'.split(' ')
)
/** A line of a running sentence in an easy-to-read text has at most so many tokens; a longer one stands for itself. */
const SHORT_LINE = 10
/** How far ahead a sentence after a colon, or the end of a line, is looked for, in tokens. */
const LOOKAHEAD = 40

/** Groups a block's tokens into sentences and numbers the tokens within them. */
export function splitSentences(block: Block, tokens: DraftToken[]): Sentence[] {
  const sentences: Sentence[] = []
  const isChat = firstClass(tokens, 0) === LOWER
  let from = 0
  for (let i = 0; i < tokens.length; i++) {
    const last = lastOfSentence(block.text, tokens, from, i, isChat)
    if (last < 0) continue
    sentences.push(makeSentence(block, sentences.length, tokens, from, last + 1))
    from = last + 1
    i = last
  }
  if (from < tokens.length) sentences.push(makeSentence(block, sentences.length, tokens, from, tokens.length))
  return sentences
}

/** Index of the last token of the sentence that ends at token `i` or at closing marks after it, or -1. */
function lastOfSentence(text: string, tokens: DraftToken[], from: number, i: number, isChat: boolean): number {
  const token = tokens[i] as DraftToken
  const kind = token.kind
  if (kind === 'punctuation') {
    const code = token.text.charCodeAt(0)
    if (code === 46 || code === 33 || code === 63 || code === 0x2026) {
      const last = afterTerminal(text, tokens, from, i, isChat)
      if (last >= 0) return last
    } else if (code === 58 && token.text.length === 1 && endsAtColon(text, tokens, from, i)) return i
  } else if (kind === 'abbreviation' && endsAtAbbreviation(tokens, from, i)) return i
  const next = tokens[i + 1]
  if (next?.kind === 'punctuation' && isItemMark(next) && firstClass(tokens, i + 2) === UPPER) return i
  if (token.spaceAfter && text.charCodeAt(token.end) === NEWLINE && endsAtLine(text, tokens, from, i)) return i
  return -1
}

function afterTerminal(text: string, tokens: DraftToken[], from: number, i: number, isChat: boolean): number {
  const token = tokens[i] as DraftToken
  const before = i > from ? (tokens[i - 1] as DraftToken) : undefined
  // "(!)", "[...]": a comment on a word, or words left out.
  if (before && (before.text === '(' || before.text === '[')) return -1
  if (token.text === '.' && isNumbering(tokens, from, i)) return -1
  let last = i
  while (
    last + 1 < tokens.length &&
    !(tokens[last] as DraftToken).spaceAfter &&
    isCloser(tokens[last + 1] as DraftToken)
  )
    last++
  const next = tokens[last + 1]
  if (next === undefined) return last
  const lastToken = tokens[last] as DraftToken
  if (text.charCodeAt(lastToken.end) === NEWLINE) return last
  const isEllipsis = token.text.startsWith('..') || token.text === '…'
  if (!lastToken.spaceAfter) {
    if (token.text.length > 1 || isEllipsis || before === undefined) return -1
    // "kommunen.1 Sedan": the mark of a note.
    if (next.kind === 'number' && next.spaceAfter && next.text.length <= 3 && before.kind === 'word')
      return firstClass(tokens, last + 2) === UPPER ? last + 1 : -1
    // "slut.Nästa": a space is missing.
    return last === i && before.kind === 'word' && next.text.length > 1 && startsUpper(next) ? last : -1
  }
  // An emoji after the mark belongs to what was said.
  if (next.kind === 'symbol' && next.text.charCodeAt(0) >= 0xd800) last++
  switch (firstClass(tokens, last + 1)) {
    case UPPER:
      return last
    case DIGIT:
      return !isEllipsis && numberStarts(tokens, last + 1) ? last : -1
    case LOWER:
      return last === i && before && smallLetterStarts(token, before, tokens[i + 1] as DraftToken, isChat) ? last : -1
    case 0:
      return last
  }
  return -1
}

/** "§ 14.", "II." and "B3." at the start of a sentence. */
function isNumbering(tokens: DraftToken[], from: number, i: number): boolean {
  const first = tokens[from] as DraftToken
  if (i === from + 1) return /^(?:[IVX]{2,6}|[A-ZÅÄÖ]\d{1,2})$/.test(first.text)
  return i === from + 2 && tokens[i - 1]?.kind === 'number' && NUMBERED_LABELS.has(first.lower)
}

/** "2025 fick kommunen" starts a sentence; "7" alone at the end of a block is the mark of a note, "1. tidigast" an item. */
function numberStarts(tokens: DraftToken[], at: number): boolean {
  const number = tokens[at] as DraftToken
  // "[3]": the mark of a source.
  if (number.text === '[') return false
  if (at + 1 >= tokens.length) return number.text.length > 2
  const isItem = number.text.endsWith('.') || number.text.endsWith(')')
  return !isItem || firstClass(tokens, at + 1) !== LOWER
}

/**
 * Text written without capitals: "tack för svaret. kan ni ringa mig". An unknown abbreviation ("utbet. av") must not end a
 * sentence, nor a question inside one ("Vad gäller? frågade hon"), so the signs are strict where the block begins with a capital.
 */
function smallLetterStarts(mark: DraftToken, before: DraftToken, next: DraftToken, isChat: boolean): boolean {
  if (before.kind !== 'word') return false
  const opens = CHAT_OPENERS.has(next.text)
  if (mark.text !== '.') return isChat && (opens || (mark.text !== '…' && !mark.text.startsWith('..')))
  return before.text.length > 3 ? isChat || opens : isChat && opens
}

/** `m.m.` before a capital; `f.v.b.` before a word that opens sentences. An initial never ends one. */
function endsAtAbbreviation(tokens: DraftToken[], from: number, i: number): boolean {
  const token = tokens[i] as DraftToken
  const next = tokens[i + 1]
  if (!next || !token.text.endsWith('.') || !token.spaceAfter || firstClass(tokens, i + 1) !== UPPER) return false
  const behaviour = ABBREVIATIONS.get(token.lower.slice(0, -1)) ?? 0
  if (behaviour & CONTINUES) return false
  if (behaviour & MAY_END) return true
  // "19 kap. Den enhetliga domstolen" is a heading.
  if (i - from < 2) return false
  return token.text.length > 2 && SENTENCE_OPENERS.has(next.lower)
}

/**
 * A colon ends a sentence when a whole sentence with its end mark comes: "Nämnden skriver: Du har rätt till stöd." A label
 * ("Handläggare: Anna Ek"), a list of names, and a title after its author stay in one.
 */
function endsAtColon(text: string, tokens: DraftToken[], from: number, i: number): boolean {
  const colon = tokens[i] as DraftToken
  const next = tokens[i + 1]
  if (!colon.spaceAfter || !next || i === from || firstClass(tokens, i + 1) !== UPPER) return false
  const before = tokens[i - 1] as DraftToken
  if (startsUpper(before) && i - from > 4) return false
  const isList = startsUpper(next) && tokens[i + 2]?.text === ',' && startsUpper(tokens[i + 3])
  if (isList) return false
  const end = Math.min(tokens.length, i + LOOKAHEAD)
  for (let at = i + 1; at < end; at++) {
    const token = tokens[at] as DraftToken
    if (token.kind === 'punctuation' && isTerminal(token)) return at - i > 3
    if (text.charCodeAt(token.end) === NEWLINE) return false
  }
  return end < tokens.length
}

/**
 * Whether a forced line end ends the sentence: not when the next line goes on in lower case or the line ends in a comma or a word
 * that needs another; yes where each line is an item (an address, a list of phrases).
 */
function endsAtLine(text: string, tokens: DraftToken[], from: number, i: number): boolean {
  const last = tokens[i] as DraftToken
  const next = tokens[i + 1]
  if (!next) return true
  const start = firstClass(tokens, i + 1)
  if (last.text === ':') return start !== LOWER
  if (start === LOWER || last.text === ',' || LINE_CONTINUERS.has(last.lower)) return false
  if (start !== UPPER && start !== DIGIT) return true
  if (start === UPPER && SENTENCE_OPENERS.has(next.lower)) return true
  return !goesOnInLine(text, tokens, from, i)
}

/**
 * "Du kan få högst ⏎ 5 000 kronor.", "Kommunen heter ⏎ Ekfors och ligger vid havet.": two short lines of which the second
 * closes the sentence. "3.6 Hemtjänst ⏎ Socialnämnden beslutar." is a heading and a sentence.
 */
function goesOnInLine(text: string, tokens: DraftToken[], from: number, i: number): boolean {
  let start = i
  while (start > from && i - start <= SHORT_LINE && text.charCodeAt((tokens[start - 1] as DraftToken).end) !== NEWLINE)
    start--
  const length = i - start + 1
  if (length < 3 || length > SHORT_LINE) return false
  const first = tokens[start] as DraftToken
  if (first.kind === 'number' || first.text === '§') return false
  const end = Math.min(tokens.length, i + 1 + SHORT_LINE)
  for (let at = i + 1; at < end; at++) {
    const token = tokens[at] as DraftToken
    if (at + 1 < tokens.length && text.charCodeAt(token.end) !== NEWLINE) continue
    return isTerminal(token) && at - i > 2
  }
  return false
}

/** `2.` before an item: "Så här gör du: 1. Fyll i blanketten 2. Skicka den". Not `2)`, which stands inside sentences. */
function isItemMark(token: DraftToken): boolean {
  return token.text.endsWith('.') && classOf(token.text.charCodeAt(0)) === DIGIT
}

function isTerminal(token: DraftToken): boolean {
  const code = token.text.charCodeAt(0)
  return code === 46 || code === 33 || code === 63 || code === 0x2026
}

function isCloser(token: DraftToken): boolean {
  return token.end - token.start === 1 && CLOSERS.includes(token.text)
}

/** Class of the first character after opening marks and dashes; 0 for an address and when nothing but marks comes. */
function firstClass(tokens: DraftToken[], at: number): number {
  const end = Math.min(tokens.length, at + 4)
  for (let i = at; i < end; i++) {
    const token = tokens[i] as DraftToken
    if (token.end - token.start === 1 && OPENERS.includes(token.text)) continue
    if (token.kind === 'opaque') return UPPER
    return token.kind === 'address' ? 0 : classOf(token.text.charCodeAt(0))
  }
  return 0
}

function startsUpper(token: DraftToken | undefined): boolean {
  return token !== undefined && classOf(token.text.charCodeAt(0)) === UPPER
}

function makeSentence(block: Block, index: number, tokens: DraftToken[], from: number, to: number): Sentence {
  const own = tokens.slice(from, to)
  for (let i = 0; i < own.length; i++) (own[i] as DraftToken).index = i
  return {block, index, start: (own[0] as DraftToken).start, end: (own.at(-1) as DraftToken).end, tokens: own}
}
