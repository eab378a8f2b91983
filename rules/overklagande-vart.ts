import {DECISION_OPTIONS, DECISION_PROFILES, decisionIn} from '../src/rule/decision-rule.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'overklagande-vart',
  status: 'stable',
  category: 'beslut',
  severity: 'warning',
  title: {sv: 'Vart överklagandet ska skickas', en: 'Where the appeal is sent'},
  why: {
    sv: 'Överklagandet ska lämnas till den som har beslutat. Hamnar det fel kan tiden gå ut.',
    en: 'The appeal is handed to those who decided. If it goes astray, time can run out.'
  },
  note: {
    sv: 'Anvisningen ska säga båda: skriv till domstolen, men skicka till er. Laglighetsprövning, bilagor och rutor som ska fyllas i godtas.',
    en: 'The instructions shall say both: write to the court, but send it to you. Legality review, enclosures and slots to fill in are accepted.'
  },
  sources: [
    {title: 'Förvaltningslagen (2017:900)', section: '40 §, 43 § första stycket, 45–46 §§'},
    {title: 'Kommunallagen (2017:725)', section: '13 kap. 4 §, 6 §'}
  ],
  options: {...DECISION_OPTIONS},
  profiles: DECISION_PROFILES,
  messages: {
    toYou: {
      sv: 'Skriv att överklagandet ska skickas till er, inte direkt till domstolen.',
      en: 'Write that the appeal is sent to you, not straight to the court.'
    },
    where: {
      sv: 'Skriv vart överklagandet ska skickas: till er, med adress.',
      en: 'Write where the appeal is sent: to you, with the address.'
    },
    court: {
      sv: 'Skriv vilken domstol som prövar överklagandet.',
      en: 'Write which court tries the appeal.'
    }
  },
  examples: [
    {
      bad: '[[Skicka ditt överklagande till förvaltningsrätten i Malmö.]]',
      message: 'toYou',
      better: 'Skicka överklagandet till oss. Vi skickar det vidare till förvaltningsrätten i Malmö.',
      options: {decision: true}
    },
    {
      bad: '[[Du kan överklaga hos domstol.]]',
      message: 'where',
      better: 'Du kan överklaga. Skriv till förvaltningsrätten men skicka brevet till socialnämnden.',
      options: {decision: true}
    },
    {
      bad: '[[Du kan överklaga.]] Ditt överklagande ska ha kommit in till oss inom tre veckor från den dag då du fick beslutet.',
      message: 'court',
      better:
        'Du kan överklaga till förvaltningsrätten. Ditt överklagande ska ha kommit in till oss inom tre veckor från den dag då du fick beslutet.',
      options: {decision: true}
    },
    {
      good: 'Du kan överklaga. Adressera till förvaltningsrätten men skicka till socialnämnden.',
      because: {sv: 'Så ska det vara.', en: 'That is how it shall be.'},
      options: {decision: true}
    },
    {
      good: 'Laglighetsprövning: skicka överklagandet till förvaltningsrätten.',
      because: {
        sv: 'Vid laglighetsprövning går det direkt till domstolen.',
        en: 'In legality review it goes straight to the court.'
      },
      options: {decision: true}
    },
    {
      good: 'Du överklagar med blanketten som vi skickar med. Där står vart du skickar den.',
      because: {sv: 'Blanketten säger vart.', en: 'The form says where.'},
      options: {decision: true}
    }
  ],
  create: context => ({
    end() {
      const decision = decisionIn(context)
      if (!decision) return
      const {appeal} = decision
      if (!appeal.mention || appeal.kind !== 'ordinary' || appeal.isEnclosed || appeal.hasSlot) return
      const {mention, toAuthority, toCourt, namesCourt, periods, asksWhich, asksHow} = appeal
      // A bare right to appeal, without any how, is the matter of `overklagande-saknas`.
      if (!toAuthority && !namesCourt && !asksWhich && !asksHow && periods.length === 0) return
      if (toCourt && !toAuthority) context.report(toCourt.block, toCourt.span, 'toYou', {})
      else if (!toAuthority) context.report(mention.block, mention.span, 'where', {})
      else if (!namesCourt) context.report(mention.block, mention.span, 'court', {}, {level: 'notice'})
    }
  })
})
