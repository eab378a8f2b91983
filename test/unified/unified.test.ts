import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {remarkKlarsprak, retextKlarsprak} from '../../src/unified/index.js'

const source = '# Ansökan\n\nDu **skall** lämna in ansökan.\n'

async function messagesOf(options?: Parameters<typeof remarkKlarsprak>[0]) {
  const file = new VFile({path: 'brev.md', value: source})
  const processor = unified().use(remarkParse).use(remarkKlarsprak, options)
  await processor.run(processor.parse(file), file)
  return file.messages
}

describe('remarkKlarsprak', () => {
  it('gives findings as messages with rule, place, actual, expected, note and url', async () => {
    const [message] = await messagesOf()
    expect(message).toMatchObject({
      ruleId: 'alderdomligt-ord',
      source: 'klarsprak',
      line: 3,
      column: 6,
      fatal: false,
      actual: 'skall',
      expected: ['ska']
    })
    expect(message?.place).toMatchObject({
      start: {offset: source.indexOf('skall')},
      end: {offset: source.indexOf('skall') + 5}
    })
    expect(message?.reason).toContain('skall')
    expect(message?.note).not.toBe('')
    expect(message?.url).toMatch(/docs\/regler\/alderdomligt-ord\.md$/u)
  })

  it('speaks English when asked to', async () => {
    const [swedish] = await messagesOf()
    const [english] = await messagesOf({language: 'en'})
    expect(english?.reason).not.toBe(swedish?.reason)
  })

  it('turns a rule off', async () => {
    expect(await messagesOf({rules: {'alderdomligt-ord': 'off'}})).toEqual([])
  })

  it('refuses a rule that does not exist', () => {
    expect(() => remarkKlarsprak({rules: {alderdomligtord: 'off'}})).toThrow(/alderdomligt-ord/u)
  })
})

describe('retextKlarsprak', () => {
  it('reads the file as plain text', async () => {
    const file = new VFile({path: 'brev.txt', value: 'Du skall lämna in ansökan.'})
    await retextKlarsprak()(undefined, file)
    expect(file.messages).toMatchObject([{ruleId: 'alderdomligt-ord', line: 1, column: 4, actual: 'skall'}])
  })
})
