import type {Sentence, Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import {figuresOf, isRunningText, monthNumber} from '../src/rule/number-pattern.js'

export default defineRule({
  id: 'veckonummer',
  status: 'trial',
  category: 'skrivregler',
  severity: 'info',
  title: {sv: 'Veckonummer utan datum', en: 'Week number without dates'},
  why: {
    sv: 'Många vet inte vilken vecka det är. Med datumen slipper läsaren leta i en kalender.',
    en: 'Many do not know which week it is. With the dates the reader need not look in a calendar.'
  },
  note: {
    sv: 'Regeln är på prov: v. kan också betyda version. Datumet får stå i samma mening eller i nästa. Rubriker och tabeller granskas inte.',
    en: 'The rule is on trial: v. can also mean version. The date may stand in the same sentence or the next. Headings and tables are not reviewed.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '12.4.3'}],
  options: {},
  messages: {
    bare: {
      sv: 'Skriv datumen också, till exempel ”vecka 41 (7–13 oktober)”.',
      en: 'Write the dates too, for example “vecka 41 (7–13 oktober)”.'
    }
  },
  examples: [
    {bad: 'Du får svar [[vecka 41]].', message: 'bare', better: 'Du får svar i vecka 41 (7–13 oktober).'},
    {bad: 'Vi ses [[v. 12]].', message: 'bare', better: 'Vi ses i vecka 12 (16–22 mars).'},
    {good: 'Ring oss en gång i veckan.', because: {sv: 'Det är ingen bestämd vecka.', en: 'It is no certain week.'}},
    {
      good: 'Kursen börjar vecka 36. Första träffen är den 3 september.',
      because: {sv: 'Datumet står i nästa mening.', en: 'The date stands in the next sentence.'}
    },
    {
      good: 'I vecka 32 av graviditeten får du ett samtal till.',
      because: {sv: 'Graviditetsveckor har inga datum.', en: 'Weeks of a pregnancy have no dates.'}
    }
  ],
  create: ({report, sentences}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      if (!isRunningText(block)) return
      for (const token of figuresOf(sentence)) {
        const before = tokens[token.index - 1]
        if (!before || !WEEK.has(before.lower) || !isWeek(token)) continue
        const next = sentences(block)[sentence.index + 1]
        if (hasDate(sentence) || (next && hasDate(next)) || tokens.some(({lower}) => lower.includes('gravid'))) continue
        report(block, {start: before.start, end: token.end}, 'bare', {})
      }
    }
  })
})

const WEEK: ReadonlySet<string> = new Set(['vecka', 'veckorna', 'v.', 'v'])

function isWeek({text}: Token): boolean {
  const [first = '', second = first] = text.split(/[-–]/u)
  return [first, second].every(part => /^\d{1,2}$/u.test(part) && Number(part) >= 1 && Number(part) <= 53)
}

function hasDate({tokens}: Sentence): boolean {
  return tokens.some(
    ({lower, kind, text}) =>
      monthNumber(lower) > 0 || (kind === 'number' && /^(?:\d\d?\/\d\d?|\d{4}-\d\d-\d\d)/u.test(text))
  )
}
