/**
 * The retext plugins behind the rules for English, through one frozen processor. Loaded only when a document has English
 * text, since the parser and the word lists cost more than the rest of the program.
 */
import retextEnglish from 'retext-english'
import retextPassive from 'retext-passive'
import retextReadability from 'retext-readability'
import {unified} from 'unified'
import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {Block} from '../document/document.js'
import type {RuleInForce} from '../lint/engine.js'
import type {Finding} from '../lint/finding.js'
import type {Span} from '../text/span.js'
import type {EnglishRule} from './review-english.js'

/** UTF-16 units of a block that are read; the parser needs some hundred bytes of memory for each. */
const MAX_LENGTH = 50_000

/** Participles that mostly describe a state after "is", and past forms that are no participles at all. */
const NOT_PASSIVE =
  'awoke beat began bit blew broke chose did drew drove ate forbade forgot forgave froze knew rode rang ran saw shook sang ' +
  'spoke stole swung took tore threw underwent woke wore withdrew wrote bet come gone grown left lent lost shut set ' +
  'fit quit rid sat stood swollen upset hurt become born overcome mistaken bound fallen risen worn read cost put split spent'

/** Makes a function that reviews one English block with `rules`. Findings are sorted by place. */
export function makeEnglishReviewer(rules: readonly RuleInForce[]): (block: Block) => readonly Finding[] {
  const passive = rules.find(({rule}) => rule.id === ('engelsk-passiv' satisfies EnglishRule))
  const readability = rules.find(({rule}) => rule.id === ('engelsk-lasbarhet' satisfies EnglishRule))
  const processor = unified().use(retextEnglish)
  if (passive) processor.use(retextPassive, {ignore: NOT_PASSIVE.split(' ')})
  if (readability) {
    const {age, minWords, minAgreement} = readability.options
    processor.use(retextReadability, {
      age: Number(age),
      minWords: Number(minWords),
      threshold: Number(minAgreement) / ALGORITHMS
    })
  }
  processor.freeze()
  return block => {
    const file = new VFile(withoutOpaque(block).slice(0, MAX_LENGTH))
    processor.runSync(processor.parse(file), file)
    const findings = file.messages.flatMap(message => {
      const span = placeOf(message, block.text)
      if (!span || isQuoted(block, span)) return []
      if (message.source === 'retext-passive') return passive ? passiveFinding(passive, block, span) : []
      return readability ? [finding(readability, block, span, 'hard', {count: agreement(message)})] : []
    })
    return findings.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  }
}

/** How many formulas retext-readability asks. */
const ALGORITHMS = 7

/** Code, placeholders and the like become one short word, offset for offset. */
function withoutOpaque({text, marks}: Block): string {
  let result = ''
  let end = 0
  for (const mark of marks) {
    const isOpaque =
      mark.kind === 'code' || mark.kind === 'math' || mark.kind === 'placeholder' || mark.kind === 'shortcode'
    if (!isOpaque || mark.start < end) continue
    result += text.slice(end, mark.start) + 'X'.padEnd(mark.end - mark.start)
    end = mark.end
  }
  return result + text.slice(end)
}

/** Where a message points, without the space that the parser counts to a sentence. */
function placeOf({place}: VFileMessage, text: string): Span | undefined {
  if (!place || !('start' in place)) return undefined
  const {offset: start} = place.start
  const {offset: end} = place.end
  if (start === undefined || end === undefined) return undefined
  const raw = text.slice(start, end)
  return {start: start + raw.length - raw.trimStart().length, end: start + raw.trimEnd().length}
}

function isQuoted({marks}: Block, span: Span): boolean {
  return marks.some(mark => mark.kind === 'quotation' && mark.start <= span.start && mark.end >= span.end)
}

const VERB_BEFORE = /\b(?:am|are|were|being|is|been|was|be)\s+$/iu

/** retext-passive points at the participle; the writer needs to see the verb before it too. */
function passiveFinding(rule: RuleInForce, block: Block, participle: Span): readonly Finding[] {
  const verb = VERB_BEFORE.exec(block.text.slice(Math.max(0, participle.start - 12), participle.start))?.[0]
  if (verb === undefined) return []
  const hasAgent = /^\s+by\s/iu.test(block.text.slice(participle.end, participle.end + 5))
  if (hasAgent && rule.options.allowAgent !== false) return []
  const span = {start: participle.start - verb.length, end: participle.end}
  return [finding(rule, block, span, 'passive', {words: block.text.slice(span.start, span.end)})]
}

function agreement({reason}: VFileMessage): number {
  return Number(/(\d+) out of/u.exec(reason)?.[1] ?? ALGORITHMS)
}

function finding(
  {rule, level}: RuleInForce,
  block: Block,
  span: Span,
  message: string,
  data: Finding['data']
): Finding {
  return {
    rule: rule.id,
    level: level ?? rule.severity,
    message,
    data,
    block: block.index,
    span,
    suggestions: []
  }
}
