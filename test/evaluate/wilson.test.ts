import {describe, expect, it} from 'vitest'
import {wilson} from '../../src/evaluate/wilson.js'

describe('wilson', () => {
  // Worked by hand: n = 10, p = 0.9, z² = 3.841459: centre 0.9 + 0.192073 = 1.092073, spread 1.959964 · √(0.009 + 0.009604) = 0.267331,
  // both divided by 1.384146.
  it('is the score interval', () => {
    const {share, low, high} = wilson(9, 10)
    expect(share).toBe(0.9)
    expect(low).toBeCloseTo((1.092073 - 0.267331) / 1.384146, 4)
    expect(high).toBeCloseTo((1.092073 + 0.267331) / 1.384146, 4)
  })

  it('stays between 0 and 1, and has a lower end under 1 when all are right', () => {
    expect(wilson(40, 40).high).toBe(1)
    expect(wilson(40, 40).low).toBeCloseTo(40 / (40 + 3.841459), 4)
    expect(wilson(0, 40).low).toBe(0)
  })

  it('knows nothing where nothing was read', () => {
    expect(wilson(0, 0)).toEqual({share: 0, low: 0, high: 1})
  })
})
