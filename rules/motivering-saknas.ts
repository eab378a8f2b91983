import {DECISION_OPTIONS, DECISION_PROFILES, decisionIn} from '../src/rule/decision-rule.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'motivering-saknas',
  status: 'stable',
  category: 'beslut',
  severity: 'error',
  title: {sv: 'Skälen saknas', en: 'The reasons are missing'},
  why: {
    sv: 'Den som får nej har rätt att förstå varför, och behöver skälen för att kunna överklaga.',
    en: 'Those who are refused have a right to understand why, and need the reasons to be able to appeal.'
  },
  note: {
    sv: 'Gäller avslag, delvis avslag, återkrav och beslut som upphör. Bifall behöver oftast inga skäl. Lagens undantag, som brådskande beslut och anställning, syns inte i texten: skriv då ett undantag i filen.',
    en: 'Concerns refusals, partial refusals, reclaims and decisions that end something. Favourable decisions mostly need no reasons. The exceptions of the law, such as urgent decisions and employment, do not show in the text: then write an exception in the file.'
  },
  sources: [
    {
      title: 'Förvaltningslagen (2017:900)',
      section: '32 § första stycket, undantag andra stycket 1–4 och tredje stycket'
    }
  ],
  options: {...DECISION_OPTIONS},
  profiles: DECISION_PROFILES,
  messages: {
    why: {
      sv: 'Skriv varför. Den som får nej har rätt att förstå skälet.',
      en: 'Write why. Those who are refused have a right to understand the reason.'
    },
    burden: {
      sv: 'Skriv varför. Beslutet går läsaren emot och behöver en motivering.',
      en: 'Write why. The decision goes against the reader and needs reasons.'
    }
  },
  examples: [
    {
      bad: '[[Socialnämnden i Ekfors avslår din ansökan.]]',
      message: 'why',
      better: 'Socialnämnden i Ekfors avslår din ansökan. Skälet är att du kan åka buss.',
      options: {decision: true}
    },
    {
      bad: '[[Du får inte bistånd till bil.]] Beslut enligt SoL.',
      message: 'why',
      better: 'Du får inte bistånd till bil, eftersom du kan ta bussen till skolan.',
      options: {decision: true}
    },
    {
      bad: '## Beslut\n\n[[Socialnämnden i Ekfors återkräver 4 000 kronor av dig.]]\n\n## Betalning\n\nVi skickar en faktura.',
      message: 'burden',
      better:
        '## Beslut\n\nSocialnämnden i Ekfors återkräver 4 000 kronor av dig.\n\n## Varför\n\nDu fick lön i mars.\n\n## Betalning\n\nVi skickar en faktura.',
      format: 'markdown',
      options: {decision: true}
    },
    {
      good: 'Du får det du har ansökt om.',
      because: {sv: 'Ett rent bifall behöver inga skäl.', en: 'A wholly favourable decision needs no reasons.'},
      options: {decision: true}
    },
    {
      good: 'Socialnämnden i Ekfors avslår din ansökan. Du hittar vår utredning i bilagan.',
      because: {sv: 'Skälen är bifogade.', en: 'The reasons are enclosed.'},
      options: {decision: true}
    },
    {
      good: '## Beslut\n\nVi avslår din ansökan.\n\n## Bedömning\n\nHyran är lägre än din inkomst.',
      because: {sv: 'Rubriken visar var skälen står.', en: 'The heading shows where the reasons are.'},
      format: 'markdown',
      options: {decision: true}
    }
  ],
  create: context => ({
    end() {
      const decision = decisionIn(context)
      if (!decision || decision.parts.reasons || decision.hasSlot) return
      const {outcome, operative} = decision
      if (outcome !== 'refused' && outcome !== 'partly' && outcome !== 'burden') return
      const against = operative.find(ruling => ruling.outcome !== 'granted' && ruling.outcome !== 'open')
      if (against) context.report(against.block, against.span, outcome === 'burden' ? 'burden' : 'why', {})
    }
  })
})
