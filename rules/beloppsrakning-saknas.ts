import {DECISION_OPTIONS, DECISION_PROFILES, decisionIn} from '../src/rule/decision-rule.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'beloppsrakning-saknas',
  status: 'trial',
  category: 'beslut',
  severity: 'info',
  title: {sv: 'Hur beloppet är uträknat saknas', en: 'How the amount was worked out is missing'},
  why: {
    sv: 'Den som ser uträkningen kan kontrollera den, och litar mer på beslutet.',
    en: 'Those who see the calculation can check it, and trust the decision more.'
  },
  note: {
    sv: 'En tabell, tre belopp till, en bilaga eller ord som ”räknat”, ”norm” och ”kvitto” godtas, liksom det belopp som läsaren har sökt. På prov: fasta belopp går inte att känna igen säkert.',
    en: 'A table, three more amounts, an enclosure or words such as “räknat”, “norm” and “kvitto” are accepted, and so is the amount that the reader applied for. On trial: fixed amounts cannot be told for certain.'
  },
  sources: [{title: 'Språket i Försäkringskassan'}, {title: 'Expressiva'}],
  options: {...DECISION_OPTIONS},
  profiles: DECISION_PROFILES,
  messages: {
    show: {
      sv: 'Visa hur ni har räknat, så kan läsaren kontrollera beloppet.',
      en: 'Show how you calculated, so that the reader can check the amount.'
    }
  },
  examples: [
    {
      bad: 'Du får [[1 234 kronor]] för maj.',
      message: 'show',
      better: 'Du får 1 234 kronor. Så har vi räknat: norm 6 100 kronor minus inkomst 4 866 kronor.',
      options: {decision: true}
    },
    {
      bad: 'Avgiften är [[480 kronor]].',
      message: 'show',
      better: 'Avgiften är 480 kronor. Uträkningen finns i bilagan.',
      options: {decision: true}
    },
    {
      good: 'Fast belopp enligt taxa som visas i bilaga: 480 kronor.',
      because: {sv: 'Uträkningen finns.', en: 'The calculation is there.'},
      options: {decision: true}
    },
    {
      good: 'Du ansökte om 1 100 kronor till en säng. Socialnämnden i Ekfors ger dig 1 100 kronor.',
      because: {sv: 'Läsaren får det hen har sökt.', en: 'The reader gets what was applied for.'},
      options: {decision: true}
    },
    {
      good: 'Du får hemtjänst från den 1 maj.',
      because: {sv: 'Inget belopp.', en: 'No amount.'},
      options: {decision: true}
    }
  ],
  create: context => ({
    end() {
      const decision = decisionIn(context)
      if (!decision || decision.parts.calculation || decision.hasSlot) return
      const blocks = decision.sections
        .filter(({kind}) => kind === 'opening' || kind === 'decision' || kind === 'other' || kind === 'conditions')
        .flatMap(section => section.blocks)
      for (const block of blocks) {
        const match = DECIDED_AMOUNT.exec(block.text)
        const amount = match?.[1]
        if (!match || !amount) continue
        if (blocks.some(({text}) => /ansök|sökt|kostar/iu.test(text) && text.includes(amount))) return
        const start = match.index + match[0].length - amount.length
        context.report(block, {start, end: start + amount.length}, 'show', {})
        return
      }
    }
  })
})

const DECIDED_AMOUNT =
  /(?<!\p{L})(?:(?:du|ni) får|ger dig|beviljas|beviljar|avgiften (?:är|blir)|betalar tillbaka|återkräver)(?!\p{L})[^.!?\d]{0,60}(\d[\d ]{0,9} ?(?:kr|kronor)(?!\p{L}))/iu
