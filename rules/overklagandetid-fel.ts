import type {AppealPlace} from '../src/rule/decision/appeal.js'
import {DECISION_OPTIONS, DECISION_PROFILES, decisionIn} from '../src/rule/decision-rule.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'overklagandetid-fel',
  status: 'stable',
  category: 'beslut',
  severity: 'error',
  title: {sv: 'Fel tid för överklagande', en: 'Wrong time for appeal'},
  why: {
    sv: 'Fel tid eller fel startdag kan göra att läsaren överklagar för sent eller låter bli.',
    en: 'A wrong time or a wrong first day can make the reader appeal too late or not at all.'
  },
  note: {
    sv: 'Förvaltningslagen: tre veckor från den dag då läsaren fick del av beslutet. Parter som företräder det allmänna räknar från beslutsdagen. Laglighetsprövning och beslut som följer en annan lag än förvaltningslagen märks inte när texten säger det.',
    en: 'The Administrative Procedure Act: three weeks from the day the reader was notified. Parties who represent the public count from the day of the decision. Legality review, and decisions under another act, are left alone where the text says so.'
  },
  sources: [
    {title: 'Förvaltningslagen (2017:900)', section: '44 §'},
    {title: 'Kommunallagen (2017:725)', section: '13 kap. 5 §'}
  ],
  options: {...DECISION_OPTIONS},
  profiles: DECISION_PROFILES,
  messages: {
    from: {
      sv: 'Tiden räknas från den dag du fick beslutet, inte från beslutsdagen.',
      en: 'The time is counted from the day you got the decision, not from the day it was made.'
    },
    length: {
      sv: 'Tiden är tre veckor från den dag läsaren fick beslutet. Kontrollera ”{time}”.',
      en: 'The time is three weeks from the day the reader got the decision. Check “{time}”.'
    },
    start: {
      sv: 'Skriv vad tiden räknas från: den dag läsaren fick beslutet.',
      en: 'Write what the time is counted from: the day the reader got the decision.'
    }
  },
  examples: [
    {
      bad: 'Överklagandet ska ha kommit in inom tre veckor [[från det datum då beslutet fattades]].',
      message: 'from',
      better: 'Överklagandet ska ha kommit in till oss inom tre veckor från den dag då du fick beslutet.',
      options: {decision: true}
    },
    {
      bad: 'Du kan överklaga inom [[en månad]] från den dag du fick beslutet.',
      message: 'length',
      better: 'Du kan överklaga inom tre veckor från den dag du fick beslutet.',
      options: {decision: true}
    },
    {
      bad: 'Vi måste ha fått ditt överklagande inom [[tre veckor]].',
      message: 'start',
      better: 'Vi måste ha fått ditt överklagande inom tre veckor från den dag då du fick beslutet.',
      options: {decision: true}
    },
    {
      good: 'Om kommunen överklagar räknas tiden från beslutsdagen.',
      because: {sv: 'Kommunen företräder det allmänna.', en: 'The municipality represents the public.'},
      options: {decision: true}
    },
    {
      good: 'Laglighetsprövning: överklagandet ska ha kommit in till förvaltningsrätten inom tre veckor från det att protokollsjusteringen tillkännagavs på kommunens anslagstavla.',
      because: {sv: 'Vid laglighetsprövning räknas tiden så.', en: 'In legality review the time is counted so.'},
      options: {decision: true}
    },
    {
      good: 'Du kan överklaga. Ditt brev ska ha kommit in inom tre veckor från den dag då du fick del av beslutet. Vi svarar inom två veckor.',
      because: {sv: 'Två veckor är tiden för svaret.', en: 'Two weeks is the time for the answer.'},
      options: {decision: true}
    },
    {
      good: 'Du kan begära omprövning inom två månader från den dag du fick beslutet.',
      because: {sv: 'Omprövning följer andra regler.', en: 'Reconsideration follows other rules.'},
      options: {decision: true}
    }
  ],
  create: context => ({
    end() {
      const decision = decisionIn(context)
      if (decision?.appeal.kind !== 'ordinary') return
      const {appeal} = decision
      let wrong = false
      for (const place of appeal.periods) {
        if (!isAboutTheReader(place)) continue
        const time = WRONG_LENGTH.exec(place.text)
        const from = FROM_DECISION.exec(place.text)
        if (time?.[1]) {
          reportAt(place, place.text.indexOf(time[1], time.index), time[1].length, 'length', time[1])
          wrong = true
        }
        if (from && !time) {
          reportAt(place, from.index, from[0].length, 'from', '')
          wrong = true
        }
      }
      const [first] = appeal.periods.filter(isAboutTheReader)
      const weeks = first && /(?<!\p{L})(?:tre|3) veckor/iu.exec(first.text)
      if (!wrong && first && weeks && !appeal.saysFrom && !appeal.hasSlot)
        reportAt(first, weeks.index, weeks[0].length, 'start', '')

      function reportAt(
        {block, span}: AppealPlace,
        offset: number,
        length: number,
        message: 'from' | 'length' | 'start',
        time: string
      ): void {
        const start = span.start + offset
        const level = message === 'start' ? 'warning' : 'error'
        context.report(block, {start, end: start + length}, message, {time}, {level})
      }
    }
  })
})

/** A time to appeal that is not three weeks. */
const WRONG_LENGTH =
  /(?<!\p{L})inom ((?:en|två|fyra|fem|sex|1|2|4|5|6|8) veckor?|(?:en|två|tre|1|2|3) månad(?:er)?|(?:\d|10|14|15|20|28|30|60) dagar)(?!\p{L})/iu
/** Counted from the day of the decision, or from a day that the reader cannot know. */
const FROM_DECISION =
  /(?:från|efter)(?: och med)? (?:(?:den dag|dagen|det datum|datumet|den tidpunkt)(?: som| då| när)? (?:för )?beslutet(?:s)?(?: (?:fattades|fattats|togs|meddelades|är fattat|har fattats|datum|daterades))?(?! \p{L}*(?:nådde|kom till))|beslutsdatum(?:et)?|beslutsdagen|beslutets datum|det att beslutet (?:fattades|togs|har fattats)|det beslutet (?:fattades|togs)|dagens datum)(?!\p{L})/iu

/** Whether the sentence gives the reader's own time to appeal. */
function isAboutTheReader({text}: AppealPlace): boolean {
  if (
    /omprövning|anslag|protokoll|om (?:kommunen|nämnden|staten|myndigheten|det allmänna)|företräder det allmänna/iu.test(
      text
    )
  )
    return false
  return /överklag|skrivelse|brev|kommit in|inkommit|tillhanda|ha fått|besvär/iu.test(text)
}
