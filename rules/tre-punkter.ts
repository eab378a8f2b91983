import type {Sentence, Token} from '../src/language/token.js'
import {type Correction, correctionRule} from '../src/rule/correction-rule.js'

export default correctionRule({
  id: 'tre-punkter',
  status: 'trial',
  category: 'skrivregler',
  severity: 'info',
  title: {sv: 'Mellanslag kring tre punkter', en: 'Spaces around three points'},
  why: {
    sv: 'Med mellanslag står punkterna för ord som är utelämnade, utan mellanslag för ett avbrutet ord.',
    en: 'With spaces the points stand for words left out, without for a word that is broken off.'
  },
  note: {
    sv: 'På prov: bara texten runt omkring säger vad punkterna betyder. Regeln ser punkter mellan två ord utan mellanslag, och efter ett bindeord.',
    en: 'On trial: only the context tells what the points mean. The rule sees points between two words without spaces, and after a conjunction.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '13.1, 14.3.3'}],
  message: {
    sv: 'Se över mellanslaget vid punkterna: ”{suggestion}”.',
    en: 'Check the space at the points: “{suggestion}”.'
  },
  examples: [
    {
      bad: 'Vi [[behöver...och]] du kan hjälpa.',
      message: 'write',
      better: 'Vi behöver … och du kan hjälpa.'
    },
    {bad: 'Han började säga [[men ...]]', message: 'write', better: 'Han började säga men…'},
    {good: 'Version 2.0.1 är ny.', because: {sv: 'Ett versionsnummer.', en: 'A version number.'}},
    {good: 'Avsnitt 3.5 handlar om maten.', because: {sv: 'Ett avsnitt.', en: 'A section.'}},
    {
      good: 'Vi behöver … och du kan hjälpa. Stor…',
      because: {sv: 'Rätt satta punkter.', en: 'Points set right.'}
    }
  ],
  correct: findPoints
})

const JOINTS = new Set(['men', 'och', 'eller', 'att', 'så', 'som', 'om'])

function* findPoints({block, tokens}: Sentence): Generator<Correction> {
  for (const token of tokens) {
    if ((token.text !== '...' && token.text !== '…') || token.protection !== '') continue
    const before = tokens[token.index - 1] as Token | undefined
    const after = tokens[token.index + 1] as Token | undefined
    if (before?.kind !== 'word') continue
    if (after?.kind === 'word' && !before.spaceAfter && !token.spaceAfter)
      yield {start: before.start, end: after.end, replacement: `${before.text} … ${after.text}`, safe: false}
    else if (before.spaceAfter && token.end === block.text.length && JOINTS.has(before.lower))
      yield {start: before.start, end: token.end, replacement: `${before.text}…`, safe: false}
  }
}
