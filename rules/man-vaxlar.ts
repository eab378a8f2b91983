import type {Block} from '../src/document/document.js'
import type {Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'man-vaxlar',
  status: 'trial',
  category: 'mening',
  severity: 'info',
  title: {sv: 'Man syftar på olika personer', en: 'Man stands for different people'},
  why: {
    sv: 'Om man ibland är läsaren och ibland myndigheten måste läsaren gissa vem som ska göra vad.',
    en: 'If man is now the reader and now the authority, the reader has to guess who does what.'
  },
  note: {
    sv: 'Granskas stycke för stycke, och bara där verben visar det: någon ansöker eller lämnar in, och någon beslutar eller betalar ut. På prov: bara meningen avgör vem man är.',
    en: 'Reviewed paragraph by paragraph, and only where the verbs show it: someone applies or hands in, and someone decides or pays out. On trial: only the meaning tells who man is.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.3.4'}],
  options: {},
  messages: {
    shifts: {
      sv: '”Man” syftar på olika personer här. Skriv ”du” och ”vi”.',
      en: '“Man” stands for different people here. Write “du” and “vi”.'
    }
  },
  examples: [
    {
      bad: 'Man ansöker på webben. Sedan bedömer [[man]] vilken hjälp man behöver.',
      message: 'shifts',
      better: 'Du ansöker på webben. Vi bedömer vad du behöver.'
    },
    {
      bad: 'Man lämnar in kvitto så betalar [[man]] ut pengarna.',
      message: 'shifts',
      better: 'Du lämnar in kvitto så betalar vi ut pengarna.'
    },
    {
      good: 'Man ansöker på webben och man kan följa sitt ärende där.',
      because: {sv: 'Båda gångerna är man den som söker.', en: 'Man is the applicant both times.'}
    },
    {
      good: 'Man kan söka hjälp hela året.',
      because: {sv: 'Här finns bara ett man.', en: 'There is only one man here.'}
    },
    {
      good: 'Man bedömer ansökan och man beslutar inom en vecka.',
      because: {sv: 'Båda gångerna är man myndigheten.', en: 'Man is the authority both times.'}
    }
  ],
  create: ({report}) => {
    let current: Block | undefined
    let hasApplicant = false
    let hasAuthority = false
    return {
      sentence({block, tokens}) {
        if (block !== current) {
          current = block
          hasApplicant = false
          hasAuthority = false
        }
        for (const token of tokens) {
          if (token.lower !== 'man' || token.protection !== '') continue
          const actor = actorOf(tokens, token.index)
          const isShift = (actor === 'authority' && hasApplicant) || (actor === 'applicant' && hasAuthority)
          if (isShift) {
            report(block, token, 'shifts', {})
            hasApplicant = false
            hasAuthority = false
            return
          }
          if (actor === 'authority') hasAuthority = true
          if (actor === 'applicant') hasApplicant = true
        }
      }
    }
  }
})

const AUTHORITY =
  /^(?:besluta(?:r|de|t)?|bedöm(?:er|de|t|a)?|utred(?:er|de|a)|utrett|prövar|prövade|handlägg(?:er|a)|bevilja(?:r|de|t)?|avslår|avslog)$/u
const APPLICANT = /^(?:ansök(?:er|te|t|a)|sök(?:er|te|a)|överklaga(?:r|de|t)?|begär(?:a|de|t)?|anmäl(?:er|de|t|a))$/u
const PAYS = /^betalar?$/u
const HANDS_IN = /^(?:lämnar?|skickar?)$/u

/** What the verb next to `man` at `index` says of who man is; `''` when it says nothing. */
function actorOf(tokens: readonly Token[], index: number): 'authority' | 'applicant' | '' {
  for (const at of [index - 1, index + 1, index + 2, index + 3]) {
    const word = tokens[at]
    if (word?.kind !== 'word') {
      if (at > index) return ''
      continue
    }
    const particle = particleAfter(tokens, Math.max(at, index))
    if (AUTHORITY.test(word.lower) || (PAYS.test(word.lower) && particle === 'ut')) return 'authority'
    if (APPLICANT.test(word.lower) || (HANDS_IN.test(word.lower) && particle === 'in')) return 'applicant'
  }
  return ''
}

function particleAfter(tokens: readonly Token[], index: number): string {
  const next = tokens[index + 1]?.lower ?? ''
  return next === 'in' || next === 'ut' ? next : ''
}
