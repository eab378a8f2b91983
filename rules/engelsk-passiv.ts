import {defineRule} from '../src/rule/define-rule.js'

/** The findings of this rule are made by `reviewEnglish`, which alone reads English. */
export default defineRule({
  id: 'engelsk-passiv',
  language: 'en',
  status: 'stable',
  category: 'mening',
  severity: 'notice',
  title: {sv: 'Passiv form i engelsk text', en: 'Passive voice in English text'},
  why: {
    sv: 'I passiv form syns inte vem som ska göra något. Läsaren undrar: är det jag?',
    en: 'The passive voice hides who is to act. The reader wonders: is it me?'
  },
  note: {
    sv: 'Regeln känner igen oregelbundna verb som written och given, inte required.',
    en: 'The rule knows irregular verbs such as written and given, not required.'
  },
  sources: [
    {title: 'retext-passive', url: 'https://github.com/retextjs/retext-passive'},
    {title: 'How to write clearly, Europeiska kommissionen', section: 'Prefer active verbs to passive'}
  ],
  options: {
    allowAgent: {
      type: 'boolean',
      default: true,
      description: {
        sv: 'Godta passiv form när det står vem som gör det (by).',
        en: 'Accept the passive when it says who acts (by).'
      }
    }
  },
  messages: {
    passive: {
      sv: 'Vem gör det? ”{words}” är passiv form. Skriv ut vem.',
      en: 'Who does it? “{words}” is passive. Say who.'
    }
  },
  examples: [
    {
      bad: 'The decision [[is sent]] to you within two weeks of the meeting.',
      message: 'passive',
      better: 'We send you the decision within two weeks of the meeting.'
    },
    {
      bad: 'All papers must [[be sent]] to the office before Friday.',
      message: 'passive',
      better: 'Send all papers to the office before Friday.'
    },
    {
      good: 'The report was written by the case officer who met you.',
      because: {sv: 'Det står vem som gjorde det.', en: 'It says who did it.'}
    },
    {
      good: 'She was born in the town and has lived there all her life.',
      because: {sv: 'Was born har ingen aktiv motsvarighet.', en: 'Was born has no active form to use instead.'}
    },
    {
      good: 'Beslutet is sent, som det heter på engelska, till dig inom två veckor.',
      because: {sv: 'Stycket är på svenska.', en: 'The paragraph is in Swedish.'}
    }
  ],
  create: () => ({})
})
