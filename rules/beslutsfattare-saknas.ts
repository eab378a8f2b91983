import {DECISION_OPTIONS, DECISION_PROFILES, decisionIn, WHOLE} from '../src/rule/decision-rule.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'beslutsfattare-saknas',
  status: 'stable',
  category: 'beslut',
  severity: 'warning',
  title: {sv: 'Vem som beslutade och när saknas', en: 'Who decided and when is missing'},
  why: {
    sv: 'Läsaren ska kunna se vem som har beslutat, och vilken dag.',
    en: 'The reader should be able to see who decided, and on which day.'
  },
  note: {
    sv: 'Uppgifterna godtas var de än står: i sidhuvudet, i en tabell eller vid underskriften. Ett namn får utelämnas vid risk för hot (33 § fjärde stycket): skriv då att nämnden har beslutat. Dagen söks bara i texter från 40 ord.',
    en: 'The facts are accepted wherever they stand: in the page header, a table or by the signature. A name may be left out at risk of threats (section 33, fourth paragraph): then write that the board decided. The day is looked for only in texts from 40 words.'
  },
  sources: [
    {title: 'Förvaltningslagen (2017:900)', section: '31 § 1–5, 33 § fjärde stycket (lag 2025:582, från 2 juli 2025)'},
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.2.5'}
  ],
  options: {...DECISION_OPTIONS},
  profiles: DECISION_PROFILES,
  messages: {
    both: {
      sv: 'Skriv vilken dag beslutet fattades och vem som beslutade.',
      en: 'Write on which day the decision was made and who decided.'
    },
    day: {sv: 'Skriv vilken dag beslutet fattades.', en: 'Write on which day the decision was made.'},
    who: {sv: 'Skriv vem som har fattat beslutet.', en: 'Write who made the decision.'}
  },
  examples: [
    {
      bad: 'Beslutet är fattat av kommunen.',
      message: 'who',
      better: 'Beslutsdatum: 12 maj 2025. Beslutat av Eva Berg, socialsekreterare, på socialnämndens uppdrag.',
      options: {decision: true}
    },
    {
      bad: '## Beslut\n\nSocialnämnden i Ekfors ger dig hemtjänst. Du får hjälp varje dag med att laga mat, städa och handla. Vi hör av oss i nästa vecka och går igenom hur du vill ha det hemma hos dig. Då bestämmer vi också vilka tider som passar dig bäst.\n\nBeslutat av: Eva Berg, handläggare',
      message: 'day',
      better:
        '## Beslut\n\nSocialnämnden i Ekfors ger dig hemtjänst. Du får hjälp varje dag med att laga mat, städa och handla. Vi hör av oss i nästa vecka och går igenom hur du vill ha det hemma hos dig. Då bestämmer vi också vilka tider som passar dig bäst.\n\nBeslutat av: Eva Berg, handläggare, den 4 maj 2026',
      format: 'markdown',
      options: {decision: true}
    },
    {
      good: 'Beslutet har fattats av socialnämnden. Föredragande var Eva Berg.',
      because: {sv: 'Nämnden och föredraganden står där.', en: 'The board and the one who reported are there.'},
      options: {decision: true}
    },
    {
      good: 'Socialnämnden i Ekfors avslår din ansökan, eftersom du har pengar på banken.\n\nYusuf Demir, handläggare',
      because: {sv: 'Namnet står som underskrift.', en: 'The name stands as a signature.'},
      options: {decision: true}
    },
    {
      good: 'Beslutsdatum: [datum]\nBeslutat av: [namn]\nSocialnämnden i Ekfors ger dig hemtjänst.',
      because: {
        sv: 'Rutorna finns, det är mallen som ska fyllas i.',
        en: 'The slots are there; it is for the template to be filled in.'
      },
      options: {decision: true}
    }
  ],
  create: context => ({
    end() {
      const decision = decisionIn(context)
      if (!decision) return
      const {parts, words} = decision
      const lacksDay = !parts.date && words >= WHOLE_LETTER
      if (!parts.decider) context.report(null, WHOLE, lacksDay ? 'both' : 'who', {})
      else if (lacksDay) context.report(null, WHOLE, 'day', {})
    }
  })
})

/** Shorter texts are parts of a letter: the day may stand in another. */
const WHOLE_LETTER = 40
