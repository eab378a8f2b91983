import {DECISION_OPTIONS, DECISION_PROFILES, decisionIn, WHOLE} from '../src/rule/decision-rule.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'beslutsmening-saknas',
  status: 'stable',
  category: 'beslut',
  severity: 'error',
  title: {sv: 'Beslutsmeningen saknas', en: 'The decision sentence is missing'},
  why: {
    sv: 'Den som får ett beslut letar efter en enda mening: vad blev det? Dokumentet ska visa vad beslutet innehåller.',
    en: 'Those who get a decision look for one sentence: what was decided? The document must show what the decision is.'
  },
  note: {
    sv: 'Söker efter en mening som beviljar, avslår, ger, kräver eller säger att något är beslutat. Rutor som ska fyllas i godtas. Kallelser, brev om komplettering, protokoll, utredningar och domar granskas inte.',
    en: 'Looks for a sentence that grants, refuses, gives, demands or says that something is decided. Slots to fill in are accepted. Summonses, requests for more papers, minutes, inquiries and judgments are not reviewed.'
  },
  sources: [
    {title: 'Förvaltningslagen (2017:900)', section: '31 § 2'},
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.2.5'},
    {title: 'Språkrådet, Klarspråkstestet'}
  ],
  options: {...DECISION_OPTIONS},
  profiles: DECISION_PROFILES,
  messages: {
    missing: {
      sv: 'Det står inte vad ni har beslutat. Skriv det i en mening.',
      en: 'It does not say what you have decided. Write it in one sentence.'
    }
  },
  examples: [
    {
      bad: 'Vi har utrett din ansökan.',
      message: 'missing',
      better: 'Socialnämnden i Ekfors ger dig 6 250 kronor för maj.',
      options: {decision: true}
    },
    {
      bad: '# Beslut om hemtjänst\n\nDnr: SN 2026/0311\n\nDatum: 2026-05-04\n\nBeslutet gäller: Maj Ek\n\nDu har sökt hemtjänst. Vi har utrett vad du behöver.',
      message: 'missing',
      better:
        '# Beslut om hemtjänst\n\nDnr: SN 2026/0311\n\nDatum: 2026-05-04\n\nBeslutet gäller: Maj Ek\n\nSocialnämnden i Ekfors ger dig hemtjänst från den 11 maj.',
      format: 'markdown'
    },
    {
      good: 'Socialnämnden i Ekfors avslår din ansökan om bil.',
      because: {sv: 'Meningen säger vad som är beslutat.', en: 'The sentence says what is decided.'},
      options: {decision: true}
    },
    {
      good: '# Beslut\n\nSocialnämnden i Ekfors [ange beslut].',
      because: {sv: 'En mall med ruta för beslutet.', en: 'A template with a slot for the decision.'},
      format: 'markdown',
      options: {decision: true}
    },
    {
      good: '# Begäran om komplettering\n\nDnr: SN 2026/0311\n\nDatum: 2026-05-04\n\nVi behöver fler papper innan vi kan fatta beslut.',
      because: {sv: 'Brevet är inget beslut.', en: 'The letter is no decision.'},
      format: 'markdown',
      options: {decision: true}
    },
    {
      good: '# Så fattar vi beslut\n\nVi utreder vad du behöver. Sedan får du ett beslut i ett brev.',
      because: {sv: 'En sida om beslut är inget beslut.', en: 'A page about decisions is no decision.'},
      format: 'markdown'
    }
  ],
  create: context => ({
    end() {
      const decision = decisionIn(context)
      if (!decision || decision.rulings.length > 0 || decision.hasSlot) return
      // What stands under the heading may decide in words that are not known.
      if (
        decision.sections.some(({kind, blocks}) => kind === 'decision' && blocks.some(({text}) => UNKNOWN.test(text)))
      )
        return
      context.report(null, WHOLE, 'missing', {})
    }
  })
})

/** A sentence, not a lone label. */
const UNKNOWN = /\p{L}+(?: \S+){3}/u
