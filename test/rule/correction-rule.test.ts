import {describe, expect, it} from 'vitest'
import {rules} from '../../rules/index.js'
import {readDocument} from '../../src/entry/node.js'
import {type Correction, correctionRule} from '../../src/rule/correction-rule.js'
import {readText} from '../support/read-text.js'
import {runRule} from '../support/run-rule.js'

const texts = {sv: 'x', en: 'x'}

/** Wants every word in capitals in small letters; unseen only when it is short. */
const shout = correctionRule({
  id: 'prov',
  status: 'trial',
  category: 'ord',
  severity: 'notice',
  title: texts,
  why: texts,
  sources: [],
  message: {sv: 'Skriv ”{suggestion}”.', en: 'Write “{suggestion}”.'},
  examples: [],
  *correct({tokens}): Generator<Correction> {
    for (const {text, lower, start, end} of tokens)
      if (text === text.toUpperCase() && text !== lower)
        yield {
          start,
          end,
          replacement: lower,
          ...(text.length > 3 && {safe: false}),
          ...(text.length > 4 && {level: 'info'})
        }
  }
})

describe('a rule of corrections', () => {
  it('reports each correction with its replacement, safe unless it says otherwise', () => {
    const findings = runRule(shout, readText('vi NU och OCKSÅ'))
    expect(
      findings.map(({span, suggestions: [first]}) => [span.start, span.end, first?.replacement, first?.safe])
    ).toEqual([
      [3, 5, 'nu', true],
      [10, 15, 'också', false]
    ])
    expect(findings.map(({level, data}) => [level, data.suggestion])).toEqual([
      ['notice', 'nu'],
      ['info', 'också']
    ])
  })

  it('leaves alone what the organisation wants to keep, whatever its case', () => {
    expect(runRule(shout, readText('vi NU'), {ignore: ['nu']})).toEqual([])
  })
})

describe('dubbla-mellanslag', () => {
  const rule = rules.find(({id}) => id === 'dubbla-mellanslag')!

  it('sees double spaces in plain text, and no layout of three or more', async () => {
    const text = 'Du  får pengar i maj.\n\nHyra    4 000  kronor i maj.\n'
    const document = await readDocument('brev.txt', new TextEncoder().encode(text))
    expect(runRule(rule, document).map(({block, span}) => [block, span.start])).toEqual([[0, 2]])
  })

  it('does not see them where they do not show', () => {
    expect(runRule(rule, readText('Du  får pengar.', 'markdown'))).toEqual([])
    expect(runRule(rule, readText('<p>Du  får pengar.</p>', 'html'))).toEqual([])
  })
})

describe('fast-mellanslag', () => {
  const rule = rules.find(({id}) => id === 'fast-mellanslag')!

  it('is satisfied with a no-break space of any kind in the source', () => {
    expect(runRule(rule, readText('<p>Räntan är 12&nbsp;%.</p>', 'html'))).toEqual([])
    expect(runRule(rule, readText('<p>Räntan är 12 %.</p>', 'html'))).toHaveLength(1)
  })
})
