import {normaliseText} from '../text/normalise.js'
import {sourceSpan} from './anchors.js'
import type {Block, Document} from './document.js'

/**
 * The ways in which `document` breaks the invariants that every rule relies on, in English, one sentence each; none for a sound
 * document. For tests and for readers of new formats: linear, but not quick.
 */
export function checkDocument(document: Document): string[] {
  const faults: string[] = []
  let heading = -1
  document.blocks.forEach((block, index) => {
    const fault = (text: string) => faults.push(`block ${index}: ${text}`)
    if (block.index !== index) fault(`index is ${block.index}`)
    checkText(block, fault)
    checkAnchors(block, document, fault)
    checkMarks(block, fault)
    if (block.kind === 'heading' ? block.level < 1 || block.level > 9 : block.level !== 0)
      fault(`level ${block.level} in a ${block.kind}`)
    const expected = block.kind === 'heading' ? parentHeading(document, block, heading) : heading
    if (block.heading !== expected) fault(`heading is ${block.heading}, not ${expected}`)
    if (block.kind === 'heading') heading = index
  })
  for (const {source, block} of document.images) {
    if (!isInside(source, document)) faults.push('an image lies outside the source')
    if (block < -1 || block >= document.blocks.length) faults.push(`an image belongs to block ${block}`)
  }
  for (const {source, block, action} of document.directives) {
    if (!isInside(source, document)) faults.push(`the directive ${action} lies outside the source`)
    if (block < 0 || block > document.blocks.length) faults.push(`the directive ${action} belongs to block ${block}`)
  }
  return faults
}

function parentHeading({blocks}: Document, block: Block, above: number): number {
  let heading = above
  while (heading >= 0 && (blocks[heading]?.level ?? 0) >= block.level) heading = blocks[heading]?.heading ?? -1
  return heading
}

function checkText({text}: Block, fault: (text: string) => void): void {
  if (text === '') fault('text is empty')
  if (text !== text.normalize('NFC')) fault('text is not NFC')
  if (!text.isWellFormed()) fault('text holds a lone surrogate')
  if (text !== text.trim()) fault('white space at an end of the text')
  if (/ {2}|\n\n| \n|\n /u.test(text)) fault('white space is not collapsed')
  const odd = /[^\S \n]|[\p{Cf}\p{Cc}](?<!\n)|[\ufb00-\ufb06]/u.exec(text)?.[0]
  if (odd) fault(`text holds U+${odd.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function checkAnchors({text, anchors}: Block, document: Document, fault: (text: string) => void): void {
  const {segments, part} = anchors
  const source = document.parts.get(part)
  if (source === undefined) {
    fault(`the part ${part} is not in the document`)
    return
  }
  let textEnd = 0
  let sourceEnd = 0
  for (let i = 0; i + 3 < segments.length; i += 4) {
    const [textStart = 0, textLength = 0, sourceStart = 0, sourceLength = 0] = segments.subarray(i, i + 4)
    if (textStart !== textEnd || textLength < 1) fault(`segment ${i / 4} does not follow on the one before`)
    if (sourceStart + sourceLength < sourceEnd) fault(`segment ${i / 4} goes back in the source`)
    if (sourceLength < 0 || sourceStart + sourceLength > source.length)
      fault(`segment ${i / 4} lies outside the source`)
    if (textLength === sourceLength) {
      const differs = isOther(
        text.slice(textStart, textStart + textLength),
        source.slice(sourceStart, sourceStart + sourceLength)
      )
      if (differs) fault(`segment ${i / 4} holds other characters than the source`)
    }
    textEnd = textStart + textLength
    sourceEnd = sourceStart + sourceLength
  }
  if (textEnd !== text.length) fault('segments do not cover the text')
  const whole = sourceSpan(anchors, {start: 0, end: text.length})
  if (whole.end < whole.start || whole.end > source.length) fault('the whole text has no place in the source')
}

/** Whether two stretches of one length differ in more than white space and what one character is normalised to. */
function isOther(text: string, source: string): boolean {
  for (let i = 0; text !== source && i < text.length; i++) {
    const [shown = '', stands = ''] = [text[i], source[i]]
    const same =
      shown === stands ||
      shown === '\n' ||
      (shown === ' ' && /[\s\u0085]/u.test(stands)) ||
      shown === normaliseText(stands)
    if (!same && text.length > 1) return true
  }
  return false
}

function checkMarks({text, marks, noBreakSpaces}: Block, fault: (text: string) => void): void {
  let start = 0
  for (const mark of marks) {
    if (mark.start < start) fault(`the mark ${mark.kind} is out of order`)
    if (mark.start >= mark.end || mark.end > text.length) fault(`the mark ${mark.kind} lies outside the text`)
    if (cutsPair(text, mark.start) || cutsPair(text, mark.end)) fault(`the mark ${mark.kind} cuts a surrogate pair`)
    start = mark.start
  }
  let before = -1
  for (const offset of noBreakSpaces) {
    if (text[offset] !== ' ' || offset <= before) fault(`no no-break space at ${offset}`)
    before = offset
  }
}

function cutsPair(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, offset - 1), offset + 1)) && offset > 0
}

function isInside({part, start, end}: {part: string; start: number; end: number}, document: Document): boolean {
  return start >= 0 && start <= end && end <= (document.parts.get(part)?.length ?? -1)
}
