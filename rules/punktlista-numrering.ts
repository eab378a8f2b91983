import type {Block} from '../src/document/document.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'punktlista-numrering',
  status: 'stable',
  category: 'stycke',
  severity: 'info',
  title: {sv: 'Nummer inom parentes i lista', en: 'Numbers in parentheses in a list'},
  why: {
    sv: 'Dubbla parenteser gör listan grötig. Punkt efter siffra och parentes efter bokstav räcker.',
    en: 'Double parentheses clutter the list. A point after a figure and a parenthesis after a letter are enough.'
  },
  note: {
    sv: 'Märks bara där två nummer följer på varandra först på raden.',
    en: 'Counts only where two numbers follow each other at the start of lines.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '3.9.4, 13.1'}],
  options: {},
  messages: {
    parentheses: {
      sv: 'Skriv ”{suggestion}” i listan, utan dubbla parenteser.',
      en: 'Write “{suggestion}” in the list, without double parentheses.'
    }
  },
  examples: [
    {
      bad: '[[(1)]] Väntetid\n[[(2)]] Samtal',
      message: 'parentheses',
      better: '1. Väntetid\n2. Samtal',
      format: 'markdown'
    },
    {
      bad: '<p>[[(a)]] Väntetid</p><p>[[(b)]] Samtal</p>',
      message: 'parentheses',
      better: '<p>a) Väntetid</p><p>b) Samtal</p>',
      format: 'html'
    },
    {good: 'Kraven i punkten c är uppfyllda.', because: {sv: 'Ingen lista.', en: 'No list.'}},
    {
      good: '(1) Se bilagan om avgifter.',
      because: {sv: 'Ett ensamt nummer kan vara en not.', en: 'A number alone may be a note.'}
    },
    {
      good: 'Vi tar upp (1) väntetid och (2) samtal.',
      because: {sv: 'Numren står inne i meningen.', en: 'The numbers stand inside the sentence.'}
    }
  ],
  create: ({report, document}) => {
    return {end}

    function end(): void {
      let run: Label[] = []
      for (const label of document.blocks.flatMap(labelsIn)) {
        const previous = run.at(-1)
        if (!previous || !follows(previous, label)) {
          reportRun(run)
          run = []
        }
        run.push(label)
      }
      reportRun(run)
    }

    function reportRun(run: readonly Label[]): void {
      if (run.length < 2) return
      for (const {block, start, sign} of run) {
        const suggestion = /\d/u.test(sign) ? `${sign}.` : `${sign})`
        report(
          block,
          {start, end: start + sign.length + 2},
          'parentheses',
          {suggestion},
          {
            suggestions: [{replacement: suggestion, safe: true}]
          }
        )
      }
    }
  }
})

interface Label {
  readonly block: Block
  readonly start: number
  readonly sign: string
}

/** The labels of a block that begins with one: that one, and those after it that continue its count. */
function labelsIn(block: Block): readonly Label[] {
  const {kind, text, language, region} = block
  if (text[0] !== '(' || language !== 'sv' || region !== 'body' || (kind !== 'paragraph' && kind !== 'listItem'))
    return []
  const first = /^\((\d{1,2}|[a-h])\) /u.exec(text)?.[1]
  if (!first) return []
  const labels: Label[] = [{block, start: 0, sign: first}]
  for (const {index, 1: sign = ''} of text.matchAll(/\s\((\d{1,2}|[a-h])\) /gu)) {
    const label = {block, start: index + 1, sign}
    if (follows(labels.at(-1) as Label, label)) labels.push(label)
  }
  return labels
}

function follows(a: Label, b: Label): boolean {
  if (b.block.index - a.block.index > 1) return false
  const isNumber = /\d/u.test(a.sign)
  if (isNumber !== /\d/u.test(b.sign)) return false
  return isNumber ? Number(b.sign) === Number(a.sign) + 1 : b.sign.charCodeAt(0) === a.sign.charCodeAt(0) + 1
}
