/**
 * From tokens to sentences. A full stop, question mark, exclamation mark or ellipsis ends a sentence when what follows looks
 * like a start: a capital, a figure, a dash or an opening mark before one.
 */
import type {Block} from '../document/document.js'
import {ABBREVIATIONS, CONTINUES} from './abbreviations.js'
import {classOf, DIGIT, LOWER, UPPER} from './characters.js'
import type {Sentence} from './token.js'
import type {DraftToken} from './tokenise.js'

const NEWLINE = 10

/** Groups a block's tokens into sentences and numbers them. */
export function splitSentences(block: Block, tokens: DraftToken[]): Sentence[] {
  const sentences: Sentence[] = []
  const text = block.text
  const isChat = tokens.length > 0 && startsLower(tokens, 0)
  let from = 0
  for (let i = 0; i < tokens.length; i++) {
    const last = boundaryAfter(text, tokens, from, i, isChat)
    if (last < 0) continue
    sentences.push(makeSentence(block, sentences.length, tokens, from, last + 1))
    from = last + 1
    i = last
  }
  if (from < tokens.length) sentences.push(makeSentence(block, sentences.length, tokens, from, tokens.length))
  return sentences
}

/** Index of the last token of the sentence that ends at or just after token `i`, or -1. */
function boundaryAfter(text: string, tokens: DraftToken[], from: number, i: number, isChat: boolean): number {
  const token = tokens[i] as DraftToken
  if (text.charCodeAt(token.end) === NEWLINE && isLineEnd(tokens, from, i)) return i
  if (token.kind === 'punctuation') {
    const code = token.text.charCodeAt(0)
    if (code === 46 || code === 33 || code === 63 || code === 0x2026)
      return afterTerminal(text, tokens, from, i, isChat)
    if (code === 58 && token.text.length === 1) return afterColon(tokens, from, i)
    return -1
  }
  if (token.kind === 'abbreviation' && token.text.endsWith('.')) {
    const behaviour = ABBREVIATIONS.get(token.lower.slice(0, -1))
    if (behaviour === CONTINUES || i + 1 >= tokens.length) return -1
    if (behaviour === undefined || isInitial(token)) return -1
    return startsUpper(tokens, i + 1) ? i : -1
  }
  return -1
}

function afterTerminal(text: string, tokens: DraftToken[], from: number, i: number, isChat: boolean): number {
  let last = i
  while (last + 1 < tokens.length && !tokens[last]?.spaceAfter && isCloser(tokens[last + 1] as DraftToken)) last++
  if (last + 1 >= tokens.length) return last
  if (text.charCodeAt((tokens[last] as DraftToken).end) === NEWLINE) return last
  const code = (tokens[i] as DraftToken).text.charCodeAt(0)
  if (!tokens[last]?.spaceAfter) {
    // "slut.Nästa": a space is missing.
    return code === 46 && i > from && last === i && startsUpper(tokens, i + 1) ? last : -1
  }
  if (startsUpper(tokens, last + 1)) return last
  if (startsDigit(tokens, last + 1)) return last + 2 >= tokens.length ? -1 : last
  return isChat && (tokens[i] as DraftToken).text.length === 1 ? last : -1
}

function afterColon(tokens: DraftToken[], from: number, i: number): number {
  if (!tokens[i]?.spaceAfter || i - from < 3) return -1
  const before = tokens[i - 1] as DraftToken
  if (before.lower !== before.text) return -1
  return startsUpper(tokens, i + 1) ? i : -1
}

function isLineEnd(tokens: DraftToken[], _from: number, i: number): boolean {
  const next = tokens[i + 1]
  return next === undefined || startsUpper(tokens, i + 1) || startsDigit(tokens, i + 1)
}

/** `A.` before a name. */
function isInitial(token: DraftToken): boolean {
  return token.text.length === 2 && classOf(token.text.charCodeAt(0)) === UPPER
}

function isCloser(token: DraftToken): boolean {
  return token.end - token.start === 1 && '"\'”’»«)]'.includes(token.text)
}

/** The first character class after opening marks and dashes. */
function firstClass(tokens: DraftToken[], at: number): number {
  for (let i = at; i < tokens.length && i < at + 4; i++) {
    const token = tokens[i] as DraftToken
    if (token.kind === 'punctuation' && '"\'”’»«([–-—“‘'.includes(token.text)) continue
    if (token.kind === 'opaque') return UPPER
    return classOf(token.text.charCodeAt(0))
  }
  return 0
}

function startsUpper(tokens: DraftToken[], at: number): boolean {
  return firstClass(tokens, at) === UPPER
}

function startsLower(tokens: DraftToken[], at: number): boolean {
  return firstClass(tokens, at) === LOWER
}

function startsDigit(tokens: DraftToken[], at: number): boolean {
  return firstClass(tokens, at) === DIGIT
}

function makeSentence(block: Block, index: number, tokens: DraftToken[], from: number, to: number): Sentence {
  const own = tokens.slice(from, to)
  for (let i = 0; i < own.length; i++) (own[i] as DraftToken).index = i
  return {block, index, start: (own[0] as DraftToken).start, end: (own.at(-1) as DraftToken).end, tokens: own}
}
