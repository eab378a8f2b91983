import {defineRule} from '../src/rule/define-rule.js'
import {figuresOf, isLabel} from '../src/rule/number-pattern.js'

export default defineRule({
  id: 'decimaltecken',
  status: 'stable',
  category: 'skrivregler',
  severity: 'notice',
  title: {sv: 'Decimaltecken', en: 'Decimal sign'},
  why: {
    sv: 'På svenska står komma före decimaler. En punkt kan läsas som ett klockslag, ett datum eller ett tusental.',
    en: 'In Swedish a comma comes before decimals. A point can be read as a time, a date or a thousand.'
  },
  note: {
    sv: 'Bara tal före en enhet, till exempel timmar, procent eller miljoner, granskas.',
    en: 'Only numbers before a unit, such as timmar, procent or miljoner, are reviewed.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '12.1.8'}],
  options: {},
  messages: {
    point: {
      sv: 'Skriv decimaler med komma: ”{suggestion}”.',
      en: 'Write decimals with a comma: “{suggestion}”.'
    }
  },
  examples: [
    {bad: 'Du får hjälp [[3.5]] timmar i veckan.', message: 'point', better: 'Du får hjälp 3,5 timmar i veckan.'},
    {bad: 'Avgiften är [[2.5]] miljoner kronor.', message: 'point', better: 'Avgiften är 2,5 miljoner kronor.'},
    {bad: 'Andelen ökade med [[0.75]] %.', message: 'point', better: 'Andelen ökade med 0,75 %.'},
    {
      good: 'Mötet är kl. 9.15 dagen efter.',
      because: {sv: 'I klockslag är punkten rätt.', en: 'In times of day the point is right.'}
    },
    {
      good: 'Avsnitt 3.5 handlar om maten, och version 3.11 av programmet är ny.',
      because: {sv: 'Avsnitt och versioner räknas inte.', en: 'Sections and versions are no quantities.'}
    },
    {
      good: 'Bidraget är 1.500 kronor.',
      because: {
        sv: 'Punkten delar tusental; det har en egen regel.',
        en: 'The point parts thousands, which has its own rule.'
      }
    }
  ],
  create: ({report}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      for (const token of figuresOf(sentence)) {
        if (!/^\d{1,6}\.\d{1,4}(?:[-–]\d{1,6}(?:[.,]\d{1,4})?)?$/u.test(token.text)) continue
        const unit = tokens[token.index + 1]
        if (!unit || !UNITS.has(unit.text) || (block.kind === 'heading' && token.index === 0)) continue
        const before = tokens[token.index - 1]
        if (TIMES.has(before?.lower ?? '') || isLabel(before)) continue
        // A point before three figures may part thousands: "1.500 personer".
        if (/\.\d{3}(?!\d)/u.test(token.text) && !LARGE.has(unit.text)) continue
        // First in a paragraph it may be the number of a section.
        const suggestion = token.text.replace(/\./gu, ',')
        report(block, token, 'point', {suggestion}, {suggestions: [{replacement: suggestion, safe: token.index > 0}]})
      }
    }
  })
})

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const LARGE = words('miljon miljoner miljard miljarder % procent procentenheter')
const TIMES = words('kl kl. klockan')
const UNITS = words(
  'timme timmar timmars tim minuter dygn dagar dagars veckor månader år års % ‰ procent procents procentenhet procentenheter promille ' +
    'miljon miljoner miljard miljarder kr kronor kronors tkr mnkr mdkr mkr mkr. euro öre meter meters m km mil kilometer cm mm ' +
    'centimeter millimeter kg g gram kilo kilogram ton mg liter dl cl ml m2 m3 m² m³ kvm kvadratmeter kvadratkilometer km2 km² hektar ha grader °C kWh ' +
    'MWh GWh TWh kW MW W V kV Hz MHz GHz MB GB TB kB Mbit/s sekunder ms poäng högskolepoäng hp tjänst tjänster heltidstjänster årsarbetare årsarbetskrafter ' +
    'gånger prisbasbelopp basbelopp'
)
