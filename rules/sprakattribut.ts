import type {Block} from '../src/document/document.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'sprakattribut',
  status: 'stable',
  category: 'webb',
  severity: 'warning',
  title: {sv: 'Språket anges inte i koden', en: 'The language is not in the code'},
  why: {
    sv: 'Den som får sidan uppläst hör svenska ord med engelskt uttal om koden inte säger vilket språk det är.',
    en: 'Those who have the page read aloud hear Swedish words pronounced as English if the code does not tell the language.'
  },
  note: {
    sv: 'Gäller hela webbsidor i HTML. Stycken på engelska märks från tolv ord; enstaka lånord och namn räknas inte.',
    en: 'For whole pages in HTML. Passages in English count from twelve words; single loan words and names do not.'
  },
  sources: [
    {title: 'WCAG 2.1', section: '3.1.1, 3.1.2'},
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.6'}
  ],
  options: {},
  messages: {
    missing: {
      sv: 'Sidan anger inget språk. Skriv lang="sv" i taggen html.',
      en: 'The page gives no language. Write lang="sv" in the tag html.'
    },
    wrong: {
      sv: 'Koden säger språket ”{language}”, men texten är svensk. Skriv lang="sv".',
      en: 'The code says the language is “{language}”, but the text is Swedish. Write lang="sv".'
    },
    passage: {
      sv: 'Stycket är på engelska. Ange det i koden med lang="en".',
      en: 'The passage is in English. Say so in the code with lang="en".'
    }
  },
  examples: [
    {
      bad: '[[<html>]]<body><p>Här ansöker du om bistånd.</p></body></html>',
      message: 'missing',
      better: '<html lang="sv"><body><p>Här ansöker du om bistånd.</p></body></html>',
      format: 'html'
    },
    {
      bad: '[[<html lang="en">]]<body><p>Hej, här ansöker du om bistånd.</p></body></html>',
      message: 'wrong',
      better: '<html lang="sv"><body><p>Hej, här ansöker du om bistånd.</p></body></html>',
      format: 'html'
    },
    {
      bad: '<html lang="sv"><body><p>Här ansöker du om bistånd, och vi hör av oss till dig när vi har läst det du har skrivit.</p><p>[[You can apply for help here, and we will let you know when we have read it.]]</p></body></html>',
      message: 'passage',
      better:
        '<html lang="sv"><body><p>Här ansöker du om bistånd, och vi hör av oss till dig när vi har läst det du har skrivit.</p><p lang="en">You can apply for help here, and we will let you know when we have read it.</p></body></html>',
      format: 'html'
    },
    {
      good: '<section lang="en">You can apply here.</section>',
      because: {sv: 'En del av en sida, med språk.', en: 'A part of a page, with its language.'},
      format: 'html'
    },
    {
      good: '<p>Här ansöker du om bistånd.</p>',
      because: {
        sv: 'Bara en del av en sida: språket kan stå utanför.',
        en: 'Only a part: the language may be said outside.'
      },
      format: 'html'
    },
    {
      good: '<html lang="sv"><body><p>Bandet The Northern Lights spelar i parken.</p></body></html>',
      because: {sv: 'Ett namn är inget engelskt stycke.', en: 'A name is no English passage.'},
      format: 'html'
    }
  ],
  create: ({report, document}) => ({
    end() {
      if (document.format !== 'html') return
      const {declaredLanguage, blocks} = document
      const source = document.parts.get('') ?? ''
      const match = /<html(?:\s[^>]{0,1000})?>/iu.exec(source.slice(0, 20_000))
      const swedish = lettersIn(blocks, 'sv')
      const english = lettersIn(blocks, 'en')
      if (match && swedish >= english) {
        const [tag] = match
        const place = {source: {part: '', start: match.index, end: match.index + tag.length}}
        if (declaredLanguage === '' && !/lang/iu.test(tag)) report(null, {start: 0, end: 0}, 'missing', {}, place)
        else if (/^[a-z]{2,3}(?:[-_]|$)/u.test(declaredLanguage) && !/^sv(?:[-_]|$)/u.test(declaredLanguage))
          report(null, {start: 0, end: 0}, 'wrong', {language: declaredLanguage}, place)
      }
      if (swedish < 2 * english && swedish < 80) return
      blocks.forEach((block, i) => {
        if (isUnmarked(block) && !(blocks[i - 1] && isUnmarked(blocks[i - 1] as Block)))
          report(block, {start: 0, end: block.text.length}, 'passage', {}, {level: 'notice'})
      })
    }
  })
})

function lettersIn(blocks: readonly Block[], language: Block['language']): number {
  return blocks.reduce((sum, block) => sum + (block.language === language ? block.text.length : 0), 0)
}

/** A running text in English whose language no element around it gives. */
function isUnmarked({kind, region, language, declaredLanguage, marks, text}: Block): boolean {
  if (language !== 'en' || declaredLanguage || region !== 'body') return false
  if (kind !== 'paragraph' && kind !== 'listItem') return false
  return text.split(' ', 12).length === 12 && !marks.some(mark => mark.kind === 'language' || mark.kind === 'code')
}
