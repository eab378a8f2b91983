import {describe, expect, it} from 'vitest'
import {sourceSpan} from '../../src/document/anchors.js'
import {TextBuilder} from '../../src/document/text-builder.js'

function build(raw: string) {
  const builder = new TextBuilder()
  builder.append(raw, 0)
  return builder.finish()
}

describe('TextBuilder', () => {
  it('joins a word that is hyphenated at a line end, and keeps a real hyphen', () => {
    expect(build('ett nytt kapi-\ntel här').text).toBe('ett nytt kapitel här')
    expect(build('produktivitets-\noch tillväxtmål').text).toBe('produktivitets- och tillväxtmål')
    expect(build('Sol-\nBritt').text).toBe('Sol-Britt')
  })

  it('points at the right source characters after a joined hyphenation', () => {
    const raw = 'ett nytt kapi-\ntel här'
    const {text, anchors} = build(raw)
    const at = (word: string) => {
      const start = text.indexOf(word)
      const span = sourceSpan(anchors, {start, end: start + word.length})
      return raw.slice(span.start, span.end)
    }
    expect(at('kapitel')).toBe('kapi-\ntel')
    expect(at('här')).toBe('här')
    expect(at('nytt')).toBe('nytt')
  })

  it('composes decomposed letters and maps them as one', () => {
    const raw = 'fo\u0308rsta a\u030aret'
    const {text, anchors} = build(raw)
    expect(text).toBe('första året')
    const span = sourceSpan(anchors, {start: 7, end: 11})
    expect(raw.slice(span.start, span.end)).toBe('a\u030aret')
  })

  it('drops soft hyphens, zero-width characters and byte order marks', () => {
    expect(build('be\u00adslut\u200b om\ufeff hjälp').text).toBe('beslut om hjälp')
  })

  it('remembers which spaces are no-break spaces', () => {
    const {text, noBreakSpaces} = build('10\u00a0000 kr')
    expect(text).toBe('10 000 kr')
    expect(noBreakSpaces).toEqual([2])
  })

  it('collapses white space and keeps none at the ends', () => {
    expect(build('  Hej \t\n  du  ').text).toBe('Hej du')
  })

  it('splits ligatures and keeps the position of what follows', () => {
    const raw = 'e\ufb03cient text'
    const {text, anchors} = build(raw)
    expect(text).toBe('efficient text')
    const span = sourceSpan(anchors, {start: 10, end: 14})
    expect(raw.slice(span.start, span.end)).toBe('text')
  })

  it('makes marks that hug the words', () => {
    const builder = new TextBuilder()
    builder.append('Läs ', 0)
    const close = builder.open({kind: 'strong'})
    builder.append('hela', 6)
    close()
    builder.append(' brevet', 12)
    expect(builder.finish().marks).toEqual([{kind: 'strong', start: 4, end: 8}])
  })

  it('replaces a lone surrogate', () => {
    expect(build('a\ud800b').text).toBe('a\ufffdb')
  })
})
