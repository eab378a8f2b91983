import type {Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import {figuresOf, isCounted, isLabel, isRunningText} from '../src/rule/number-pattern.js'

export default defineRule({
  id: 'siffror-bokstaver',
  status: 'trial',
  category: 'skrivregler',
  severity: 'info',
  title: {sv: 'Små tal med siffror', en: 'Small numbers in figures'},
  why: {
    sv: 'Små tal läses lättast som ord när siffran inte är det viktiga. Blandade skrivsätt i en mening stör.',
    en: 'Small numbers are easiest to read as words when the figure is not the point. Mixed forms in a sentence disturb.'
  },
  note: {
    sv: 'Regeln är på prov: ungefär tre av fyra råd var bra när den prövades. Tid, mått och pengar granskas inte.',
    en: 'The rule is on trial: about three in four findings were good when it was tried. Time, measures and money are not reviewed.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '12.1.1, 12.1.2, 12.1.3'}],
  options: {
    maxInWords: {
      type: 'integer',
      default: 12,
      minimum: 2,
      description: {sv: 'Så stora tal skrivs med bokstäver.', en: 'Numbers up to this are written in letters.'}
    }
  },
  profiles: {beslut: {level: 'off'}, protokoll: {level: 'off'}},
  messages: {
    small: {
      sv: 'Skriv små tal med bokstäver: ”{suggestion}”.',
      en: 'Write small numbers in letters: “{suggestion}”.'
    },
    mixed: {
      sv: 'Blanda inte siffror och bokstäver i en mening. Skriv ”{suggestion}” här.',
      en: 'Do not mix figures and letters in a sentence. Write “{suggestion}” here.'
    }
  },
  examples: [
    {bad: 'Vi träffade [[2]] ungdomar på mötet.', message: 'small', better: 'Vi träffade två ungdomar på mötet.'},
    {
      bad: 'Vi träffade [[två]] ungdomar, 14 elever och [[fem]] föräldrar.',
      message: 'mixed',
      better: 'Vi träffade 2 ungdomar, 14 elever och 5 föräldrar.'
    },
    {
      good: 'Enligt punkt 3 får du 3 månader på dig, och mötet är 5 maj i rum 3.',
      because: {sv: 'Tid, datum och nummer står med siffror.', en: 'Time, dates and numbers stand in figures.'}
    },
    {
      good: 'Rampen är högst 2,8 meter och kostar 9 kronor per dag.',
      because: {sv: 'Mått och pengar står med siffror.', en: 'Measures and money stand in figures.'}
    },
    {
      good: 'Vi mötte 2 ungdomar och 14 elever.',
      because: {sv: 'Står ett större tal bredvid blir allt siffror.', en: 'Beside a larger number all become figures.'}
    }
  ],
  create: ({options, report}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      if (!isRunningText(block)) return
      const counts = figuresOf(sentence).filter(token => /^\d{1,3}$/u.test(token.text) && countsNext(tokens, token))
      if (counts.length === 0) return
      if (counts.some(({text}) => Number(text) > options.maxInWords)) {
        for (const token of tokens) {
          const value = VALUES.get(token.lower)
          if (
            value === undefined ||
            value > options.maxInWords ||
            token.protection !== '' ||
            !countsNext(tokens, token)
          )
            continue
          const suggestion = String(value)
          report(block, token, 'mixed', {suggestion}, {level: 'notice', suggestions: [{replacement: suggestion}]})
        }
        return
      }
      for (const token of counts) {
        const suggestion = WORDS[Number(token.text) - 2]
        if (token.index > 0 && suggestion && Number(token.text) <= options.maxInWords)
          report(block, token, 'small', {suggestion}, {suggestions: [{replacement: suggestion}]})
      }
    }
  })
})

const WORDS = 'två tre fyra fem sex sju åtta nio tio elva tolv'.split(' ')
const VALUES: ReadonlyMap<string, number> = new Map(WORDS.map((word, place) => [word, place + 2]))

/** Whether the number counts what comes next, and that is no measure. */
function countsNext(tokens: readonly Token[], token: Token): boolean {
  const before = tokens[token.index - 1]
  const next = tokens[token.index + 1]
  if (!next || !isCounted(next) || MEASURES.test(next.lower.slice(0, 30)) || isLabel(before)) return false
  if (JOINTS.has(before?.lower ?? '') && tokens[token.index - 2]?.kind === 'number') return false
  return before === undefined || (before.text === before.lower && before.kind !== 'number' && before.text !== ':')
}

/** `kapitel 1 och 2`, `90 till 10`: the number goes with the one before. */
const JOINTS: ReadonlySet<string> = new Set(['och', 'eller', 'till', ','])

/** Time, measures, money, ages, dates and parts of laws, by how the word begins. */
const MEASURES =
  /^(?:kr|öre|euro|tkr|mnkr|miljo|miljard|tusen|procent|promille|år|måna|mån|veck|dag|dyg|tim|minut|min$|sek|klock|fm|em|meter|m$|km|kilo|mil|cm|mm|centi|milli|gram|kg|ton|liter|dl|kvadrat|kvm|kubik|hektar|grad|kap|stycke|st|punkt|poäng|hp|bit|byte|mb|gb|kw|mw|gw|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|gånger|x$|basbelopp|prisbas)/u
