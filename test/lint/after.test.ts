import {describe, expect, it} from 'vitest'
import {DocumentAssembler} from '../../src/document/assembler.js'
import type {Directive, Document} from '../../src/document/document.js'
import {TextBuilder} from '../../src/document/text-builder.js'
import {dropOverlaps, keepHeaviest, sortFindings, suppress} from '../../src/lint/after.js'
import type {Finding} from '../../src/lint/finding.js'
import type {Rule} from '../../src/rule/define-rule.js'

function documentOf(paragraphs: readonly string[], directives: readonly Omit<Directive, 'source'>[]): Document {
  const assembler = new DocumentAssembler()
  for (const paragraph of paragraphs) {
    const builder = new TextBuilder()
    builder.append(paragraph, 0)
    assembler.add({kind: 'paragraph', built: builder.finish()})
  }
  for (const directive of directives) assembler.addDirective({...directive, source: {part: '', start: 0, end: 0}})
  return assembler.finish('brev.md', 'markdown', new Map([['', '']]), 'sv')
}

function finding(rule: string, block: number, start = 0, end = 5): Finding {
  return {rule, level: 'notice', message: 'found', data: {}, block, span: {start, end}, suggestions: []}
}

const check = {
  today: '2026-03-01',
  inForce: new Set(['lang-mening', 'kanslisprak', 'undantag']),
  known: new Set(['lang-mening', 'kanslisprak', 'passiv-form', 'undantag'])
}

const directive = {rules: ['lang-mening'], reason: 'citat', until: ''} as const

describe('suppress', () => {
  it('silences the named rule from disable to enable, and nothing else', () => {
    const document = documentOf(
      ['Ett.', 'Två.', 'Tre.'],
      [
        {...directive, action: 'disable', block: 1},
        {...directive, action: 'enable', rules: [], block: 2}
      ]
    )
    const findings = [0, 1, 2].flatMap(block => [finding('lang-mening', block), finding('kanslisprak', block)])
    const {kept, suppressed, aboutDirectives} = suppress(document, findings, check)
    expect(suppressed).toBe(1)
    expect(kept).not.toContainEqual(finding('lang-mening', 1))
    expect(kept).toHaveLength(5)
    expect(aboutDirectives).toEqual([])
  })

  it('silences only the next block with skip', () => {
    const document = documentOf(['Ett.', 'Två.'], [{...directive, action: 'skip', block: 0}])
    const {kept} = suppress(document, [finding('lang-mening', 0), finding('lang-mening', 1)], check)
    expect(kept).toEqual([finding('lang-mening', 1)])
  })

  it('silences only the commented passage in Word', () => {
    const document = documentOf(
      ['Ett två tre fyra.'],
      [{...directive, action: 'skip', block: 0, span: {start: 0, end: 7}}]
    )
    const {kept} = suppress(document, [finding('lang-mening', 0, 4, 7), finding('lang-mening', 0, 8, 11)], check)
    expect(kept).toEqual([finding('lang-mening', 0, 8, 11)])
  })

  it('silences every rule when none is named', () => {
    const document = documentOf(['Ett.'], [{...directive, rules: [], action: 'disable', block: 0}])
    expect(suppress(document, [finding('kanslisprak', 0)], check).kept).toEqual([])
  })

  it('silences a finding about the whole document when its rule is turned off anywhere', () => {
    const document = documentOf(['Ett.', 'Två.'], [{...directive, action: 'disable', block: 1}])
    const whole = {...finding('lang-mening', -1), span: {start: 0, end: 0}}
    expect(suppress(document, [whole], check).kept).toEqual([])
  })

  it('reports a directive that silenced nothing', () => {
    const document = documentOf(['Ett.'], [{...directive, action: 'skip', block: 0}])
    expect(suppress(document, [], check).aboutDirectives).toMatchObject([
      {rule: 'undantag', message: 'unused', block: 0}
    ])
  })

  it('judges a Word comment on several paragraphs once, and as used if it silenced something in one', () => {
    const span = {start: 0, end: 4}
    const document = documentOf(
      ['Ett.', 'Två.'],
      [0, 1].map(block => ({...directive, action: 'skip', block, span}))
    )
    expect(suppress(document, [finding('lang-mening', 1)], check).aboutDirectives).toEqual([])
    expect(suppress(document, [], check).aboutDirectives).toMatchObject([{message: 'unused', block: 0}])
  })

  it('does not call a directive unused when its rule was not run', () => {
    const document = documentOf(['Ett.'], [{...directive, rules: ['passiv-form'], action: 'skip', block: 0}])
    expect(suppress(document, [], check).aboutDirectives).toEqual([])
  })

  it('stops obeying a directive the day after its last, and says so', () => {
    const until = (day: string) =>
      suppress(
        documentOf(['Ett.'], [{...directive, until: day, action: 'skip', block: 0}]),
        [finding('lang-mening', 0)],
        check
      )
    expect(until('2026-03-01').kept).toEqual([])
    expect(until('2026-02-28').kept).toHaveLength(1)
    expect(until('2026-02-28').aboutDirectives).toMatchObject([{message: 'expired', data: {until: '2026-02-28'}}])
  })

  it('reports a directive that names a rule which does not exist', () => {
    const document = documentOf(['Ett.'], [{...directive, rules: ['lang-menning'], action: 'disable', block: 0}])
    expect(suppress(document, [], check).aboutDirectives).toMatchObject([
      {message: 'unknown', data: {rule: 'lang-menning'}}
    ])
  })
})

describe('dropOverlaps', () => {
  const rule = (id: string) => ({category: /^(?:lang-mening|passiv-form)$/.test(id) ? 'mening' : 'ord'}) as Rule

  it('keeps the wider of two word findings, and all sentence findings', () => {
    const sentence = finding('lang-mening', 0, 0, 40)
    const wide = finding('kanslisprak', 0, 4, 20)
    const narrow = finding('lang-preposition', 0, 6, 12)
    expect(dropOverlaps([sentence, narrow, wide], rule)).toEqual([sentence, wide])
  })

  it('drops a sentence finding that lies within a word finding, and keeps one that reaches out of it', () => {
    const words = finding('kanslisprak', 0, 0, 24)
    const within = finding('passiv-form', 0, 4, 20)
    const beyond = finding('passiv-form', 0, 20, 30)
    expect(dropOverlaps([words, within, beyond], rule)).toEqual([words, beyond])
  })

  it('keeps the weightier of two findings on the same words', () => {
    const light = finding('a-regel', 0, 4, 20)
    const heavy = {...finding('b-regel', 0, 4, 20), level: 'warning'} as const
    expect(dropOverlaps([light, heavy], rule)).toEqual([heavy])
  })

  it('keeps findings in different blocks', () => {
    const both = [finding('a-regel', 0), finding('a-regel', 1)]
    expect(dropOverlaps(both, rule)).toEqual(both)
  })
})

describe('sortFindings', () => {
  it('puts the whole document first, then reading order, then rule ids', () => {
    const sorted = sortFindings([
      finding('b', 1),
      finding('b', 0, 5, 9),
      finding('b', 0),
      finding('a', 0),
      finding('z', -1)
    ])
    expect(sorted.map(({rule, block, span}) => `${rule} ${block} ${span.start}`)).toEqual([
      'z -1 0',
      'a 0 0',
      'b 0 0',
      'b 0 5',
      'b 1 0'
    ])
  })
})

describe('keepHeaviest', () => {
  const light = [0, 1, 2].map(block => finding('kanslisprak', block))
  const heavy: Finding = {...finding('lang-mening', 3), level: 'error'}

  it('keeps the heaviest, then the first, in their order', () => {
    expect(keepHeaviest([...light, heavy], 3)).toEqual([light[0], light[1], heavy])
  })

  it('leaves few findings as they are', () => {
    expect(keepHeaviest(light, 3)).toBe(light)
  })
})
