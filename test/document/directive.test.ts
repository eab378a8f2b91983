import {describe, expect, it} from 'vitest'
import {parseDirective} from '../../src/document/directive.js'

describe('parseDirective', () => {
  it('reads a rule and a reason', () => {
    expect(parseDirective(' klarsprak-av lang-mening: lagtexten ska stå ordagrant ')).toEqual({
      action: 'disable',
      rules: ['lang-mening'],
      reason: 'lagtexten ska stå ordagrant',
      until: ''
    })
  })

  it('reads several rules and a last day', () => {
    expect(
      parseDirective('klarsprak-hoppa-över lang-mening, uppräkning-i-text: väntar på juristen, t.o.m. 2027-06-30')
    ).toEqual({
      action: 'skip',
      rules: ['lang-mening', 'upprakning-i-text'],
      reason: 'väntar på juristen',
      until: '2027-06-30'
    })
  })

  it('takes no rule as all rules', () => {
    expect(parseDirective('klarsprak-på')).toEqual({action: 'enable', rules: [], reason: '', until: ''})
    expect(parseDirective('klarsprak-av: citat ur lagen')).toMatchObject({rules: [], reason: 'citat ur lagen'})
  })

  it('reads the same with and without å, ä and ö, composed or not, and in any case', () => {
    for (const spelling of [
      'klarspråk-hoppa-över',
      'klarsprak-hoppa-over',
      'KLARSPRAK-HOPPA-ÖVER',
      'klarspra\u030ak-hoppa-o\u0308ver'
    ])
      expect(parseDirective(`${spelling} lix`)).toMatchObject({action: 'skip', rules: ['lix']})
    expect(parseDirective('klarsprak-pa lix')).toMatchObject({action: 'enable', rules: ['lix']})
  })

  it('reads English spellings', () => {
    expect(parseDirective('klarsprak-disable lix')).toMatchObject({action: 'disable', rules: ['lix']})
    expect(parseDirective('klarsprak-enable lix')).toMatchObject({action: 'enable'})
    expect(parseDirective('klarsprak-ignore lix: quoted until 2027-06-30')).toEqual({
      action: 'skip',
      rules: ['lix'],
      reason: 'quoted',
      until: '2027-06-30'
    })
    expect(parseDirective('klarsprak-ignore lix until 2027-06-30')).toMatchObject({rules: ['lix'], until: '2027-06-30'})
  })

  it('reads the form of a Word comment', () => {
    expect(parseDirective('klarspråk: hoppa över kanslisprak: fast uttryck')).toEqual({
      action: 'skip',
      rules: ['kanslisprak'],
      reason: 'fast uttryck',
      until: ''
    })
    expect(parseDirective('Klarsprak : hoppa over')).toMatchObject({action: 'skip', rules: []})
  })

  it('leaves a day that is no date in the reason', () => {
    expect(parseDirective('klarsprak-av lix: skäl, t.o.m. 2027-02-31')).toMatchObject({
      reason: 'skäl, t.o.m. 2027-02-31',
      until: ''
    })
  })

  it('leaves ordinary comments alone', () => {
    for (const text of [
      '',
      'TODO: klarsprak-av',
      'klarspråk är viktigt',
      'klarsprak-kontroll gjord',
      'klarspråk: bra text'
    ])
      expect(parseDirective(text)).toBeNull()
  })

  it('is quick on a comment of five million spaces', () => {
    expect(parseDirective(`klarsprak-av${' '.repeat(5_000_000)}x`)).toBeNull()
  })
})
