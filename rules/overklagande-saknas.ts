import type {Decision} from '../src/rule/decision/read-decision.js'
import {DECISION_OPTIONS, DECISION_PROFILES, decisionIn, WHOLE} from '../src/rule/decision-rule.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'overklagande-saknas',
  status: 'stable',
  category: 'beslut',
  severity: 'error',
  title: {sv: 'Så överklagar man saknas', en: 'How to appeal is missing'},
  why: {
    sv: 'Den som inte får veta hur man överklagar kan förlora sin rätt att få beslutet prövat.',
    en: 'Those who are not told how to appeal can lose their right to have the decision tried.'
  },
  note: {
    sv: 'Gäller beslut som går någon emot och beslut som säger att de kan överklagas. Rent bifall, laglighetsprövning och beslut som inte får överklagas märks inte. En bilaga eller blankett godtas.',
    en: 'Concerns decisions that go against someone and those that say that they can be appealed. Wholly favourable decisions, legality review and decisions that may not be appealed are left alone. An enclosure or form is accepted.'
  },
  sources: [
    {title: 'Förvaltningslagen (2017:900)', section: '33 § andra stycket, 41–42 §§; undantag 2 §'},
    {title: 'LVU (1990:52)', section: '41 § andra stycket'},
    {title: 'LVM (1988:870)', section: '44 §'}
  ],
  options: {...DECISION_OPTIONS},
  profiles: DECISION_PROFILES,
  messages: {
    missing: {
      sv: 'Skriv hur man överklagar: vad brevet ska innehålla, vart det skickas och när.',
      en: 'Write how to appeal: what the letter shall contain, where it is sent and when.'
    },
    how: {
      sv: 'Skriv hur: vad överklagandet ska innehålla, vart det skickas och när.',
      en: 'Write how: what the appeal shall contain, where it is sent and when.'
    },
    time: {
      sv: 'Skriv när ni måste ha fått överklagandet: inom tre veckor.',
      en: 'Write when you must have received the appeal: within three weeks.'
    }
  },
  examples: [
    {
      bad: 'Du kan [[överklaga]]. Läs mer på webben.',
      message: 'how',
      better:
        'Du kan överklaga beslutet. Ditt överklagande ska ha kommit in till oss inom tre veckor från den dag då du fick del av beslutet.',
      options: {decision: true}
    },
    {
      bad: 'Socialnämnden i Ekfors avslår din ansökan, eftersom du har pengar på banken.',
      message: 'missing',
      better:
        'Socialnämnden i Ekfors avslår din ansökan, eftersom du har pengar på banken. Hur du överklagar står i bilagan.',
      options: {decision: true}
    },
    {
      bad: 'Vi avslår din ansökan. Du kan [[överklaga]]. Skriv till förvaltningsrätten, men skicka brevet till oss.',
      message: 'time',
      better:
        'Vi avslår din ansökan. Du kan överklaga. Skriv till förvaltningsrätten, men skicka brevet till oss. Vi måste ha fått det inom tre veckor från den dag då du fick beslutet.',
      options: {decision: true}
    },
    {
      good: 'Beslutet går inte att överklaga enligt 41 § LVU.',
      because: {sv: 'Beslutet får inte överklagas.', en: 'The decision may not be appealed.'},
      options: {decision: true}
    },
    {
      good: 'Socialnämnden i Ekfors beviljar dig hemtjänst från den 1 maj.',
      because: {sv: 'Ett rent bifall går ingen emot.', en: 'A wholly favourable decision goes against nobody.'},
      options: {decision: true}
    },
    {
      good: 'Nämnden avslår förslaget. Beslutet kan prövas genom laglighetsprövning enligt 13 kap. kommunallagen.',
      because: {
        sv: '33 § förvaltningslagen gäller inte vid laglighetsprövning.',
        en: 'Section 33 does not apply to legality review.'
      },
      options: {decision: true}
    }
  ],
  create: context => ({
    end() {
      const decision = decisionIn(context)
      if (!decision) return
      const {appeal} = decision
      if (appeal.kind !== 'ordinary' || appeal.isEnclosed || appeal.hasSlot) return
      if (!appeal.mention) {
        if (goesAgainst(decision)) context.report(null, WHOLE, 'missing', {})
        return
      }
      const {block, span, text} = appeal.mention
      const word = /överklag\p{L}*|besvär\p{L}*/iu.exec(text)
      const at = span.start + (word?.index ?? 0)
      const place = {start: at, end: word ? at + word[0].length : span.end}
      const says = appeal.periods.length > 0
      if (!says && !appeal.toAuthority && !appeal.toCourt && !appeal.asksWhich && !appeal.asksHow)
        context.report(block, place, 'how', {})
      else if (!says) context.report(block, place, 'time', {})
    }
  })
})

function goesAgainst({outcome}: Decision): boolean {
  return outcome === 'refused' || outcome === 'partly' || outcome === 'burden'
}
