import {isInLetter} from '../src/rule/decision/sections.js'
import {DECISION_OPTIONS, DECISION_PROFILES, decisionIn} from '../src/rule/decision-rule.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'tredje-person-barn',
  status: 'trial',
  category: 'beslut',
  severity: 'info',
  title: {sv: 'Svårt att se vem som är vem', en: 'Hard to see who is who'},
  why: {
    sv: 'När barn och föräldrar bara är han och hon går det inte att veta vem som menas.',
    en: 'When children and parents are only he and she one cannot tell who is meant.'
  },
  note: {
    sv: 'Märker en mening där både han och hon står, och varken den eller meningen före nämner någon vid namn eller som mamma, pappa eller barn. På prov: vem som menas kräver förståelse.',
    en: 'Reports a sentence with both han and hon where neither it nor the one before names anyone or says mamma, pappa or the like. On trial: telling who is meant takes understanding.'
  },
  sources: [{title: 'Egen bedömning'}, {title: 'Språkrådet, Klarspråkstestet'}],
  options: {...DECISION_OPTIONS},
  profiles: DECISION_PROFILES,
  messages: {
    who: {
      sv: 'Det är svårt att se vem som är vem. Skriv namnen.',
      en: 'It is hard to see who is who. Write the names.'
    }
  },
  examples: [
    {
      bad: '[[Hon har sagt att han inte vill att hon ska bo där.]]',
      message: 'who',
      better: 'Amina har sagt att Leo inte vill att hon ska bo där.',
      options: {decision: true}
    },
    {
      bad: '[[Barnet bor hos henne och han betalar till henne.]]',
      message: 'who',
      better: 'Amina bor hos sin mamma. Pappan betalar underhåll till mamman.',
      options: {decision: true}
    },
    {
      good: 'Amina bor hos dig. Hennes pappa har umgänge varannan helg.',
      because: {sv: 'Namnet är tydligt.', en: 'The name is clear.'},
      options: {decision: true}
    },
    {
      good: 'Karin och Per har skilt sig. Hon bor kvar, och han har flyttat.',
      because: {sv: 'Namnen står i meningen före.', en: 'The names are in the sentence before.'},
      options: {decision: true}
    },
    {
      good: 'Han eller hon ska skriva under.',
      because: {sv: 'Vem som helst menas.', en: 'Anyone is meant.'},
      options: {decision: true}
    }
  ],
  create: context => ({
    end() {
      if (!decisionIn(context)) return
      for (const block of context.document.blocks.filter(isInLetter)) {
        if (!HE.test(block.text) || !SHE.test(block.text)) continue
        let before = ''
        for (const {start, end} of context.sentences(block)) {
          const text = block.text.slice(start, end)
          if (HE.test(text) && SHE.test(text) && !ANYONE.test(text) && !isClear(before) && !isClear(text))
            context.report(block, {start, end}, 'who', {})
          before = text
        }
      }
    }
  })
})

const HE = /(?<!\p{L})(?:han|honom|hans)(?!\p{L})/iu
const SHE = /(?<!\p{L})(?:hon|henne|hennes)(?!\p{L})/iu
const ANYONE =
  /(?<!\p{L})(?:han eller hon|hon eller han|honom eller henne|henne eller honom|hans eller hennes|hennes eller hans)(?!\p{L})/iu
const KIN =
  /(?<!\p{L})(?:mamma|mor|pappa|far|moder|fader|syster|bror|dotter|son|make|maka|fru|morfar|mormor|farmor|farfar)\p{L}{0,4}(?!\p{L})/iu

/** A capital inside the sentence is a name; so is one of a relative. */
function isClear(sentence: string): boolean {
  return (
    KIN.test(sentence) ||
    /[\p{L},] \p{Lu}\p{Ll}/u.test(sentence) ||
    (/^\p{Lu}\p{Ll}+ (?:och \p{Lu}|har |är |bor )/u.test(sentence) && !/^(?:Hon|Han|Barnet|Det|Den) /u.test(sentence))
  )
}
