import type {Sentence} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import type {Span} from '../src/text/span.js'

export default defineRule({
  id: 'bara-farg',
  status: 'trial',
  category: 'webb',
  severity: 'notice',
  title: {sv: 'Bara färgen visar', en: 'Only the colour shows'},
  why: {
    sv: 'Alla ser inte färger, och den som lyssnar hör dem inte. Ett namn fungerar för alla.',
    en: 'Not everyone sees colours, and those who listen do not hear them. A name works for everyone.'
  },
  note: {
    sv: 'Gäller knappar, rutor, fält, rader och text. Står namnet efter, som i den gröna knappen Ansök, är det bra. På prov: inga fynd i de texter som har lästs.',
    en: 'For buttons, boxes, fields, rows and text. If the name follows, as in den gröna knappen Ansök, it is fine. On trial: no findings in the texts that have been read.'
  },
  sources: [{title: 'WCAG 2.1', section: '1.3.3, 1.4.1'}],
  options: {},
  messages: {
    colour: {
      sv: 'Alla ser inte färger. Skriv också namnet eller rubriken.',
      en: 'Not everyone sees colours. Write the name or the heading too.'
    }
  },
  examples: [
    {bad: 'Klicka på [[den gröna knappen]].', message: 'colour', better: 'Klicka på knappen Ansök.'},
    {bad: '[[De röda raderna]] gäller dig.', message: 'colour', better: 'Raderna med rubriken Beviljat gäller dig.'},
    {
      bad: 'Det du ska fylla i är [[markerat med gult]].',
      message: 'colour',
      better: 'Det du ska fylla i är markerat med en stjärna.'
    },
    {
      good: 'Klicka på den gröna knappen Ansök.',
      because: {sv: 'Knappen har ett namn.', en: 'The button has a name.'}
    },
    {
      good: 'Vänta vid den gula linjen och gå in i det röda huset.',
      because: {sv: 'Det är färger i verkligheten.', en: 'They are colours in real life.'}
    },
    {
      good: 'Fälten som är markerade med rött och en stjärna måste fyllas i.',
      because: {sv: 'Stjärnan säger samma sak.', en: 'The star says the same.'}
    },
    {
      good: 'Den gröna knappen med texten Skicka finns längst ner.',
      because: {sv: 'Texten på knappen står där.', en: 'The text of the button is there.'}
    }
  ],
  create: ({report}) => ({
    sentence(sentence) {
      const {kind} = sentence.block
      if (kind !== 'paragraph' && kind !== 'listItem') return
      const span = findColour(sentence)
      if (span) report(sentence.block, span, 'colour', {})
    }
  })
})

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const COLOURS = words(
  'röda gröna blå blåa gula orange orangea grå gråa svarta vita lila rosa rödmarkerade gulmarkerade'
)
const NEUTER = words('rött grönt blått gult orange grått svart lila rosa')
const THINGS = words(
  'knappen knapparna rutan rutorna fältet fälten raden raderna cellen cellerna kolumnen kolumnerna texten länken länkarna pilen markeringen markeringarna fliken ikonen symbolen'
)
const MARKED = words('markerad markerat markerade märkt märkta färgad färgat färgade')
/** After the thing: another sign than the colour follows. */
const NAMED = words('med som där märkt heter och')

function findColour({tokens}: Sentence): Span | undefined {
  for (const {lower, index, start} of tokens) {
    const isArticle = lower === 'den' || lower === 'det' || lower === 'de'
    if (!isArticle && !MARKED.has(lower)) continue
    const third = tokens[index + 2]
    if (third?.protection !== '') continue
    const second = tokens[index + 1]?.lower ?? ''
    const next = tokens[index + 3]
    if (isArticle) {
      if (!COLOURS.has(second) || !THINGS.has(third.lower)) continue
      const isName =
        next !== undefined && (next.text !== next.lower || next.kind === 'opaque' || /^["”»(]/u.test(next.text))
      if (!isName && !NAMED.has(next?.lower ?? '')) return {start, end: third.end}
    } else if ((second === 'i' || second === 'med') && NEUTER.has(third.lower)) {
      const isWordForWord = next?.lower === 'och' || next?.kind === 'word'
      if (!isWordForWord) return {start, end: third.end}
    }
  }
  return undefined
}
