import type {Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'

/** How far an enumeration reaches; tokens between the two expressions. */
const LONGEST = 30
/** A word that begins a clause, after which a new enumeration may begin. */
const CLAUSE = new Set(
  'som att när om eftersom där vilket vilka vilken men utan så för därför medan innan är var har kan ska får finns'.split(
    ' '
  )
)

export default defineRule({
  id: 'forkortning-dubbel',
  status: 'stable',
  category: 'ord',
  severity: 'notice',
  title: {sv: 'Till exempel och med mera', en: 'For example and so on'},
  why: {
    sv: 'Till exempel säger redan att uppräkningen inte är hel. Med mera säger det en gång till.',
    en: 'Till exempel already says that the list is not complete. Med mera says it once more.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '11.3'}],
  options: {},
  messages: {
    twice: {
      sv: 'Det räcker med ett av uttrycken: ”{first}” eller ”{last}”.',
      en: 'One of the two is enough: “{first}” or “{last}”.'
    }
  },
  examples: [
    {
      bad: 'Ta med till exempel hyresavi, kvitton [[m.m.]]',
      message: 'twice',
      better: 'Ta med till exempel hyresavi och kvitton.'
    },
    {
      bad: 'Vi hjälper bl.a. familjer, unga [[m.fl.]]',
      message: 'twice',
      better: 'Vi hjälper familjer, unga med flera.'
    },
    {
      bad: 'Du kan få stöd med exempelvis mat, hyra [[och så vidare]].',
      message: 'twice',
      better: 'Du kan få stöd med exempelvis mat och hyra.'
    },
    {
      good: 'Du kan till exempel söka pengar till glasögon.',
      because: {sv: 'Bara ett av uttrycken.', en: 'Only one of the expressions.'}
    },
    {
      good: 'Bland annat ansökan behövs, men också kvitton, avier med mera.',
      because: {sv: 'Två satser med var sin uppräkning.', en: 'Two clauses, each with its own list.'}
    },
    {
      good: 'Du kan till exempel (det gäller el, värme m.m.) ringa oss.',
      because: {sv: 'Parentesen är en egen uppräkning.', en: 'The parenthesis is a list of its own.'}
    }
  ],
  create: ({report}) => ({
    sentence({block, tokens}) {
      let open: {readonly last: number; readonly text: string; readonly depth: number} | undefined
      let depth = 0
      for (let i = 0; i < tokens.length; i++) {
        const token = tokens[i] as Token
        if (token.text === '(') depth++
        else if (token.text === ')') depth--
        if (token.protection !== '') continue
        const opener = lengthOf(tokens, i, OPENERS)
        if (opener > 0) {
          const last = i + opener - 1
          open = {last, text: block.text.slice(token.start, tokens[last]?.end), depth}
          i = open.last
          continue
        }
        if (!open) continue
        const isBoundary = CLAUSE.has(token.lower) || token.text === ';' || token.text === ':' || token.text === '–'
        if (isBoundary || i - open.last > LONGEST) {
          open = undefined
          continue
        }
        const closer = lengthOf(tokens, i, CLOSERS)
        if (closer === 0 || open.depth !== depth || isOthers(tokens, i, closer)) continue
        const span = {start: token.start, end: tokens[i + closer - 1]?.end ?? token.end}
        report(block, span, 'twice', {first: open.text, last: block.text.slice(span.start, span.end)})
        open = undefined
      }
    }
  })
})

/** `Berg m.fl. (2024)`, several authors; `med flera kommuner`, several things. */
function isOthers(tokens: readonly Token[], index: number, length: number): boolean {
  const last = tokens[index + length - 1]?.lower ?? ''
  if (!last.endsWith('fl.') && !last.endsWith('fl') && last !== 'flera') return false
  const comma = tokens[index - 1]?.text === ',' ? 1 : 0
  const before = tokens[index - 1 - comma]
  const after = tokens[index + length]
  return (
    before?.text !== before?.lower || before?.text === ')' || (after?.kind === 'word' && after.text === after.lower)
  )
}

const OPENERS = ['t.ex.', 't ex', 'bl.a.', 'bl a', 'exempelvis', 'till exempel', 'bland annat', 'bland andra']
const CLOSERS = ['m.m.', 'm m', 'm.fl.', 'm fl', 'osv.', 'osv', 'etc.', 'etc', 'med mera', 'med flera', 'och så vidare']

const FIRST_WORDS = new Set(
  [...OPENERS, ...CLOSERS].flatMap(expression => [expression, expression.split(' ')[0] ?? ''])
)

/** How many tokens from `index` make one of the expressions; 0 when none does. */
function lengthOf(tokens: readonly Token[], index: number, expressions: readonly string[]): number {
  const word = tokens[index]?.lower ?? ''
  if (!FIRST_WORDS.has(word)) return 0
  for (const expression of expressions) {
    if (expression === word) return 1
    if (!expression.startsWith(`${word} `)) continue
    const parts = expression.split(' ')
    if (parts.every((part, offset) => tokens[index + offset]?.lower === part)) return parts.length
  }
  return 0
}
