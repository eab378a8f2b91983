import {DECISION_OPTIONS, DECISION_PROFILES, decisionIn} from '../src/rule/decision-rule.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'overklagande-innehall',
  status: 'stable',
  category: 'beslut',
  severity: 'notice',
  title: {sv: 'Vad överklagandet ska innehålla', en: 'What the appeal shall contain'},
  why: {
    sv: 'Ett överklagande ska säga vilket beslut det gäller och hur det ska ändras. Det måste läsaren få veta.',
    en: 'An appeal shall say which decision it is about and how it is to be changed. The reader must be told.'
  },
  note: {
    sv: 'En blankett eller bilaga godtas. Namn, personnummer och adress är till för domstolen. Underskrift krävs inte.',
    en: 'A form or an enclosure is accepted. Name, identity number and address are for the court. A signature is not required.'
  },
  sources: [
    {title: 'Förvaltningslagen (2017:900)', section: '43 § andra stycket, 33 §'},
    {title: 'Förvaltningsprocesslagen (1971:291)', section: '3–4 §§'}
  ],
  options: {...DECISION_OPTIONS},
  profiles: DECISION_PROFILES,
  messages: {
    both: {
      sv: 'Be läsaren skriva vilket beslut det gäller och hur det ska ändras.',
      en: 'Ask the reader to write which decision it is about and how it is to be changed.'
    },
    which: {
      sv: 'Be läsaren också skriva vilket beslut överklagandet gäller.',
      en: 'Also ask the reader to write which decision the appeal is about.'
    },
    how: {
      sv: 'Be läsaren också skriva hur beslutet ska ändras.',
      en: 'Also ask the reader to write how the decision is to be changed.'
    }
  },
  examples: [
    {
      bad: '[[Du kan överklaga.]] Skriv till oss.',
      message: 'both',
      better: 'Du kan överklaga. Skriv vilket beslut du överklagar och hur du vill att det ändras.',
      options: {decision: true}
    },
    {
      bad: '[[Du kan överklaga till förvaltningsrätten.]] Skriv vilket beslut det gäller. Skicka brevet till oss inom tre veckor från den dag du fick beslutet.',
      message: 'how',
      better:
        'Du kan överklaga till förvaltningsrätten. Skriv vilket beslut det gäller och vad du vill ändra. Skicka brevet till oss inom tre veckor från den dag du fick beslutet.',
      options: {decision: true}
    },
    {
      bad: '[[Du kan överklaga.]] Vad du yrkar och varför ska stå i brevet.',
      message: 'which',
      better: 'Du kan överklaga. Vilket beslut det gäller, vad du yrkar och varför ska stå i brevet.',
      options: {decision: true}
    },
    {
      good: 'Du kan använda blanketten när du överklagar. Den har plats för allt.',
      because: {sv: 'Blanketten samlar uppgifterna.', en: 'The form collects the facts.'},
      options: {decision: true}
    },
    {
      good: 'Du kan överklaga. Skriv vilket beslut du vill ändra, vad du vill och varför.',
      because: {sv: 'Båda uppgifterna finns med.', en: 'Both facts are asked for.'},
      options: {decision: true}
    },
    {
      good: 'Du får hemtjänst från den 1 maj. Skriv till oss om du har frågor.',
      because: {sv: 'Inget sägs om överklagande.', en: 'Nothing is said about appeal.'},
      options: {decision: true}
    }
  ],
  create: context => ({
    end() {
      const decision = decisionIn(context)
      if (!decision) return
      const {appeal} = decision
      if (!appeal.mention || appeal.kind !== 'ordinary' || appeal.isEnclosed || appeal.hasSlot) return
      const {mention, asksWhich, asksHow, sentences} = appeal
      if ((asksWhich && asksHow) || !ASKS_FOR_WRITING.test(sentences.map(({text}) => text).join(' '))) return
      context.report(mention.block, mention.span, asksHow ? 'which' : asksWhich ? 'how' : 'both', {})
    }
  })
})

/** Instructions that only name the right to appeal are the matter of `overklagande-saknas`. */
const ASKS_FOR_WRITING = /skriv|brev|skrivelse|skicka|lämna|kommit in|inkommit|inges|anges|veckor/iu
