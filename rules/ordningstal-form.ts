import {defineRule} from '../src/rule/define-rule.js'
import {figuresOf, isCounted, monthNumber} from '../src/rule/number-pattern.js'

export default defineRule({
  id: 'ordningstal-form',
  status: 'stable',
  category: 'skrivregler',
  severity: 'info',
  title: {sv: 'Ordningstal', en: 'Ordinal numbers'},
  why: {
    sv: 'Siffra, kolon och en bokstav är det skrivsätt som läsaren känner igen: 44:e.',
    en: 'A figure, a colon and one letter is the form that readers know: 44:e.'
  },
  note: {
    sv: 'Bara ordningstal före ett ord märks, så att beteckningar som 3a får stå.',
    en: 'Only ordinals before a word are found, so that labels such as 3a are left alone.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '12.1.6'}],
  options: {},
  messages: {
    form: {
      sv: 'Skriv ordningstalet så här: ”{suggestion}”.',
      en: 'Write the ordinal like this: “{suggestion}”.'
    },
    date: {
      sv: 'I datum räcker siffran: ”{suggestion}”.',
      en: 'In dates the figure is enough: “{suggestion}”.'
    }
  },
  examples: [
    {bad: 'Det är den [[3dje]] ansökan.', message: 'form', better: 'Det är den tredje ansökan.'},
    {bad: 'Förbundets [[44e]] kongress öppnar.', message: 'form', better: 'Förbundets 44:e kongress öppnar.'},
    {bad: 'Vi ses den [[3:e]] april.', message: 'date', better: 'Vi ses den 3 april.'},
    {
      good: 'Förbundets 44:e kongress öppnar, den 3:e i ordningen.',
      because: {sv: 'Kolon och en bokstav är rätt.', en: 'A colon and one letter are right.'}
    },
    {
      good: 'Vi bor på Storgatan 3a och i rum 2e en trappa upp.',
      because: {sv: 'Det är beteckningar och inga ordningstal.', en: 'They are labels and no ordinals.'}
    },
    {good: 'Den tredje rapporten är klar.', because: {sv: 'Ordet är utskrivet.', en: 'The word is written out.'}},
    {good: '2 upplagan kom ut 2018.', because: {sv: 'Ingen ändelse att rätta.', en: 'No ending to mend.'}}
  ],
  create: ({report}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      for (const token of figuresOf(sentence)) {
        if (token.kind !== 'word') continue
        const match = /^(\d{1,3})(:?dje|:?de|:e|:a|e|a)$/u.exec(token.lower)
        const next = tokens[token.index + 1]
        if (!match || !next) continue
        const [, number = '', ending = ''] = match
        if (monthNumber(next.lower) > 0)
          report(block, token, 'date', {suggestion: number}, {suggestions: [{replacement: number}]})
        else if (ending !== ':e' && ending !== ':a' && isCounted(next)) {
          if (ending.length === 1 && !(Number(number) > 12 || DETERMINERS.has(tokens[token.index - 1]?.lower ?? '')))
            continue
          if (ending === 'a' && !/[12]$/u.test(number)) continue
          const suggestion = ordinal(number)
          report(block, token, 'form', {suggestion}, {suggestions: [{replacement: suggestion}]})
        }
      }
    }
  })
})

const DETERMINERS: ReadonlySet<string> = new Set(['den', 'det', 'de', 'min', 'din', 'sin', 'vår', 'deras'])
const ORDINALS = 'första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte'.split(' ')

/** In words up to twelve, then with a colon: `21:a`, `44:e`. */
function ordinal(number: string): string {
  const word = ORDINALS[Number(number) - 1]
  if (word) return word
  return /(?<!1)[12]$/u.test(number) ? `${number}:a` : `${number}:e`
}
