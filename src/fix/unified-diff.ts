/**
 * The difference of a text before and after its words were changed, as `diff -u` writes it. Such changes leave the number of lines
 * as it was, so each line is compared with its own; were it another, all between the equal ends is shown as changed.
 */

/** Lines of context around a change. */
const CONTEXT = 3

/** A stretch of lines of a diff, with its header. */
export interface Hunk {
  /** `@@ -1,4 +1,4 @@` */
  readonly header: string
  readonly lines: readonly DiffLine[]
}

export interface DiffLine {
  readonly kind: ' ' | '-' | '+'
  /** Without its line end. */
  readonly text: string
  /** Whether the text is the last of its file and has no line end. */
  readonly isCutOff: boolean
}

/** The hunks that turn `before` into `after`; none if they are equal. A carriage return belongs to its line. */
export function diffLines(before: string, after: string): readonly Hunk[] {
  const a = splitLines(before)
  const b = splitLines(after)
  const script = compare(a, b)
  const hunks: Hunk[] = []
  for (let i = 0; i < script.length; ) {
    if (script[i]?.kind === ' ') {
      i++
      continue
    }
    const from = Math.max(0, i - CONTEXT)
    let end = i
    for (let at = i; at < script.length && at - end <= 2 * CONTEXT; at++) if (script[at]?.kind !== ' ') end = at + 1
    const to = Math.min(script.length, end + CONTEXT)
    hunks.push(hunkOf(script, from, to))
    i = to
  }
  return hunks
}

interface Step {
  readonly kind: DiffLine['kind']
  readonly line: string
  /** How many lines of either text come before it. */
  readonly a: number
  readonly b: number
}

function splitLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/gu) ?? []
}

function hunkOf(script: readonly Step[], from: number, to: number): Hunk {
  const steps = script.slice(from, to)
  const ofBefore = steps.filter(({kind}) => kind !== '+').length
  const ofAfter = steps.filter(({kind}) => kind !== '-').length
  const range = (start: number, count: number) => `${count === 0 ? start : start + 1}${count === 1 ? '' : `,${count}`}`
  return {
    header: `@@ -${range(steps[0]?.a ?? 0, ofBefore)} +${range(steps[0]?.b ?? 0, ofAfter)} @@`,
    lines: steps.map(({kind, line}) => ({kind, text: line.replace(/\n$/u, ''), isCutOff: !line.endsWith('\n')}))
  }
}

/** Lines that stay, go and come; what goes before what comes. Equal beginnings and ends cost nothing. */
function compare(a: readonly string[], b: readonly string[]): readonly Step[] {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const script: Step[] = []
  let i = 0
  let j = 0
  const keep = (until: number) => {
    while (i < until) script.push({kind: ' ', line: a[i] ?? '', a: i++, b: j++})
  }
  const replace = (untilA: number, untilB: number) => {
    while (i < untilA) script.push({kind: '-', line: a[i] ?? '', a: i++, b: j})
    while (j < untilB) script.push({kind: '+', line: b[j] ?? '', a: i, b: j++})
  }
  keep(head)
  if (a.length === b.length)
    for (let line = head; line < a.length - tail; line++)
      if (a[line] === b[line]) {
        replace(line, line)
        keep(line + 1)
      }
  replace(a.length - tail, b.length - tail)
  keep(a.length)
  return script
}
