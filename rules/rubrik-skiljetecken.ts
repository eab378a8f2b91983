import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'rubrik-skiljetecken',
  status: 'stable',
  category: 'struktur',
  severity: 'notice',
  title: {sv: 'Skiljetecken efter rubrik', en: 'Punctuation after a heading'},
  why: {
    sv: 'En rubrik är ingen mening i texten. Punkt eller kolon efter den stör och läses upp i onödan.',
    en: 'A heading is no sentence of the text. A full stop or colon after it disturbs and is read aloud for nothing.'
  },
  note: {
    sv: 'Frågetecken och utropstecken godtas, liksom punkt i en förkortning och kolon före en punktlista.',
    en: 'Question marks and exclamation marks are accepted, as are points in abbreviations and a colon before a list.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '3.5.2, 13.1'}],
  options: {},
  messages: {
    ends: {
      sv: 'Rubriken slutar med ”{mark}”. Ta bort tecknet.',
      en: 'The heading ends with “{mark}”. Remove the mark.'
    }
  },
  examples: [
    {
      bad: '## Beslut[[:]]\n\nDu får pengar.',
      message: 'ends',
      better: '## Beslut\n\nDu får pengar.',
      format: 'markdown'
    },
    {bad: '<h2>Så ansöker du[[.]]</h2>', message: 'ends', better: '<h2>Så ansöker du</h2>', format: 'html'},
    {
      good: '# Hur ansöker du.',
      format: 'markdown',
      because: {sv: 'En fråga vill ha frågetecken, inte mindre.', en: 'A question wants a question mark, not less.'}
    },
    {
      good: '## När får jag pengarna?\n\n## Varning!',
      because: {sv: 'Frågor och utrop får sina tecken.', en: 'Questions and exclamations get their marks.'},
      format: 'markdown'
    },
    {
      good: '## Kläder, mat m.m.',
      because: {sv: 'Punkten hör till förkortningen.', en: 'The point belongs to the abbreviation.'},
      format: 'markdown'
    },
    {
      good: '## Ta med dig:\n\n- legitimation\n- hyresavi.',
      because: {sv: 'Rubriken leder in en lista.', en: 'The heading introduces a list.'},
      format: 'markdown'
    },
    {
      good: '## Vad händer sedan …',
      because: {sv: 'Tre punkter är ett annat tecken.', en: 'An ellipsis is another mark.'},
      format: 'markdown'
    }
  ],
  create: ({report, document, sentences}) => ({
    block(block) {
      if (block.kind !== 'heading' || block.region !== 'body') return
      if (!/[^.,:;][.,:;]$/u.test(block.text.slice(-2))) return
      const last = sentences(block).at(-1)?.tokens.at(-1)
      if (last?.kind !== 'punctuation') return
      // A question wants a question mark, not less.
      if (
        /^(?:[\p{L}\d]{1,3}\.\s+)?(?:på vilket sätt|hur|vad|vem|vilka|vilken|vilket|var|varför|när|vart)(?!\p{L})/iu.test(
          block.text
        )
      )
        return
      const next = document.blocks[block.index + 1]
      if (last.text === ':' && next?.kind === 'listItem') return
      report(
        block,
        last,
        'ends',
        {mark: last.text},
        {suggestions: [{replacement: '', safe: !SHORTENED.test(block.text)}]}
      )
    }
  })
})

/** A last word that may be cut short: `Prop.` */
const SHORTENED = /(?<!\p{L})\p{Lu}\p{L}{0,3}\.$/u
