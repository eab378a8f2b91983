import type {Token} from '../src/language/token.js'
import {matchInitial} from '../src/rule/correction-rule.js'
import {defineRule} from '../src/rule/define-rule.js'
import {spanOf} from '../src/rule/phrase-rule.js'
import {writtenOut} from '../src/rule/written-out.js'

export default defineRule({
  id: 'forkortning-webb',
  status: 'stable',
  category: 'ord',
  severity: 'info',
  title: {sv: 'Vanlig förkortning på webben', en: 'Common abbreviation on the web'},
  why: {
    sv: 'T.ex. och m.m. är godtagna, men verktyg för uppläsning och översättning läser dem ofta fel.',
    en: 'T.ex. and m.m. are accepted, but tools for reading aloud and translation often get them wrong.'
  },
  note: {
    sv: 'Bara de fjorton vanligaste förkortningarna. Regeln väger mer på webben och i lättläst, och är av i rapporter och protokoll.',
    en: 'Only the fourteen commonest abbreviations. The rule weighs more on the web and in easy-to-read, and is off in reports and minutes.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '2.2.1, 11.3'}],
  options: {},
  profiles: {
    webb: {level: 'notice'},
    lattlast: {level: 'notice'},
    rapport: {level: 'off'},
    protokoll: {level: 'off'}
  },
  messages: {
    spellOut: {
      sv: 'Skriv ut ”{word}” som ”{suggestion}”, så kan texten läsas upp.',
      en: 'Spell out “{word}” as “{suggestion}”, so that the text can be read aloud.'
    }
  },
  examples: [
    {
      bad: 'Du kan få hjälp med [[t.ex.]] glasögon [[m.m.]]',
      message: 'spellOut',
      better: 'Du kan få hjälp med till exempel glasögon.'
    },
    {
      bad: 'Beslutet gäller [[fr.o.m.]] 1 maj.',
      message: 'spellOut',
      better: 'Beslutet gäller från och med 1 maj.'
    },
    {good: 'Rutan heter ”t.ex. bil”.', because: {sv: 'Ett citat.', en: 'A quotation.'}},
    {
      good: 'Kontoret öppnar kl. 9 och ligger ca 200 meter bort.',
      because: {sv: 'Andra förkortningar har en egen regel.', en: 'Other abbreviations have a rule of their own.'}
    },
    {
      good: 'Läs på www.ekfors.se/t.ex om du vill.',
      because: {sv: 'En webbadress.', en: 'A web address.'}
    }
  ],
  phrases: {
    dictionary: 'forkortningar',
    select: row => row.status === 'alltid' && (row.källa ?? '').includes('2.2.1'),
    forms: row => [(row.kortform ?? '').toLowerCase()]
  },
  create: ({report}) => ({
    phrase(match) {
      const {block} = match.sentence
      const [first] = match.tokens
      if (!first || isQuoted(match.sentence.tokens, first)) return
      if (block.kind === 'tableCell' || block.region === 'footnote' || block.region === 'endnote') return
      const span = spanOf(match)
      const word = block.text.slice(span.start, span.end)
      const suggestion = matchInitial(writtenOut(match.row), word)
      const closes = span.end === match.sentence.end
      const isInflected = /^(?:bl\.a|s\.k)\.$/u.test(word.toLowerCase())
      report(
        block,
        span,
        'spellOut',
        {word, suggestion},
        {suggestions: [{replacement: closes ? `${suggestion}.` : suggestion, safe: !closes && !isInflected}]}
      )
    }
  })
})

/** Hard after an opening quotation mark: words that are shown, not used. */
function isQuoted(tokens: readonly Token[], {index}: Token): boolean {
  const before = tokens[index - 1]
  return before !== undefined && !before.spaceAfter && /^["”“»’']$/u.test(before.text)
}
