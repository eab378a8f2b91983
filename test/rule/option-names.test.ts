import {describe, expect, it} from 'vitest'
import {allRules} from '../../src/entry/node.js'
import {findOption, optionName, TRANSLATED} from '../../src/rule/option-names.js'
import {foldName} from '../../src/text/nearest.js'

describe('the names of options', () => {
  it('are Swedish for most options, and none is kept that no rule has', () => {
    const names = new Set(allRules.flatMap(rule => Object.keys(rule.options)))
    const swedish = [...names].filter(name => optionName(name, 'sv') !== name)
    expect(swedish.length).toBeGreaterThan(0.8 * names.size)
    expect(TRANSLATED.filter(name => !names.has(name))).toEqual([])
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
