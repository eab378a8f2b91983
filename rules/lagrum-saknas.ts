import {DECISION_OPTIONS, DECISION_PROFILES, decisionIn, WHOLE} from '../src/rule/decision-rule.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'lagrum-saknas',
  status: 'stable',
  category: 'beslut',
  severity: 'warning',
  title: {sv: 'Lagen som beslutet bygger på saknas', en: 'The law that the decision rests on is missing'},
  why: {
    sv: 'Den som vill kontrollera eller överklaga behöver veta vilken lag ni har följt.',
    en: 'Those who want to check or appeal need to know which law you followed.'
  },
  note: {
    sv: 'Lagar som nämns bara i anvisningen om överklagande eller om personuppgifter räknas inte. Vid rent bifall ges bara en upplysning: då behövs oftast ingen motivering.',
    en: 'Laws named only in the instructions for appeal or about personal data do not count. For wholly favourable decisions the finding is information only: they mostly need no reasons.'
  },
  sources: [
    {title: 'Förvaltningslagen (2017:900)', section: '32 §'},
    {title: 'Svarta listan (PM 2011:1)', section: 'skriv paragraf eller bestämmelse, inte lagrum'}
  ],
  options: {...DECISION_OPTIONS},
  profiles: DECISION_PROFILES,
  messages: {
    law: {
      sv: 'Skriv vilken lag beslutet bygger på, och vilken paragraf.',
      en: 'Write which law the decision rests on, and which paragraph.'
    }
  },
  examples: [
    {
      bad: 'Socialnämnden i Ekfors avslår din ansökan, eftersom du har pengar på banken.',
      message: 'law',
      better:
        'Socialnämnden i Ekfors avslår din ansökan, eftersom du har pengar på banken. Beslutet bygger på 12 kap. 1 § socialtjänstlagen.',
      options: {decision: true}
    },
    {
      bad: 'Du får inte bistånd. Du kan överklaga beslutet enligt 40 § förvaltningslagen.',
      message: 'law',
      better: 'Du får inte bistånd enligt 12 kap. socialtjänstlagen. Du kan överklaga beslutet.',
      options: {decision: true}
    },
    {
      good: 'Vi avslår ansökan. Vi har följt 12 kap. socialtjänstlagen.',
      because: {sv: 'Kapitlet och lagen står där.', en: 'The chapter and the law are there.'},
      options: {decision: true}
    },
    {
      good: 'Du får inte bistånd till bil. Beslut enligt SoL.',
      because: {sv: 'Lagen är nämnd, om än med förkortning.', en: 'The law is named, if only by its abbreviation.'},
      options: {decision: true}
    },
    {
      good: '# Kontakta oss\n\nRing oss om du undrar något om ditt avslag.',
      because: {sv: 'Texten är inget beslut.', en: 'The text is no decision.'},
      format: 'markdown'
    }
  ],
  create: context => ({
    end() {
      const decision = decisionIn(context)
      if (!decision || decision.parts.law || decision.hasSlot) return
      const [first] = decision.operative
      const level = decision.outcome === 'granted' ? 'info' : 'warning'
      if (first) context.report(null, WHOLE, 'law', {}, {level})
    }
  })
})
