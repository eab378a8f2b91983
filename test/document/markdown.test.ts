import {describe, expect, it} from 'vitest'
import {sourceSpan} from '../../src/document/anchors.js'
import {checkDocument} from '../../src/document/check-document.js'
import type {Block} from '../../src/document/document.js'
import {readMarkdown} from '../../src/document/read-markdown.js'

function read(source: string, dialect: 'markdown' | 'mdx' = 'markdown') {
  const document = readMarkdown('brev.md', source, dialect)
  expect(checkDocument(document)).toEqual([])
  return document
}

function texts(source: string, dialect: 'markdown' | 'mdx' = 'markdown') {
  return read(source, dialect).blocks.map(block => `${block.kind}: ${block.text}`)
}

/** What stands in the source for the first `words` of the block. */
function sourceOf(source: string, block: Block | undefined, words: string) {
  const start = block?.text.indexOf(words) ?? -1
  expect(start).toBeGreaterThanOrEqual(0)
  const span = sourceSpan(block!.anchors, {start, end: start + words.length})
  return source.slice(span.start, span.end)
}

describe('readMarkdown', () => {
  it('makes blocks of headings, paragraphs, list items, quotations and cells', () => {
    expect(
      texts(
        '# Beslut\n\nDu får bidrag.\n\n- mat\n- hyra\n\n> Sagt av någon\n\n| Post | Kr |\n|---|---|\n| Hyra | 5 |\n'
      )
    ).toEqual([
      'heading: Beslut',
      'paragraph: Du får bidrag.',
      'listItem: mat',
      'listItem: hyra',
      'quotation: Sagt av någon',
      'tableCell: Post',
      'tableCell: Kr',
      'tableCell: Hyra',
      'tableCell: 5'
    ])
  })

  it('points at the right words behind escapes, entities, marks and line ends', () => {
    const source = 'Lagen &auml;r från 1884\\. Den **gäller** ännu\n> inte citat'
    const [block] = read(`> ${source}`).blocks
    expect(block?.text).toBe('Lagen är från 1884. Den gäller ännu inte citat')
    expect(sourceOf(`> ${source}`, block, 'är')).toBe('&auml;r')
    expect(sourceOf(`> ${source}`, block, '1884.')).toBe('1884\\.')
    expect(sourceOf(`> ${source}`, block, 'gäller')).toBe('gäller')
    expect(sourceOf(`> ${source}`, block, 'ännu inte')).toBe('ännu\n> inte')
  })

  it('keeps a heading sign without space as text', () => {
    expect(texts('#Beslut om bidrag')).toEqual(['paragraph: #Beslut om bidrag'])
  })
})
