import {describe, expect, it} from 'vitest'
import {rules} from '../rules/index.js'
import {parseMarks} from '../src/rule/examples.js'
import {readText} from './support/read-text.js'
import {placeOf, runRule} from './support/run-rule.js'

/** Rules for English are run by `src/english`; see its tests. */
const swedish = rules.filter(rule => rule.language !== 'en')

describe.each(swedish.map(rule => [rule.id, rule] as const))('%s', (_id, rule) => {
  for (const example of rule.examples) {
    if ('good' in example) {
      it(`is silent: ${example.good}`, () => {
        const document = readText(example.good, example.format)
        expect(runRule(rule, document, example.options)).toEqual([])
      })
      continue
    }
    it(`finds: ${example.bad}`, () => {
      const {text, spans} = parseMarks(example.bad)
      const document = readText(text, example.format)
      const findings = runRule(rule, document, example.options)
      // Without marks the example is about the whole document; what else the rule shows then is not listed.
      const about = findings.filter(finding => finding.message === example.message)
      const expected = spans.length === 0 ? about : findings
      if (spans.length === 0) expect(expected).toHaveLength(1)
      else
        expect(
          expected.map(finding => placeOf(document, finding)).map(({start, end}) => text.slice(start, end))
        ).toEqual(spans.map(({start, end}) => text.slice(start, end)))
      for (const finding of expected) expect(finding.message).toBe(example.message)
    })
    it(`is silent once mended: ${example.better}`, () => {
      expect(runRule(rule, readText(example.better, example.format), example.options)).toEqual([])
    })
  }
})
