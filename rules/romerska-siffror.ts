import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'romerska-siffror',
  status: 'trial',
  category: 'skrivregler',
  severity: 'info',
  title: {sv: 'Romerska siffror', en: 'Roman numerals'},
  why: {
    sv: 'Många läser inte romerska siffror säkert, och uppläsning gör bokstäver av dem.',
    en: 'Many do not read Roman numerals with ease, and reading aloud makes letters of them.'
  },
  note: {
    sv: 'Regeln är på prov, för EU-regler känns inte alltid igen. Regenter och påvar heter så, och i EU:s rättsakter är numret en del av namnet.',
    en: 'The rule is on trial, for EU acts are not always recognised. Regents and popes are so named, and in EU acts the number is part of the name.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '12.1.5'}],
  options: {},
  messages: {
    roman: {
      sv: 'Skriv vanliga siffror: ”{suggestion}”.',
      en: 'Write ordinary figures: “{suggestion}”.'
    }
  },
  examples: [
    {bad: 'Bilaga [[II]] beskriver stödet.', message: 'roman', better: 'Bilaga 2 beskriver stödet.'},
    {bad: 'Kapitel [[IV]] handlar om barn.', message: 'roman', better: 'Kapitel 4 handlar om barn.'},
    {good: 'Gustav III bodde här.', because: {sv: 'Kungar har romerska siffror.', en: 'Kings have Roman numerals.'}},
    {good: 'Johannes XXIII var påve.', because: {sv: 'Det gör påvar också.', en: 'So have popes.'}},
    {
      good: 'Se bilaga II till direktiv 2000/60/EG.',
      because: {sv: 'Så heter bilagan i direktivet.', en: 'That is the name of the annex in the directive.'}
    },
    {
      good: 'Hjälp till en del i taget, och fyll i bilaga X senare.',
      because: {sv: 'X kan stå för något som ska fyllas i.', en: 'X can stand for something to fill in.'}
    }
  ],
  create: ({report}) => ({
    sentence({block, tokens}) {
      for (const token of tokens) {
        if (token.protection !== '' || !/^[IVX]{1,6}$/u.test(token.text)) continue
        if (!NUMBERED.has(tokens[token.index - 1]?.lower ?? '')) continue
        const value = romanValue(token.text)
        if (value === 0 || token.text === 'X' || tokens.some(({lower}) => UNION.test(lower.slice(0, 12)))) continue
        const suggestion = String(value)
        report(block, token, 'roman', {suggestion}, {suggestions: [{replacement: suggestion}]})
      }
    }
  })
})

const NUMBERED: ReadonlySet<string> = new Set(['kapitel', 'del', 'bilaga', 'avsnitt', 'kvartal', 'steg', 'bilagorna'])
/** Words that show that an act of the European Union is meant. */
const UNION = /^(?:direktiv|förordning|fördrag|protokoll|konvention|avtal|kommissionen|eu|eg)/u

/** 1–39; 0 when the letters are no number. */
function romanValue(text: string): number {
  const match = /^(X{0,3})(IX|IV|V?I{0,3})$/u.exec(text)
  if (!match) return 0
  const [, tens = '', ones = ''] = match
  const value = ones === 'IX' ? 9 : ones === 'IV' ? 4 : ones.startsWith('V') ? 4 + ones.length : ones.length
  return tens.length * 10 + value
}
