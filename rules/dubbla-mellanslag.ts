import type {Block, Document} from '../src/document/document.js'
import type {Sentence, Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import type {Span} from '../src/text/span.js'

const MARKS = new Set([',', '.', ';', ':', '!', '?'])

export default defineRule({
  id: 'dubbla-mellanslag',
  status: 'stable',
  category: 'skrivregler',
  severity: 'notice',
  title: {sv: 'Mellanslag för mycket eller för lite', en: 'A space too many or too few'},
  why: {
    sv: 'Ett mellanslag på fel plats ser slarvigt ut och kan dela en rad på fel ställe.',
    en: 'A space in the wrong place looks careless and may break a line in the wrong place.'
  },
  note: {
    sv: 'Dubbla mellanslag syns inte i HTML och Markdown och granskas bara i Word och ren text. Tre eller fler tas som uppställning.',
    en: 'Double spaces do not show in HTML and Markdown and are reviewed only in Word and plain text. Three or more are taken as layout.'
  },
  sources: [{title: 'Egen bedömning'}],
  options: {},
  messages: {
    extra: {sv: 'Ta bort det extra mellanslaget.', en: 'Delete the extra space.'},
    before: {sv: 'Ta bort mellanslaget före ”{mark}”.', en: 'Delete the space before “{mark}”.'},
    missing: {sv: 'Sätt ett mellanslag efter ”{mark}”.', en: 'Put a space after “{mark}”.'}
  },
  examples: [
    {bad: 'Du[[  ]]får pengar i maj.', message: 'extra', better: 'Du får pengar i maj.'},
    {bad: 'Du får pengar[[ .]]', message: 'before', better: 'Du får pengar.'},
    {
      bad: 'Ta med intyg[[,]]kvitto och avi.',
      message: 'missing',
      better: 'Ta med intyg, kvitto och avi.'
    },
    {
      good: 'Vi öppnar kl. 9.15 och har öppet i 3,5 timmar.',
      because: {sv: 'Klockslag och decimaltal.', en: 'A time and a decimal number.'}
    },
    {
      good: 'Läs t.ex. på www.ekfors.se eller i filen plan.pdf.',
      because: {sv: 'En förkortning, en adress och ett filnamn.', en: 'An abbreviation, an address and a file name.'}
    },
    {
      good: 'Kartan är i skala 1 : 500. Jag tänkte säga ...',
      because: {sv: 'Ett förhållande, och tre punkter.', en: 'A ratio, and three points.'}
    }
  ],
  create: ({document, report}) => ({
    block(block) {
      if (document.format !== 'plain' && document.format !== 'docx') return
      if (block.kind === 'tableCell' || block.kind === 'caption') return
      for (const span of doubleSpaces(document, block))
        report(block, span, 'extra', {}, {suggestions: [{replacement: ' ', safe: true}]})
    },
    sentence(sentence) {
      const {block, tokens} = sentence
      if (block.kind === 'tableCell' || block.kind === 'altText') return
      for (let i = 1; i < tokens.length; i++) {
        const token = tokens[i] as Token
        if (token.kind !== 'punctuation' || !MARKS.has(token.text) || token.protection === 'quotation') continue
        const mark = token.text
        if (isSpacedBefore(sentence, i)) {
          const span = {start: token.start - 1, end: token.end}
          report(block, span, 'before', {mark}, {suggestions: [{replacement: mark, safe: true}]})
        } else if (isJoined(tokens, i))
          report(block, token, 'missing', {mark}, {suggestions: [{replacement: `${mark} `, safe: true}]})
      }
    }
  })
})

/** Where two spaces stand in the source between words; nowhere in a block that is laid out with spaces. */
function doubleSpaces({parts}: Document, {anchors, text}: Block): readonly Span[] {
  const source = parts.get(anchors.part) ?? ''
  const found: Span[] = []
  const {segments} = anchors
  for (let at = 0; at < segments.length; at += 4) {
    const [start = 0, length = 0, from = 0, sourceLength = 0] = segments.subarray(at, at + 4)
    if (length !== 1 || sourceLength < 2 || text.charCodeAt(start) !== 32) continue
    const raw = source.slice(from, from + sourceLength)
    if (raw.length > 2 && /^[ \t\u00a0]+$/u.test(raw)) return []
    if (raw === '  ') found.push({start, end: start + 1})
  }
  return found
}

/** A space before a mark that closes something: not an ellipsis, a ratio, a smiley, `.NET` or what follows code. */
function isSpacedBefore({block, tokens}: Sentence, index: number): boolean {
  const before = tokens[index - 1] as Token
  const mark = tokens[index] as Token
  const after = tokens[index + 1]
  if (!before.spaceAfter || block.text.charAt(mark.start - 1) !== ' ') return false
  if (before.kind !== 'word' && before.kind !== 'number') return false
  if (after !== undefined && !mark.spaceAfter) return false
  return !(mark.text === ':' && before.kind === 'number') && after?.kind !== 'punctuation'
}

/** A mark between two words of small letters without a space: `intyg,kvitto`, or before a new sentence: `maj.Du`. */
function isJoined(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1] as Token
  const mark = tokens[index] as Token
  const after = tokens[index + 1]
  if (!after || before.spaceAfter || mark.spaceAfter) return false
  if (!isPlain(before) || !isPlain(after)) return false
  if (mark.text === ',' || mark.text === ';') return true
  return mark.text !== ':' && before.text === before.lower && after.text !== after.lower
}

function isPlain({kind, text}: Token): boolean {
  return kind === 'word' && /^\p{L}\p{Ll}{2,}$/u.test(text)
}
