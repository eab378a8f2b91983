import type {Sentence, Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'

const ANNOUNCING = new Set(['följande', 'nedanstående'])
/** After one of these the clause is about something else. */
const VERBS = new Set(['är', 'gäller', 'har', 'kan', 'ska', 'får'])

export default defineRule({
  id: 'semikolon-fore-lista',
  status: 'stable',
  category: 'skrivregler',
  severity: 'notice',
  title: {sv: 'Semikolon före uppräkning', en: 'Semicolon before a list'},
  why: {
    sv: 'Kolon säger att något följer. Semikolon skiljer två satser och får läsaren att vänta på en ny sats.',
    en: 'A colon says that something follows. A semicolon parts two clauses and makes the reader expect a new one.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '13.4, 13.5.1'}],
  options: {},
  messages: {
    list: {
      sv: 'Sätt kolon före uppräkningen, inte semikolon.',
      en: 'Put a colon before the list, not a semicolon.'
    },
    example: {
      sv: 'Sätt komma före exemplet, inte semikolon.',
      en: 'Put a comma before the example, not a semicolon.'
    }
  },
  examples: [
    {
      bad: 'Ta med följande papper[[;]] hyresavi, kvitto och intyg.',
      message: 'list',
      better: 'Ta med följande papper: hyresavi, kvitto och intyg.'
    },
    {
      bad: 'Ring oss om du har frågor[[;]] till exempel om hyran.',
      message: 'example',
      better: 'Ring oss om du har frågor, till exempel om hyran.'
    },
    {
      bad: 'Ta med det här[[;]]\n\n- hyresavi\n- kvitto',
      message: 'list',
      better: 'Ta med det här:\n\n- hyresavi\n- kvitto',
      format: 'markdown'
    },
    {good: 'Han sa ja; hon sa nej.', because: {sv: 'Två satser.', en: 'Two clauses.'}},
    {
      good: 'Drycker: vin, fruktvin; öl, cider; sprit.',
      because: {sv: 'Semikolon skiljer grupper i en lista.', en: 'Semicolons part groups in a list.'}
    },
    {
      good: 'De som följer med är tre; två stannar hemma.',
      because: {sv: 'Två satser, ingen uppräkning.', en: 'Two clauses, no list.'}
    }
  ],
  create: ({document, report}) => ({
    sentence({block, tokens}: Sentence) {
      for (const token of tokens) {
        if (token.text !== ';' || token.protection !== '') continue
        const isLast = token.index === tokens.length - 1 && token.end === block.text.length
        const beforeList = isLast && block.kind === 'paragraph' && document.blocks[block.index + 1]?.kind === 'listItem'
        if (beforeList || isAnnounced(tokens, token.index))
          report(block, token, 'list', {}, {suggestions: [{replacement: ':', safe: beforeList}]})
        else if (isExample(tokens, token.index))
          report(block, token, 'example', {}, {suggestions: [{replacement: ','}]})
      }
    }
  })
})

/** `följande papper;`: the word stands at most three words before, and no clause comes between. */
function isAnnounced(tokens: readonly Token[], index: number): boolean {
  for (let i = index - 1; i >= Math.max(0, index - 3); i--) {
    const {lower, kind} = tokens[i] as Token
    if (ANNOUNCING.has(lower)) return !/^(?:de|den|det|närmast|därpå|på)$/u.test(tokens[i - 1]?.lower ?? '')
    if (kind !== 'word' || VERBS.has(lower)) return false
  }
  return false
}

function isExample(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]?.lower ?? ''
  const after = tokens[index + 2]?.lower ?? ''
  return (
    ['t.ex.', 't ex', 'exempelvis', 'nämligen', 'såsom'].includes(next) ||
    (next === 'till' && after === 'exempel') ||
    (next === 'bland' && after === 'annat')
  )
}
