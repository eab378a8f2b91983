import {describe, expect, it} from 'vitest'
import {packageLanguage} from '../../src/entry/load-language.js'
import {lint} from '../../src/lint/engine.js'
import {buildPhraseIndex} from '../../src/lint/phrase-index.js'
import {SHARED_WORK, Stopwatch, timedPhrases, timedRules} from '../../src/lint/timing.js'
import {defineRule} from '../../src/rule/define-rule.js'
import {readText} from '../support/read-text.js'

/** A clock that goes on only when it is told to. */
function handClock() {
  let now = 100
  return {
    clock: () => now,
    wait: (time: number) => {
      now += time
    }
  }
}

describe('Stopwatch', () => {
  it('gives the time of what lies within to the inner name alone', () => {
    const {clock, wait} = handClock()
    const stopwatch = new Stopwatch(clock)
    stopwatch.time('outer', () => {
      wait(1)
      stopwatch.time('inner', () => wait(10))
      wait(2)
    })
    wait(50)
    stopwatch.time('inner', () => wait(5))
    expect([...stopwatch.times]).toEqual([
      ['outer', 3],
      ['inner', 15]
    ])
  })

  it('stops when the work fails', () => {
    const {clock, wait} = handClock()
    const stopwatch = new Stopwatch(clock)
    expect(() =>
      stopwatch.time('a', () => {
        wait(1)
        throw new Error('no')
      })
    ).toThrow('no')
    wait(7)
    expect(stopwatch.times.get('a')).toBe(1)
  })
})

describe('timed rules', () => {
  const {clock, wait} = handClock()
  const texts = {sv: 'x', en: 'x'}
  const rule = defineRule({
    id: 'slow',
    status: 'trial',
    category: 'ord',
    severity: 'notice',
    title: texts,
    why: texts,
    sources: [],
    examples: [],
    options: {},
    needs: 'tags',
    messages: {found: texts},
    create: ({report, tags}) => {
      wait(1)
      return {
        sentence: sentence => {
          wait(10)
          report(sentence.block, sentence, 'found', {})
          tags(sentence)
        },
        end: () => wait(100)
      }
    }
  })

  it('count what the rule does itself, and find the same', () => {
    const stopwatch = new Stopwatch(clock)
    const inForce = [{rule, level: null, options: {}}]
    const phrases = buildPhraseIndex([rule], new Map())
    const document = readText('En mening. En till.')
    const plain = lint(document, inForce, phrases, packageLanguage).findings
    const timed = lint(document, timedRules(inForce, stopwatch), timedPhrases(phrases, stopwatch), packageLanguage)
    expect(timed.findings).toEqual(plain)
    expect(plain).toHaveLength(2)
    expect(stopwatch.times.get('slow')).toBe(1 + 2 * 10 + 100)
    expect(stopwatch.times.get(SHARED_WORK.tags)).toBe(0)
  })
})
