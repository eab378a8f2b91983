import type {Sentence, Token} from '../src/language/token.js'
import {type Correction, correctionRule, matchInitial} from '../src/rule/correction-rule.js'

/** The right forms, by their letters alone. */
const FORMS = new Map(
  't.ex. bl.a. s.k. fr.o.m. t.o.m. p.g.a. m.a.o. m.m. m.fl. f.d. f.ö. o.d. e.d. dvs. osv. fm. em.'
    .split(' ')
    .map(form => [form.replaceAll('.', ''), form])
)
FORMS.set('odyl', 'o.d.').set('edyl', 'e.d.')
/** Written as one word, where no other word looks the same. */
const WORDS = new Map([
  ['dvs', 'dvs.'],
  ['osv', 'osv.'],
  ['pga', 'p.g.a.'],
  ['tex', 't.ex.'],
  ['mfl', 'm.fl.'],
  ['c:a', 'ca'],
  ['enl', 'enl.'],
  ['ev', 'ev.'],
  ['exkl', 'exkl.'],
  ['inkl', 'inkl.'],
  ['resp', 'resp.']
])
/** Contractions and units, which take no point; before a number, or after one. */
const WITHOUT_POINT = new Map([
  ['ca.', 'before'],
  ['dnr.', 'before'],
  ['nr.', 'before'],
  ['tfn.', 'before'],
  ['jfr.', 'any'],
  ['kr.', 'after'],
  ['tim.', 'after'],
  ['min.', 'after'],
  ['tkr.', 'after']
])

export default correctionRule({
  id: 'forkortning-form',
  status: 'stable',
  category: 'ord',
  severity: 'notice',
  title: {sv: 'Förkortning i fel form', en: 'Abbreviation in the wrong form'},
  why: {
    sv: 'En förkortning som alltid ser likadan ut känns igen. Punkterna visar också att ordet är förkortat.',
    en: 'An abbreviation that always looks the same is recognised. The points also show that the word is cut.'
  },
  note: {
    sv: 'Bäst är ofta att skriva ut ordet. Former som också är vanliga ord, som tom och from, granskas inte.',
    en: 'Often it is best to spell the word out. Forms that are ordinary words too, such as tom and from, are not reviewed.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '11.4, 11.5, 11.6, 11.7, 12.5.2'}],
  message: {
    sv: 'Skriv förkortningen så här: ”{suggestion}”. Bäst är ofta att skriva ut ordet.',
    en: 'Write the abbreviation like this: “{suggestion}”. Often it is best to spell it out.'
  },
  examples: [
    {
      bad: 'Du kan [[t. ex.]] ringa oss, [[d.v.s.]] din handläggare.',
      message: 'write',
      better: 'Du kan t.ex. ringa oss, dvs. din handläggare.'
    },
    {
      bad: 'Rummet är [[c:a]] 12 m² stort, se [[dnr.]] 12.',
      message: 'write',
      better: 'Rummet är ca 12 m² stort, se dnr 12.'
    },
    {
      bad: 'Avgiften betalas [[fr o m]] maj [[pga]] nya regler.',
      message: 'write',
      better: 'Avgiften betalas fr.o.m. maj p.g.a. nya regler.'
    },
    {
      good: 'Ta med kläder, mat osv. Vi ses på måndag.',
      because: {
        sv: 'Punkten är både förkortningens och meningens.',
        en: 'The point is that of the abbreviation and of the sentence.'
      }
    },
    {
      good: 'Rutan var tom, och en from man väntade.',
      because: {sv: 'Tom och from är vanliga ord.', en: 'Tom and from are ordinary words.'}
    },
    {
      good: 'Skruven är 5 mm lång. Det kostar 50 kr.',
      because: {sv: 'Millimeter, och meningens egen punkt.', en: 'Millimetres, and the full stop of the sentence.'}
    },
    {
      good: 'Ring t.ex. 010-123 45 67 före kl. 12, dvs. i dag.',
      because: {sv: 'Rätt former.', en: 'The right forms.'}
    }
  ],
  correct: findForms
})

function* findForms({tokens}: Sentence): Generator<Correction> {
  for (const [i, token] of tokens.entries()) {
    if ((token.kind !== 'abbreviation' && token.kind !== 'word') || token.protection !== '') continue
    const {lower, start} = token
    const right = token.kind === 'word' ? rightWord(token) : rightForm(tokens, i)
    if (right === undefined || right === lower) continue
    // "pga." and "t ex." have a point that the scanner took for the full stop.
    const next = tokens[i + 1]
    const isLast = i + 2 >= tokens.length
    const hasPoint = next?.text === '.' && !token.spaceAfter && (!isLast || right.endsWith('.'))
    if (hasPoint && isLast && right === `${lower}.`) continue
    yield {start, end: hasPoint ? next.end : token.end, replacement: matchInitial(right, token.text)}
  }
}

/** In capitals it is a name or a heading in capitals. */
function rightWord({lower, text}: Token): string | undefined {
  const capitals = text.length > 1 && text.slice(1) !== lower.slice(1)
  return capitals ? undefined : WORDS.get(lower)
}

function rightForm(tokens: readonly Token[], index: number): string | undefined {
  const {lower, text, end} = tokens[index] as Token
  const numberAt = WITHOUT_POINT.get(lower)
  if (numberAt !== undefined) {
    const isLast = index === tokens.length - 1
    const fits =
      numberAt === 'any' ||
      (numberAt === 'before' && tokens[index + 1]?.kind === 'number') ||
      (numberAt === 'after' && tokens[index - 1]?.kind === 'number' && !isLast)
    return fits && end > 0 ? lower.slice(0, -1) : undefined
  }
  if (text.slice(1) !== lower.slice(1)) return undefined
  const bare = WORDS.get(lower.replace(/\.$/u, ''))
  return bare ?? FORMS.get(lower.replace(/[ .]/gu, ''))
}
