import type {Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import {figuresOf, NO_BREAK_SPACE} from '../src/rule/number-pattern.js'

export default defineRule({
  id: 'telefonnummer',
  status: 'trial',
  category: 'skrivregler',
  severity: 'info',
  title: {sv: 'Telefonnummer utan grupper', en: 'Ungrouped phone number'},
  why: {
    sv: 'Ett nummer i grupper går att läsa, minnas och slå utan fel.',
    en: 'A number in groups can be read, remembered and dialled without mistakes.'
  },
  note: {
    sv: 'Regeln är på prov: för få nummer har prövats. Siffror utan bindestreck märks bara nära ord som ring, telefon och mobil.',
    en: 'The rule is on trial: too few numbers have been tried. Figures without a hyphen are found only near words such as ring, telefon and mobil.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '12.1.7'},
    {title: 'Hultsfreds kommun (S36 i regelkatalogen)'}
  ],
  options: {},
  messages: {
    regroup: {
      sv: 'Dela upp numret i grupper: ”{suggestion}”.',
      en: 'Divide the number into groups: “{suggestion}”.'
    },
    group: {
      sv: 'Dela upp numret i grupper, till exempel 042-10 50 00.',
      en: 'Divide the number into groups, for example 042-10 50 00.'
    }
  },
  examples: [
    {bad: 'Ring [[0421050000]] på vardagar.', message: 'group', better: 'Ring 042-10 50 00 på vardagar.'},
    {bad: 'Mobil: [[0701234567]].', message: 'regroup', better: 'Mobil: 070-123 45 67.'},
    {bad: 'Växeln har nummer [[042-105000]].', message: 'regroup', better: 'Växeln har nummer 042-10 50 00.'},
    {
      good: 'Ring 042-10 50 00, 112 eller +46 8 763 42 52.',
      because: {sv: 'Numren är redan i grupper.', en: 'The numbers are grouped already.'}
    },
    {
      good: 'Diarienummer SN 2025/00123 gäller sak 0701234567.',
      because: {sv: 'Inget ord visar att det är en telefon.', en: 'No word shows that it is a phone.'}
    },
    {
      good: 'Växelns nummer är 08-41 10 50/123.',
      because: {sv: 'Anknytningen står rätt.', en: 'The extension is rightly written.'}
    }
  ],
  create: ({report}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      for (const token of figuresOf(sentence)) {
        if (token.text.charCodeAt(0) !== 48 || tokens[token.index + 1]?.kind === 'number') continue
        const suggestion = regroup(token.text)
        const hasHyphen = token.text.includes('-')
        if (suggestion !== '' && (hasHyphen || isNearCue(tokens, token)))
          report(block, token, 'regroup', {suggestion}, {suggestions: [{replacement: suggestion, safe: true}]})
        else if (/^0[1-9]\d{7,8}$/u.test(token.text) && isNearCue(tokens, token)) report(block, token, 'group', {})
      }
    }
  })
})

/** `042-105000` and `0701234567` in groups; `''` where the area code cannot be told, or the number is something else. */
function regroup(text: string): string {
  const mobile = /^(07[02369])(\d{3})(\d\d)(\d\d)$/u.exec(text)
  if (mobile) return `${mobile[1]}-${mobile.slice(2).join(NO_BREAK_SPACE)}`
  const parts = /^(0[1-9]\d{0,2})-(\d{5,8})$/u.exec(text)
  const [, area = '', number = ''] = parts ?? []
  return parts ? `${area}-${groupNumber(number)}` : ''
}

/** Pairs from the right, with what is left over in threes at the left: `897 00`, `10 50 00`, `713 10 00`, `508 294 00`. */
function groupNumber(number: string): string {
  const sizes =
    [
      [3, 2],
      [2, 2, 2],
      [3, 2, 2],
      [3, 3, 2]
    ][number.length - 5] ?? []
  const groups: string[] = []
  let at = 0
  for (const size of sizes) {
    groups.push(number.slice(at, at + size))
    at += size
  }
  return groups.join(NO_BREAK_SPACE)
}

const CUE =
  /^(?:ring|ringa|ringer|tel|tfn|sms|sms:a|växel|växeln|mobil|mobilen|.*telefon|.*telefonnummer|.*mobilnummer)\.?$/u

function isNearCue(tokens: readonly Token[], {index}: Token): boolean {
  return tokens.slice(Math.max(0, index - 4), index).some(({lower}) => lower.length < 40 && CUE.test(lower))
}
