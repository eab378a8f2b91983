import {defineRule} from '../src/rule/define-rule.js'
import type {Span} from '../src/text/span.js'

export default defineRule({
  id: 'nastlad-parentes',
  status: 'trial',
  category: 'mening',
  severity: 'notice',
  title: {sv: 'Parentes i parentes', en: 'Parentheses in parentheses'},
  why: {
    sv: 'Med en parentes inuti en annan tappar läsaren lätt bort själva meningen.',
    en: 'With one parenthesis inside another the reader easily loses the sentence itself.'
  },
  note: {
    sv: 'Parenteser mitt i eller tätt efter ord, som barn(en), räknas inte. På prov: 5 av 7 lästa fynd var råd att följa.',
    en: 'Parentheses inside or hard after a word, such as barn(en), do not count. On trial: 5 of 7 findings that were read were advice to follow.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '13.9.3'}],
  options: {},
  messages: {
    nested: {
      sv: 'Här står en parentes i en parentes. Skriv hellre två meningar.',
      en: 'Here is a parenthesis in a parenthesis. Write two sentences instead.'
    },
    number: {
      sv: 'Skriv lagens nummer i hakparentes inuti en parentes.',
      en: 'Write the number of the law in square brackets inside parentheses.'
    }
  },
  examples: [
    {
      bad: 'Du (som bor i kommunen [[(enligt registret)]]) kan söka.',
      message: 'nested',
      better: 'Du som bor i kommunen kan söka.'
    },
    {
      bad: 'Du kan söka (se språklagen [[(2009:600)]]).',
      message: 'number',
      better: 'Du kan söka (se språklagen [2009:600]).'
    },
    {
      good: 'Du kan söka (se språklagen [2009:600]).',
      because: {sv: 'Hakparentes är rätt.', en: 'Square brackets are right.'}
    },
    {
      good: 'Vi mäter lix (läsbarhetsindex) och ordlängd (bokstäver).',
      because: {sv: 'Två skilda parenteser.', en: 'Two parentheses apart.'}
    },
    {
      good: 'Skriv vem som bor hos dig (make, barn(en) eller andra).',
      because: {sv: 'Bara en böjning.', en: 'Only an ending.'}
    },
    {good: 'Välj (a) eller (b).', because: {sv: 'De står efter varandra.', en: 'They stand one after the other.'}}
  ],
  create: ({report}) => ({
    block(block) {
      const {kind, text, marks} = block
      if ((kind !== 'paragraph' && kind !== 'listItem') || !text.includes('(')) return
      const opaque = marks.filter(mark => OPAQUE.has(mark.kind))
      let next = 0
      for (const span of findNested(text)) {
        // Both are sorted, so that one walk over the marks is enough.
        while ((opaque[next]?.end ?? Number.POSITIVE_INFINITY) <= span.start) next++
        if ((opaque[next]?.start ?? Number.POSITIVE_INFINITY) < span.end) continue
        const inner = text.slice(span.start + 1, span.end - 1)
        if (/^\d{4}:\d{1,4}$/u.test(inner))
          report(block, span, 'number', {}, {suggestions: [{replacement: `[${inner}]`, safe: true}]})
        else if (/\p{L}{2}/u.test(inner)) report(block, span, 'nested', {})
      }
    }
  })
})

const OPAQUE: ReadonlySet<string> = new Set(['code', 'math', 'shortcode', 'quotation'])

/** Each closed parenthesis that stands apart right inside another closed one, in the order in which they close. */
function findNested(text: string): readonly Span[] {
  const open: number[] = []
  let waiting: Span[] = []
  const nested: Span[] = []
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]
    if (sign === '(') open.push(i)
    if (sign !== ')') continue
    const start = open.pop()
    if (start === undefined) continue
    if (open.length === 0) {
      for (const span of waiting) nested.push(span)
      waiting = []
    } else if (open.length === 1 && /[\s(]/u.test(text[start - 1] ?? '')) waiting.push({start, end: i + 1})
  }
  return nested
}
