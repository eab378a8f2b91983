import {describe, expect, it} from 'vitest'
import {allRules} from '../../src/entry/node.js'
import {findOption, optionName} from '../../src/rule/option-names.js'
import {foldName} from '../../src/text/nearest.js'

describe('the names of options', () => {
  it('are Swedish for every option of every rule (add the missing ones to src/rule/option-names.ts)', () => {
    const names = new Set(allRules.flatMap(rule => Object.keys(rule.options)))
    const missing = [...names].filter(name => name !== 'panel' && optionName(name, 'sv') === name)
    expect(missing).toEqual([])
  })

  it('mean one option each in every rule, in both languages', () => {
    for (const {id, options} of allRules) {
      const written = Object.keys(options).flatMap(name => [...new Set([name, optionName(name, 'sv')].map(foldName))])
      expect(new Set(written).size, id).toBe(written.length)
    }
  })

  it('are found with and without dots and rings', () => {
    const options = allRules.find(({id}) => id === 'lang-mening')?.options ?? {}
    for (const written of ['noticeAbove', 'råd-över', 'rad-over', 'Råd-Över'])
      expect(findOption(options, written)).toBe('noticeAbove')
    expect(findOption(options, 'råd')).toBeUndefined()
  })
})
