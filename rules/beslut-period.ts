import {DECISION_OPTIONS, DECISION_PROFILES, decisionIn} from '../src/rule/decision-rule.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'beslut-period',
  status: 'stable',
  category: 'beslut',
  severity: 'warning',
  title: {sv: 'Hur mycket och för vilken tid saknas', en: 'How much and for how long is missing'},
  why: {
    sv: 'Den som får pengar eller stöd behöver veta hur mycket, från när och hur länge.',
    en: 'Those who get money or support need to know how much, from when and for how long.'
  },
  note: {
    sv: 'Belopp, datum, månad, ”tills vidare” och antal timmar godtas var de än står utom i bakgrund, skäl och hur man överklagar. Gäller bistånd, bidrag, stöd och insatser.',
    en: 'Amounts, dates, months, “tills vidare” and hours are accepted wherever they stand except in background, reasons and how to appeal. Concerns support, grants and services.'
  },
  sources: [{title: 'Expressiva'}, {title: 'Språkrådet, Klarspråkstestet'}, {title: 'Egen bedömning'}],
  options: {...DECISION_OPTIONS},
  profiles: DECISION_PROFILES,
  messages: {
    period: {
      sv: 'Skriv hur mycket läsaren får och för vilken tid.',
      en: 'Write how much the reader gets and for how long.'
    }
  },
  examples: [
    {
      bad: '[[Du får bistånd till hyra.]]',
      message: 'period',
      better: 'Du får 6 250 kronor till hyran för maj.',
      options: {decision: true}
    },
    {
      bad: '[[Vi beviljar insatsen.]]',
      message: 'period',
      better: 'Vi beviljar insatsen från och med den 1 maj till och med den 31 oktober.',
      options: {decision: true}
    },
    {
      good: 'Du får 1 100 kronor till glasögon.',
      because: {sv: 'Ett engångsbelopp har ingen period.', en: 'A single amount has no period.'},
      options: {decision: true}
    },
    {
      good: '## Beslut\n\nSocialnämnden i Ekfors ger dig ledsagning.\n\n## Så mycket får du\n\nDu får tolv timmar i månaden tills vidare.',
      because: {sv: 'Tiden står under nästa rubrik.', en: 'The time stands under the next heading.'},
      format: 'markdown',
      options: {decision: true}
    },
    {
      good: 'Byggnadsnämnden i Ekfors beviljar bygglov för ett uthus.',
      because: {sv: 'Ett lov är varken pengar eller stöd.', en: 'A permit is neither money nor support.'},
      options: {decision: true}
    }
  ],
  create: context => ({
    end() {
      const decision = decisionIn(context)
      if (!decision || decision.parts.period || decision.hasSlot) return
      const granting = decision.operative.find(
        ({outcome, text}) => (outcome === 'granted' || outcome === 'partly') && SUPPORT.test(text)
      )
      if (granting) context.report(granting.block, granting.span, 'period', {})
    }
  })
})

const SUPPORT =
  /bistånd|bidrag|stöd|insats|hjälp|pengar|ersättning|hemtjänst|boende|försörjning|ledsag|kontaktperson|kontaktfamilj|avlös|assistans|sysselsättning|skolskjuts|färdtjänst|larm(?!\p{L})|hemvård/iu
