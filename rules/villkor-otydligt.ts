import {DECISION_OPTIONS, DECISION_PROFILES, decisionIn} from '../src/rule/decision-rule.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'villkor-otydligt',
  status: 'trial',
  category: 'beslut',
  severity: 'info',
  title: {sv: 'Krav utan tid eller följd', en: 'A demand without time or consequence'},
  why: {
    sv: 'Läsaren behöver veta när kravet ska vara uppfyllt och vad som händer annars.',
    en: 'The reader needs to know by when, and what happens otherwise.'
  },
  note: {
    sv: 'Krav med tid, villkor (”om du blir sjuk”) eller följd i samma stycke godtas. På prov: vad som är självklart kan regeln inte avgöra.',
    en: 'Demands with a time, a condition (“if you fall ill”) or a consequence in the same paragraph are accepted. On trial: the rule cannot tell what goes without saying.'
  },
  sources: [{title: 'Språkrådet, Klarspråkstestet'}, {title: 'Expressiva'}],
  options: {...DECISION_OPTIONS},
  profiles: DECISION_PROFILES,
  messages: {
    when: {
      sv: 'Skriv när det ska vara gjort, och vad som händer annars.',
      en: 'Write by when it is to be done, and what happens otherwise.'
    },
    what: {
      sv: 'Skriv tydligt vad som händer, och när.',
      en: 'Write clearly what happens, and when.'
    }
  },
  examples: [
    {
      bad: '[[Du måste medverka i planeringen.]]',
      message: 'when',
      better: 'Kom på mötet den 5 juni. Om du inte kommer eller ringer betalar vi inte ut pengarna för juni.',
      options: {decision: true}
    },
    {
      bad: '[[Om du inte medverkar kan beslutet ändras.]]',
      message: 'what',
      better: 'Om du inte kommer till mötet den 5 juni betalar vi inte ut pengarna för juni.',
      options: {decision: true}
    },
    {
      good: 'Du måste ringa om du blir sjuk.',
      because: {sv: 'Villkoret säger när.', en: 'The condition says when.'},
      options: {decision: true}
    },
    {
      good: 'Ring oss senast den 2 juni om du inte kan komma.',
      because: {sv: 'Dagen står där.', en: 'The day is there.'},
      options: {decision: true}
    },
    {
      good: 'Du måste lämna in kvittot. Annars får du inga pengar.',
      because: {sv: 'Följden står i nästa mening.', en: 'The consequence is in the next sentence.'},
      options: {decision: true}
    }
  ],
  create: context => ({
    end() {
      const decision = decisionIn(context)
      if (!decision) return
      for (const {kind, blocks} of decision.sections) {
        if (kind === 'appeal' || kind === 'background' || kind === 'law' || kind === 'contact') continue
        for (const block of blocks) {
          if (block.kind !== 'paragraph' && block.kind !== 'listItem') continue
          if (/överklag/iu.test(block.text) || TIME.test(block.text)) continue
          for (const {start, end} of context.sentences(block)) {
            const text = block.text.slice(start, end)
            if (VAGUE.test(text)) context.report(block, {start, end}, 'what', {})
            else if (DEMAND.test(text) && !CONSEQUENCE.test(block.text)) context.report(block, {start, end}, 'when', {})
          }
        }
      }
    }
  })
})

const DEMAND = /(?<!\p{L})(?:du|ni) (?:måste|ska|skall|är skyldig\p{L}? att) (?!inte|ha rätt|få(?!\p{L}))/iu
const VAGUE =
  /^om (?:du|ni) (?:inte|ej) [^.!?]{2,80} (?:kan|kommer) [^.!?]{0,30}beslut[^.!?]{0,30}(?:ändras|omprövas|prövas på nytt|upphöra)/iu
const TIME =
  /\d|(?:senast|innan|före|inom|genast|direkt|varje|under (?:tiden|hela)|så fort|så snart|när |löpande|veckan|månaden)/iu
const CONSEQUENCE = /(?<!\p{L})(?:annars|i annat fall|om (?:du|ni|det|den|något)|då )(?!\p{L})/iu
