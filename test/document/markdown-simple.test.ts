import {describe, expect, it} from 'vitest'
import {SimpleReader} from '../../src/document/markdown-simple.js'

/** What is read without the parser, and where it ends. */
function end(source: string, from = 0): number | undefined {
  return new SimpleReader(source, []).read(from)?.end
}

describe('blocks of one meaning only', () => {
  it.each([
    ['a heading', '## Så söker du\n'],
    ['a paragraph of several lines', 'Du får hjälp.\nRing 0123-45 67 89\n2026 eller senare.\n'],
    ['emphasis', '**Tid.** Klockan 18, *inte* 19.\n'],
    ['links and pictures', 'Läs [vår sida](https://ekfors.example/a_b). ![Karta](karta.png)\n'],
    ['a list', '- Ring oss\n  i dag\n- Skriv\n\n- **Kom** hit\n'],
    ['a numbered list', '1. Ring\n2. Skriv\n'],
    ['a table', '| Avgift | Kronor |\n| --- | ---: |\n| **Hemtjänst** | 250 |\n'],
    ['a sign for "and"', 'Bygg & Ramp i Ekfors.\n']
  ])('reads %s', (_name, source) => {
    expect(end(source)).toBe(source.length)
  })

  it.each([
    ['a nested list', '- Ring\n  - i dag\n'],
    ['a list with a second paragraph in an item', '- Ring\n\n  i dag\n'],
    ['an escape', 'Ring\\* oss\n'],
    ['code', 'Ring `oss`\n'],
    ['HTML', 'Ring <b>oss</b>\n'],
    ['a character reference', 'R&auml;v\n'],
    ['a bracket alone', 'Ring [oss]\n'],
    ['an asterisk alone', '2 * 3\n'],
    ['a forced line break', 'Ring  \noss\n'],
    ['an underlined heading', 'Ring\n---\n'],
    ['an indented line', '    Ring\n'],
    ['a quotation', '> Ring\n'],
    ['a table with a row too short', '| a | b |\n|---|---|\n| c |\n'],
    ['a number that may begin a list', 'Ring\n2. oss\n']
  ])('leaves %s to the parser', (_name, source) => {
    expect(end(source)).toBeUndefined()
  })

  it('ends a paragraph where a list or heading follows at once', () => {
    expect(end('Ta med:\n- kärl\n')).toBe(8)
    expect(end('Ring oss.\n# Tider\n')).toBe(10)
  })

  it('leaves to the parser what a mask touches', () => {
    const masks = [{start: 5, end: 13, kind: 'slot', replacement: 'x'}] as const
    expect(new SimpleReader('Ring {{namn}}\n', masks).read(0)).toBeNull()
  })

  it('goes on after what it leaves where nothing can be open', () => {
    const reader = (source: string) => new SimpleReader(source, []).skip(0)
    expect(reader('> a\n\n  b\n\nRing\n')).toBe(10)
    expect(reader('- a\n  - b\n\n# Tider\n')).toBe(11)
    expect(reader('```\na\n\nb\n')).toBe(9)
    expect(reader('<div>\n\nb\n')).toBe(9)
  })
})
