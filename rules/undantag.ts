import {defineRule} from '../src/rule/define-rule.js'

/** The findings of this rule are made where directives are applied (`suppress`), which alone knows which of them were used. */
export default defineRule({
  id: 'undantag',
  status: 'stable',
  category: 'skrivregler',
  severity: 'notice',
  title: {sv: 'Undantag som inte behövs', en: 'Exception that is not needed'},
  why: {
    sv: 'Ett undantag som är gammalt eller felstavat döljer det som granskningen borde visa.',
    en: 'An exception that is old or misspelt hides what the review ought to show.'
  },
  note: {
    sv: 'Ett undantag skrivs i dokumentet: i Markdown och HTML som <!-- klarsprak-hoppa-över regel: skäl -->, i Word som en kommentar som börjar med klarspråk: hoppa över.',
    en: 'An exception is written in the document: in Markdown and HTML as <!-- klarsprak-ignore rule: reason -->, in Word as a comment that begins klarspråk: ignore.'
  },
  sources: [{title: 'Egen bedömning'}],
  options: {},
  messages: {
    unused: {
      sv: 'Undantaget behövs inte längre. Ta bort det.',
      en: 'The exception is no longer needed. Remove it.'
    },
    expired: {
      sv: 'Undantaget gällde till och med {until}. Ta bort det eller ge det ett nytt datum.',
      en: 'The exception was valid until {until}. Remove it or give it a new date.'
    },
    unknown: {
      sv: 'Det finns ingen regel som heter ”{rule}”. Rätta namnet i undantaget.',
      en: 'There is no rule called “{rule}”. Correct the name in the exception.'
    }
  },
  examples: [
    {
      bad: '<!-- klarsprak-hoppa-över undantag: prov -->\n\nVi ses på tisdag.',
      message: 'unused',
      better: 'Vi ses på tisdag.',
      format: 'markdown'
    },
    {
      bad: '<!-- klarsprak-av lang-menning: citat -->\n\nVi ses på tisdag.',
      message: 'unknown',
      better: 'Vi ses på tisdag.',
      format: 'markdown'
    },
    {
      bad: '<!-- klarsprak-hoppa-över lang-mening: citat, t.o.m. 2020-06-30 -->\n\nVi ses på tisdag.',
      message: 'expired',
      better: 'Vi ses på tisdag.',
      format: 'markdown'
    },
    {
      good: '<!-- en vanlig kommentar -->\n\nVi ses på tisdag.',
      because: {sv: 'Kommentaren är inget undantag.', en: 'The comment is no exception.'},
      format: 'markdown'
    },
    {
      good: '<!-- klarsprak-hoppa-över lang-mening: citat ur lagen, t.o.m. 2999-12-31 -->\n\nVi ses på tisdag.',
      because: {
        sv: 'Regeln granskas inte i den här körningen, så ingen vet om undantaget behövs.',
        en: 'The rule is not run, so nobody knows whether the exception is needed.'
      },
      format: 'markdown'
    },
    {
      good: '<!-- klarsprak-på -->\n\nHej och välkommen!',
      because: {sv: 'Att slå på reglerna igen är inget undantag.', en: 'To turn rules on again is no exception.'},
      format: 'markdown'
    }
  ],
  create: () => ({})
})
