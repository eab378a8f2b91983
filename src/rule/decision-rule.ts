import type {Block, Document} from '../document/document.js'
import type {Sentence} from '../language/token.js'
import {type Decision, mayBeDecision, readDecision} from './decision/read-decision.js'
import type {Profile, RuleSetting} from './define-rule.js'

/** The option that rules about decisions have in common. */
export const DECISION_OPTIONS = {
  decision: {
    type: 'boolean',
    default: false,
    description: {
      sv: 'Texten är ett beslut. Annars granskas bara texter vars innehåll visar att de är det.',
      en: 'The text is a decision. Otherwise only texts are reviewed whose content shows that they are.'
    }
  }
} as const

/** The profile `beslut` says that the text is a decision; pages, reports and minutes are none. */
export const DECISION_PROFILES: Readonly<Partial<Record<Profile, RuleSetting>>> = {
  beslut: {options: {decision: true}},
  webb: {level: 'off'},
  rapport: {level: 'off'},
  protokoll: {level: 'off'}
}

/** The decision that the document is, or `undefined` if the rules about decisions are to be silent on it. */
export function decisionIn(context: {
  readonly options: {readonly decision: boolean}
  readonly document: Document
  readonly sentences: (block: Block) => readonly Sentence[]
}): Decision | undefined {
  const {options, document, sentences} = context
  if (!options.decision && !mayBeDecision(document)) return undefined
  if (!document.blocks.some(({language}) => language === 'sv')) return undefined
  const decision = readDecision(document, sentences)
  return decision.kind === 'decision' || (options.decision && decision.kind === 'unclear') ? decision : undefined
}

/** The span of what is about the whole document. */
export const WHOLE = {start: 0, end: 0} as const
