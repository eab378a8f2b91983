import {describe, expect, it} from 'vitest'
import {rules} from '../rules/index.js'
import {parseMarks} from '../src/rule/examples.js'
import {readText} from './support/read-text.js'
import {placeOf, runRule} from './support/run-rule.js'

const readable = rules.filter(rule => rule.examples.some(example => example.format !== 'markdown'))

describe.each(readable.map(rule => [rule.id, rule] as const))('%s', (_id, rule) => {
  for (const example of rule.examples) {
    if (example.format === 'markdown') continue
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
      if (spans.length === 0) expect(findings).toHaveLength(1)
      else
        expect(
          findings.map(finding => placeOf(document, finding)).map(({start, end}) => text.slice(start, end))
        ).toEqual(spans.map(({start, end}) => text.slice(start, end)))
      for (const finding of findings) expect(finding.message).toBe(example.message)
    })
    it(`is silent once mended: ${example.better}`, () => {
      expect(runRule(rule, readText(example.better, example.format), example.options)).toEqual([])
    })
  }
})
