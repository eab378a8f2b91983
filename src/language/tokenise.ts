/**
 * From text to tokens in one scan. The scan looks a few characters ahead and never back over more than one token, and asks a
 * table what each character is: no regular expression runs over the text, so that the cost is linear whatever stands there.
 * Yardstick is UD Swedish Talbanken: `t ex` and `10 000` are one token, `barn-` keeps its hyphen, `1)` and `(a)` are one.
 */
import type {Mark} from '../document/document.js'
import {ABBREVIATIONS, AFTER_NUMBER, BEFORE_NUMBER, CONTINUES, MAY_END, SPACED_ABBREVIATIONS} from './abbreviations.js'
import {
  classOf,
  classOfCodePoint,
  DIGIT,
  HIGH_SURROGATE,
  isAlphanumeric,
  isLetter,
  LOWER,
  PUNCTUATION,
  SPACE,
  SYMBOL,
  UPPER
} from './characters.js'
import {SENTENCE_OPENERS} from './function-words.js'
import type {Protection, TokenKind} from './token.js'

/** A token while its block is being analysed: the splitter numbers it, the protection marks it. */
export interface DraftToken {
  index: number
  text: string
  lower: string
  start: number
  end: number
  kind: TokenKind
  spaceAfter: boolean
  protection: Protection
}

const HYPHEN = 45
const POINT = 46
const COMMA = 44
const COLON = 58
const SLASH = 47
const APOSTROPHE = 39
const RIGHT_QUOTE = 0x2019
const AT = 64
const AMPERSAND = 38
const PLUS = 43
const UNICODE_HYPHEN = 0x2010
const NON_BREAKING_HYPHEN = 0x2011
const LEFT_PARENTHESIS = 40
const RIGHT_PARENTHESIS = 41
const EN_DASH = 0x2013
const UNDERSCORE = 95
const BLANK = 32
const NEWLINE = 10

/** The tokens of a block's text, with all indexes 0 and no protection. Offsets in `text`. */
export function tokenise(text: string, marks: readonly Mark[]): DraftToken[] {
  const scanner = new Scanner(text, marks)
  return scanner.run()
}

class Scanner {
  readonly #text: string
  readonly #opaque: readonly Mark[]
  readonly #tokens: DraftToken[] = []
  /** No token may cross this offset: the start of the next opaque stretch, or the end of the text. */
  #limit: number
  /** Up to here the text is known to hold no address. */
  #judgedTo = -1
  #singleQuoteOpen = false
  /** The number of the item met last, or 0. */
  #lastItem = 0
  /** Set while a word is scanned: whether it has an upper-case letter, a digit, any letter. */
  #hasUpper = false
  #hasDigit = false
  #hasLetter = false
  #kind: TokenKind = 'word'

  constructor(text: string, marks: readonly Mark[]) {
    this.#text = text
    this.#limit = text.length
    this.#opaque = marks.length === 0 ? marks : marks.filter(isOpaque)
  }

  run(): DraftToken[] {
    const text = this.#text
    let at = 0
    for (const mark of this.#opaque) {
      if (mark.start < at) continue
      this.#limit = mark.start
      this.#scan(at)
      this.#hasUpper = true
      this.#push(mark.start, mark.end, 'opaque')
      at = mark.end
    }
    this.#limit = text.length
    this.#scan(at)
    return this.#tokens
  }

  #scan(from: number): void {
    const text = this.#text
    const limit = this.#limit
    let at = from
    while (at < limit) {
      const code = text.charCodeAt(at)
      const kind = classOf(code)
      if (kind === SPACE) {
        at++
        continue
      }
      this.#hasUpper = false
      this.#kind = 'word'
      let end: number
      if (isAlphanumeric(kind)) end = kind === DIGIT ? this.#number(at) : this.#word(at)
      else if (kind === PUNCTUATION) end = this.#punctuation(at, code)
      else end = this.#symbol(at, code, kind)
      if (end > limit) end = limit
      this.#push(at, end, this.#kind)
      at = end
    }
  }

  #push(start: number, end: number, kind: TokenKind): void {
    const text = this.#text.slice(start, end)
    this.#tokens.push({
      index: 0,
      text,
      lower: this.#hasUpper ? text.toLowerCase() : text,
      start,
      end,
      kind,
      spaceAfter: end < this.#text.length && classOf(this.#text.charCodeAt(end)) === SPACE,
      protection: ''
    })
  }

  #word(start: number): number {
    this.#hasDigit = false
    this.#hasLetter = false
    let end = this.#letters(start)
    if (end - start <= 3 && SPACED_ABBREVIATIONS.has(this.#text.slice(start, end).toLowerCase())) {
      const spaced = this.#spaced(start, end)
      if (spaced > 0) {
        this.#hasUpper = true
        this.#kind = 'abbreviation'
        return spaced
      }
    }
    for (;;) {
      const next = this.#connect(start, end)
      if (next <= end) break
      end = next
      if (this.#kind === 'address') return end
    }
    return this.#closePoint(start, end)
  }

  /** The end of the run of letters, digits and marks from `at`. Notes what it met. */
  #letters(at: number): number {
    const text = this.#text
    const limit = this.#limit
    let end = at
    while (end < limit) {
      const kind = classOf(text.charCodeAt(end))
      if (kind === LOWER) this.#hasLetter = true
      else if (kind === UPPER) {
        this.#hasUpper = true
        this.#hasLetter = true
      } else if (kind === DIGIT) this.#hasDigit = true
      else if (kind === HIGH_SURROGATE) {
        if (!isAlphanumeric(classOfCodePoint(text.codePointAt(end) ?? 0))) break
        this.#hasUpper = true
        this.#hasLetter = true
        end++
      } else if (!isAlphanumeric(kind)) break
      end++
    }
    return end
  }

  /** What a word goes on with: a hyphen, a colon, an apostrophe, an address. Gives the new end, or `end` when it ends there. */
  #connect(start: number, end: number): number {
    const text = this.#text
    if (end >= this.#limit) return end
    const code = text.charCodeAt(end)
    if (code === BLANK || code === COMMA || code === NEWLINE) return end
    const next = end + 1 < this.#limit ? classOf(text.charCodeAt(end + 1)) : SPACE
    const joins = isAlphanumeric(next)
    switch (code) {
      case HYPHEN:
      case NON_BREAKING_HYPHEN:
      case UNICODE_HYPHEN:
        if (joins) return this.#letters(end + 1)
        return text.charCodeAt(end + 1) === HYPHEN ? end : end + 1
      case EN_DASH:
      case UNDERSCORE:
        return joins ? this.#letters(end + 1) : end
      case APOSTROPHE:
      case RIGHT_QUOTE:
        if (isLetter(next)) return end - start <= 12 ? this.#letters(end + 1) : end
        return this.#isGenitive(end, next) ? end + 1 : end
      case COLON:
        if (text.charCodeAt(end + 1) === SLASH && text.charCodeAt(end + 2) === SLASH) return this.#url(start, end)
        return joins ? this.#colonForm(start, end) : end
      case AMPERSAND:
        return next === UPPER && end - start <= 3 ? this.#letters(end + 1) : end
      case AT:
      case POINT:
        return joins ? this.#point(start, end, next) : end
      case SLASH:
        return joins ? this.#unit(start, end) : end
    }
    return end
  }

  /** `Bales'`: an apostrophe after s, x or z where no single quotation mark is open. */
  #isGenitive(end: number, next: number): boolean {
    if (this.#singleQuoteOpen || (next !== SPACE && next !== PUNCTUATION)) return false
    const last = this.#text.charCodeAt(end - 1) | 32
    return last === 115 || last === 120 || last === 122
  }

  /** `km/h`, `m3/s`: a unit is one token; `och/eller` is three. */
  #unit(start: number, end: number): number {
    if (!this.#hasDigit && end - start > 2) return end
    const hadUpper = this.#hasUpper
    const after = this.#letters(end + 1)
    if (after - end <= 5) return after
    this.#hasUpper = hadUpper
    return end
  }

  /** `EU:s`, `Q&A:er`, `S:t`, `H:son`, `700:e`, `1964:58`. Not `Observera:detta`. */
  #colonForm(start: number, end: number): number {
    const text = this.#text
    let after = end + 1
    let allDigits = true
    while (after < this.#limit && after - end <= 7) {
      const kind = classOf(text.charCodeAt(after))
      if (!isAlphanumeric(kind)) break
      if (kind !== DIGIT) allDigits = false
      after++
    }
    const length = after - end - 1
    if (allDigits) return this.#hasDigit ? this.#letters(end + 1) : end
    if (length > 6) return end
    if (length <= 3 || end - start <= 2 || classOf(text.charCodeAt(end - 1)) === UPPER || this.#hasDigit)
      return this.#letters(end + 1)
    return end
  }

  #url(start: number, end: number): number {
    if (end - start < 3 || end - start > 8) return end
    this.#kind = 'address'
    this.#hasUpper = true
    return this.#trimAddress(start, this.#chunkEnd(end))
  }

  /** A point or at sign with a letter or figure right after it: an address, a dotted abbreviation, or two words run together. */
  #point(start: number, end: number, next: number): number {
    if (end >= this.#judgedTo) {
      const address = this.#addressEnd(start, end)
      if (address > end) {
        this.#kind = 'address'
        this.#hasUpper = true
        return address
      }
    }
    if (this.#text.charCodeAt(end) === AT) return end
    if (this.#hasDigit) return next === DIGIT ? this.#letters(end + 1) : end
    return this.#dotted(start, end)
  }

  /** `t.ex`, `J.P`, `tekn.dr`: every part at most three letters, or a listed form. */
  #dotted(start: number, end: number): number {
    const text = this.#text
    let at = start
    let parts = 0
    let last = end
    while (at < this.#limit) {
      let partEnd = at
      while (partEnd < this.#limit && partEnd - at <= 4 && isLetter(classOf(text.charCodeAt(partEnd)))) partEnd++
      const length = partEnd - at
      if (length === 0 || length > 4 || (length > 3 && !(at === start || parts > 0))) break
      if (partEnd < this.#limit && isAlphanumeric(classOf(text.charCodeAt(partEnd)))) break
      parts++
      last = partEnd
      if (text.charCodeAt(partEnd) !== POINT || !isLetter(classOf(text.charCodeAt(partEnd + 1)))) break
      at = partEnd + 1
    }
    if (parts < 2) return end
    if (parts === 2 && !ABBREVIATIONS.has(text.slice(start, last).toLowerCase())) {
      // Two words without a space between them ("vid.Den") are no abbreviation; single letters are (`J.P`).
      if (!(end - start === 1 && last - end <= 4)) return end
    }
    for (let i = start; i < last && !this.#hasUpper; i++)
      if (classOf(text.charCodeAt(i)) === UPPER) this.#hasUpper = true
    this.#kind = 'abbreviation'
    return last
  }

  /** Takes in the point of an abbreviation or an initial, or the parenthesis of an enumerator. */
  #closePoint(start: number, end: number): number {
    const text = this.#text
    const code = end < this.#limit ? text.charCodeAt(end) : 0
    if (code === RIGHT_PARENTHESIS) return this.#enumerator(start, end)
    if (code !== POINT || text.charCodeAt(end + 1) === POINT) return end
    if (this.#kind === 'abbreviation') return end + 1
    if (end - start > 10 || !this.#isAbbreviation(start, end)) return end
    this.#kind = 'abbreviation'
    return end + 1
  }

  /**
   * Whether the word's point belongs to it. Where a sentence ends the point is its full stop: `100 kr` and `.`, as Talbanken
   * has it.
   */
  #isAbbreviation(start: number, end: number): boolean {
    const word = this.#text.slice(start, end)
    if (end - start === 1 && this.#hasUpper) return this.#isInitial(start, end)
    // "St. Sunneby", "P-O. Ek"
    if (word === 'St' || this.#isDoubleInitial(start, end)) return this.#isInitial(start, end)
    const behaviour = ABBREVIATIONS.get(this.#hasUpper ? word.toLowerCase() : word) ?? 0
    if (behaviour & BEFORE_NUMBER && this.#numberFollows(end + 1)) return true
    // "7 kap. Avgifter": the heading of a chapter.
    if (word === 'kap' && this.#tokens.length === 1) return true
    if (behaviour & CONTINUES) return !this.#blockEnds(end + 1)
    if (behaviour & MAY_END || (behaviour & AFTER_NUMBER && this.#tokens.at(-1)?.kind === 'number'))
      return !this.#sentenceFollows(end + 1) || this.#acronymFollows(end + 1)
    // A short word before chapter and verse: "Mos. 1:28".
    return end - start <= 4 && this.#hasUpper && this.#verseFollows(end + 1)
  }

  /** `A.` in `A. Svensson`; not in `alternativ A. Det är`. */
  #isInitial(start: number, end: number): boolean {
    const text = this.#text
    // "A. Bakgrund": the letter of a heading.
    if (start === 0 || text.charCodeAt(start - 1) === NEWLINE) return text.charCodeAt(end + 1) === BLANK
    const at = text.charCodeAt(end + 1) === BLANK ? end + 2 : end + 1
    if (at >= this.#limit) return false
    if (classOf(text.charCodeAt(at)) !== UPPER) return false
    let wordEnd = at
    while (wordEnd < this.#limit && wordEnd - at < 12 && isLetter(classOf(text.charCodeAt(wordEnd)))) wordEnd++
    return (
      !SENTENCE_OPENERS.has(text.slice(at, wordEnd).toLowerCase()) ||
      (wordEnd - at === 1 && text.charCodeAt(wordEnd) === POINT)
    )
  }

  #isDoubleInitial(start: number, end: number): boolean {
    if (end - start !== 3 || this.#text.charCodeAt(start + 1) !== HYPHEN) return false
    return classOf(this.#text.charCodeAt(start)) === UPPER && classOf(this.#text.charCodeAt(start + 2)) === UPPER
  }

  /** Whether nothing more than closing marks comes on the line. */
  #blockEnds(at: number): boolean {
    const after = this.#skipClosers(at)
    return after >= this.#text.length || this.#text.charCodeAt(after) === NEWLINE
  }

  /** Whether the line ends at `at`, or a capital comes after a space. */
  #sentenceFollows(at: number): boolean {
    const text = this.#text
    let after = this.#skipClosers(at)
    if (after >= text.length || text.charCodeAt(after) === NEWLINE) return true
    if (text.charCodeAt(after) !== BLANK) return false
    for (const last = after + 5; after < last; after++) {
      const kind = classOf(text.charCodeAt(after))
      if (kind === UPPER) return true
      if (kind !== SPACE && kind !== PUNCTUATION) return false
    }
    return false
  }

  /** "2 kap. SoL": two capitals in a short word, as in the short name of a law, do not begin a sentence. */
  #acronymFollows(at: number): boolean {
    const text = this.#text
    if (text.charCodeAt(at) !== BLANK) return false
    let after = at + 1
    let capitals = 0
    while (after <= at + 6) {
      const kind = classOf(text.charCodeAt(after))
      if (kind === UPPER) capitals++
      else if (kind !== LOWER) break
      after++
    }
    return capitals >= 2 && after <= at + 6
  }

  #skipClosers(at: number): number {
    let after = at
    while (after < at + 4 && CLOSERS.has(this.#text.charCodeAt(after))) after++
    return after
  }

  #verseFollows(at: number): boolean {
    const text = this.#text
    let after = text.charCodeAt(at) === BLANK ? at + 1 : at
    const from = after
    while (after - from < 4 && classOf(text.charCodeAt(after)) === DIGIT) after++
    return after > from && text.charCodeAt(after) === COLON && classOf(text.charCodeAt(after + 1)) === DIGIT
  }

  #numberFollows(at: number): boolean {
    const from = this.#text.charCodeAt(at) === BLANK ? at + 1 : at
    // A placeholder that comes next stands for the figure: "s. {sida}".
    if (from === this.#limit && from < this.#text.length) return true
    return from < this.#limit && classOf(this.#text.charCodeAt(from)) === DIGIT
  }

  /** `a)` and `1)`: one token when no parenthesis is open before it. */
  #enumerator(start: number, end: number): number {
    if (end - start > 2) return end
    const before = start > 0 ? this.#text.charCodeAt(start - 1) : BLANK
    if (before !== BLANK && before !== NEWLINE) return end
    if (this.#hasUpper && end - start > 1) return end
    if (!this.#hasDigit && end - start > 1) return end
    for (let i = this.#tokens.length - 1, seen = 0; i >= 0 && seen < 12; i--, seen++) {
      const text = this.#tokens[i]?.text
      if (text === '(') return end
      if (text === ')') break
    }
    this.#kind = 'punctuation'
    return end + 1
  }

  /** `t ex`, `fr. o. m.`: gives the end, or 0 when no listed form stands here. */
  #spaced(start: number, end: number): number {
    const text = this.#text
    const forms = SPACED_ABBREVIATIONS.get(text.slice(start, end).toLowerCase())
    if (!forms) return 0
    for (const form of forms) {
      const hasPoint = text.charCodeAt(end) === POINT
      let at = end
      let found = true
      for (const part of form) {
        if (hasPoint) {
          if (text.charCodeAt(at) !== POINT) {
            found = false
            break
          }
          at++
        }
        if (text.charCodeAt(at) === BLANK) at++
        else if (!hasPoint) {
          found = false
          break
        }
        if (!text.startsWith(part, at)) {
          found = false
          break
        }
        at += part.length
        if (at < this.#limit && isAlphanumeric(classOf(text.charCodeAt(at)))) {
          found = false
          break
        }
      }
      if (!found || at > this.#limit) continue
      const code = text.charCodeAt(at)
      if (code === COLON || code === HYPHEN) continue
      return hasPoint && code === POINT ? at + 1 : at
    }
    return 0
  }

  #number(start: number): number {
    const text = this.#text
    const limit = this.#limit
    this.#hasDigit = true
    this.#hasLetter = false
    let end = this.#letters(start)
    if (!this.#hasLetter) {
      const grouped = this.#groups(start, end)
      end = grouped
    }
    for (;;) {
      if (end >= limit) break
      const code = text.charCodeAt(end)
      const next = end + 1 < limit ? classOf(text.charCodeAt(end + 1)) : SPACE
      if ((code === COMMA || code === POINT || code === COLON || code === SLASH) && next === DIGIT) {
        end = this.#letters(end + 1)
        continue
      }
      if (code === COLON && isLetter(next)) {
        const after = this.#colonForm(start, end)
        if (after === end) break
        end = after
        continue
      }
      if (code === HYPHEN || code === EN_DASH || code === NON_BREAKING_HYPHEN) {
        if (isAlphanumeric(next)) {
          const from = end + 1
          end = this.#letters(from)
          // "1 000–2 000"
          if (!this.#hasLetter) end = this.#groups(from, end)
          continue
        }
        if (code === HYPHEN && next === SPACE) return this.#finishNumber(end + 1)
        break
      }
      if (this.#hasLetter && (code === POINT || code === AT || code === UNDERSCORE || code === SLASH)) {
        const after = this.#connect(start, end)
        if (after === end) break
        end = after
        if (this.#kind === 'address') return end
        continue
      }
      if (code === POINT && isLetter(next)) {
        const after = this.#point(start, end, next)
        if (this.#kind === 'address') return after
      }
      break
    }
    const code = end < limit ? text.charCodeAt(end) : 0
    if (code === RIGHT_PARENTHESIS) {
      const after = this.#enumerator(start, end)
      if (after > end) return after
    }
    if (code === POINT && !this.#hasLetter && text.charCodeAt(end + 1) === BLANK) {
      if (this.#isItemNumber(start, end)) {
        this.#kind = 'punctuation'
        this.#lastItem = end - start <= 2 ? Number(text.slice(start, end)) : 0
        return end + 1
      }
      // "den 3. maj"
      if (end - start <= 2 && classOf(text.charCodeAt(end + 2)) === LOWER) end++
    }
    return this.#finishNumber(end)
  }

  #finishNumber(end: number): number {
    this.#kind = this.#hasLetter ? 'word' : 'number'
    return end
  }

  /** `10 000 000`: groups of three after one to three figures. Not `070 123 45 67`. */
  #groups(start: number, end: number): number {
    const text = this.#text
    if (end - start > 3 || text.charCodeAt(start) === 48) return end
    let at = end
    while (at + 4 <= this.#limit && text.charCodeAt(at) === BLANK && this.#areDigits(at + 1, 3)) {
      if (at + 4 < this.#limit && isAlphanumeric(classOf(text.charCodeAt(at + 4)))) break
      at += 4
    }
    if (at > end && text.charCodeAt(at) === BLANK && this.#areDigits(at + 1, 2)) {
      const after = at + 3
      if (after >= this.#limit || classOf(text.charCodeAt(after)) === SPACE) return end
    }
    return at
  }

  #areDigits(at: number, count: number): boolean {
    for (let i = at; i < at + count; i++) if (classOf(this.#text.charCodeAt(i)) !== DIGIT) return false
    return true
  }

  /**
   * `1.` and `2.1.` first on a line, `1.` right after a mark, and the number after the last one before a capital: the number of an
   * item, no word of the text.
   */
  #isItemNumber(start: number, end: number): boolean {
    const before = start === 0 ? NEWLINE : this.#text.charCodeAt(start - 1)
    if (before === NEWLINE) return end - start <= 8
    if (end - start > 2) return false
    if (this.#lastItem > 0 && Number(this.#text.slice(start, end)) === this.#lastItem + 1 && this.#upperAt(end + 2))
      return true
    const last = this.#tokens.at(-1)
    return last?.kind === 'punctuation' && '.?!:;…'.includes(last.text)
  }

  #upperAt(at: number): boolean {
    return at < this.#limit && classOf(this.#text.charCodeAt(at)) === UPPER
  }

  #punctuation(start: number, code: number): number {
    const text = this.#text
    const limit = this.#limit
    this.#kind = 'punctuation'
    let end = start + 1
    // Four of the same are a line or debris, whatever the mark.
    if (text.charCodeAt(end) === code && text.charCodeAt(end + 1) === code && text.charCodeAt(end + 2) === code) {
      while (end < limit && text.charCodeAt(end) === code) end++
      return end
    }
    if (code === HYPHEN || code === EN_DASH || code === 0x2212) {
      if (code === HYPHEN && text.charCodeAt(end) !== HYPHEN) {
        // "-67", "-5": a figure with its sign, when nothing stands before.
        const before = start === 0 ? SPACE : classOf(text.charCodeAt(start - 1))
        if ((before === SPACE || before === PUNCTUATION) && classOf(text.charCodeAt(end)) === DIGIT) {
          this.#hasLetter = false
          return this.#number(end)
        }
      }
    }
    if (code === COLON && text.charCodeAt(end) === HYPHEN) return end + 1
    if (code === APOSTROPHE || code === RIGHT_QUOTE) {
      const before = start === 0 ? SPACE : classOf(text.charCodeAt(start - 1))
      this.#singleQuoteOpen =
        !this.#singleQuoteOpen && before !== LOWER && end < limit && classOf(text.charCodeAt(end)) !== SPACE
    }
    if (code === LEFT_PARENTHESIS) {
      // "(a)"
      if (
        end + 1 < limit &&
        text.charCodeAt(end + 1) === RIGHT_PARENTHESIS &&
        classOf(text.charCodeAt(end)) === LOWER &&
        text.charCodeAt(end + 2) === BLANK &&
        this.#listStarts()
      )
        return end + 2
      return end
    }
    if (code === POINT || code === HYPHEN || code === UNDERSCORE || code === 33 || code === 63) {
      while (end < limit) {
        const next = text.charCodeAt(end)
        if (next !== code && !((code === 33 || code === 63) && (next === 33 || next === 63))) break
        end++
      }
    }
    return end
  }

  /** Whether an item of a list may come: at the start or after a mark. Not the party of a person: "Ek (s)". */
  #listStarts(): boolean {
    const last = this.#tokens.at(-1)
    return last === undefined || last.kind === 'punctuation'
  }

  #symbol(start: number, code: number, kind: number): number {
    const text = this.#text
    const limit = this.#limit
    this.#kind = 'symbol'
    // Letters in a circle are symbols with capitals.
    this.#hasUpper = true
    if (kind === HIGH_SURROGATE) {
      const pair = classOfCodePoint(text.codePointAt(start) ?? 0)
      if (isAlphanumeric(pair)) return this.#word(start)
      let end = Math.min(start + 2, limit)
      if (isFlagLetter(text, start) && isFlagLetter(text, end)) return end + 2
      // An emoji with its skin tone, variation selector or joined parts.
      while (end < limit && isEmojiPart(text, end)) end += text.charCodeAt(end) === 0xd83c ? 2 : 1
      return end
    }
    let end = start + 1
    // Letters in circles and Roman numerals are symbols with a lower case.
    if (code > 0x7f) this.#hasUpper = true
    if (kind === SYMBOL || kind === SYMBOL - 1) while (end < limit && text.charCodeAt(end) === code) end++
    if (end < limit && text.charCodeAt(end) === 0xfe0f) end++
    return end
  }

  #chunkEnd(from: number): number {
    const text = this.#text
    let end = from
    while (end < this.#limit) {
      const code = text.charCodeAt(end)
      if (classOf(code) === SPACE || code === 0x201d || code === 0xbb || code === 0xab || code === 60 || code === 62)
        break
      if (code === 34) break
      end++
    }
    return end
  }

  /** Gives back the marks at the end of an address that belong to the sentence; a parenthesis only if it was not opened in it. */
  #trimAddress(start: number, from: number): number {
    const text = this.#text
    let unclosed = 0
    for (let i = start; i < from; i++) {
      const code = text.charCodeAt(i)
      if (code === LEFT_PARENTHESIS) unclosed++
      else if (code === RIGHT_PARENTHESIS) unclosed--
    }
    let end = from
    while (end > start) {
      const code = text.charCodeAt(end - 1)
      if (code === RIGHT_PARENTHESIS) {
        if (unclosed >= 0) break
        unclosed++
      } else if (code === SLASH || code === UNDERSCORE || code === HYPHEN || classOf(code) !== PUNCTUATION) break
      end--
    }
    return end
  }

  /**
   * The end of the URL, e-mail address or file name that begins at `start` and has a point or at sign at `point`; or 0. What
   * was looked at in vain is remembered, so that a long run of points is looked at once.
   */
  #addressEnd(start: number, point: number): number {
    const text = this.#text
    if (point - start === 3 && text.slice(start, point).toLowerCase() === 'www')
      return this.#trimAddress(start, this.#chunkEnd(point))
    let at = -1
    let lastPoint = -1
    let end = point
    while (end < this.#limit) {
      const code = text.charCodeAt(end)
      if (code === AT) at = end
      else if (code === POINT) {
        if (!isAlphanumeric(classOf(text.charCodeAt(end + 1)))) break
        lastPoint = end
      } else if (code !== HYPHEN && code !== UNDERSCORE && code !== PLUS && !isAlphanumeric(classOf(code))) break
      end++
    }
    this.#judgedTo = end
    while (end > point && !isAlphanumeric(classOf(text.charCodeAt(end - 1)))) end--
    if (at > 0) return lastPoint > at ? end : 0
    if (lastPoint < 0 || end - lastPoint > 6 || lastPoint - start < 2) return 0
    if (!ADDRESS_ENDINGS.has(text.slice(lastPoint + 1, end).toLowerCase())) return 0
    return text.charCodeAt(end) === SLASH ? this.#trimAddress(start, this.#chunkEnd(end)) : end
  }
}

const CLOSERS: ReadonlySet<number> = new Set([...'"\'”’»«)]'].map(mark => mark.charCodeAt(0)))

/** Top domains and file endings that make `namn.ending` one token. */
const ADDRESS_ENDINGS: ReadonlySet<string> = new Set(
  (
    'se com org net nu eu fi dk uk io gov edu info biz app dev ' +
    'pdf doc docx dotx xls xlsx ppt pptx txt csv tsv htm html xhtml php asp aspx jpg jpeg png gif svg webp zip xml json yaml yml ' +
    'md mdx js ts css exe odt ods rtf mp3 mp4 wav ics eml msg log'
  ).split(' ')
)

function isOpaque(mark: Mark): boolean {
  return mark.kind === 'code' || mark.kind === 'math' || mark.kind === 'placeholder' || mark.kind === 'shortcode'
}

/** One of the two letters that make a flag. */
function isFlagLetter(text: string, at: number): boolean {
  const low = text.charCodeAt(at + 1)
  return text.charCodeAt(at) === 0xd83c && low >= 0xdde6 && low <= 0xddff
}

function isEmojiPart(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code === 0xfe0f || code === 0x200d) return true
  const low = text.charCodeAt(at + 1)
  return code === 0xd83c && low >= 0xdffb && low <= 0xdfff
}
