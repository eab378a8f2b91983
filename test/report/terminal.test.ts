import {describe, expect, it} from 'vitest'
import type {FileReport} from '../../src/report/report.js'
import {createTerminalReporter} from '../../src/report/terminal.js'
import {lixBand} from '../../src/report/terminal-summary.js'
import {displayWidth, wrapText} from '../../src/report/wrap.js'
import {FAILED, fileReport, IN_WORD, wordFinding, writeReport} from './report-fixture.js'

function show(reports: readonly FileReport[], top?: number, colour = false): string {
  return writeReport(
    context => createTerminalReporter(context, {colour, columns: 80, ...(top !== undefined && {top})}),
    reports,
    [FAILED]
  )
}

describe('the terminal report', () => {
  it('groups by heading and says what is to be done', () => {
    const out = show([fileReport('a.md', [wordFinding(3)])])
    expect(out).toContain('Obs: 23 % av texten står i kodblock.')
    expect(out).toMatch(/\nBeslut\n\n {2}● råd {2}rad 3 +kanslisprak\n {4}”erhållit” låter stelt\. Skriv ”fått”\.\n/)
    expect(out).toContain('      Du har [[erhållit]] ett beslut.')
    expect(out).toContain('    Går också: ”tagit emot”')
    expect(out).toContain('■ trasig.docx\n  Gick inte att läsa. Filen är trasig.')
  })

  it('says the measures in words', () => {
    const out = show([fileReport('a.md', [])])
    expect(out).toContain('Läsbarhet (LIX) 43: medelsvår, som i dagstidningar')
    expect(out).toContain('Långa ord (fler än 6 bokstäver): 28 av 100')
  })

  it('names the target of LIX beside a value that is above it', () => {
    const lix = wordFinding(1, {rule: 'lix', message: 'high', data: {lix: 49, target: 40}})
    expect(show([fileReport('a.md', [lix])])).toContain('som i dagstidningar (målet är högst 40)')
  })

  it('says where in a Word file', () => {
    const cell = {...IN_WORD, paragraph: 0, cell: {table: 1, row: 2, column: 3}} as const
    const note = {...IN_WORD, paragraph: 1, region: 'footnote'} as const
    const heading = {...IN_WORD, paragraph: 0} as const
    const places = [IN_WORD, cell, note, heading]
    const out = show([
      fileReport(
        'b.docx',
        places.map((place, i) => wordFinding(0, {place, data: {word: `ord${i}`, better: 'x'}}))
      )
    ])
    for (const text of ['stycke 3 ', 'tabell 1, rad 2, kolumn 3', 'stycke 1 i en fotnot', 'rubrik '])
      expect(out).toContain(text)
  })

  it('marks the words without relying on colour alone', () => {
    const out = show([fileReport('a.md', [wordFinding(3)])], undefined, true)
    expect(out).toContain('\u001b[1m\u001b[4merhållit\u001b[24m\u001b[22m')
    expect(out).not.toContain('[[')
  })

  it('shortens a long passage around the words, and a long mark in its middle', () => {
    const before = 'ett ord till '.repeat(30)
    const words = 'mycket lång passage '.repeat(20).trim()
    const text = `${before}${words} och så vidare ${before}`
    const span = {start: before.length, end: before.length + words.length}
    const out = show([fileReport('a.md', [wordFinding(3, {passage: {text, span}, suggestions: []})])])
    const shown = out.slice(out.indexOf('… '), out.indexOf('■')).replace(/\s+/gu, ' ')
    expect(shown).toMatch(/^… .*\[\[mycket lång passage .* … .*passage\]\] och så vidare .* … $/u)
    expect(shown.length).toBeLessThan(400)
  })

  it('ranks level before rule and rule before place with a top list over all files', () => {
    const other = (line: number, level: 'warning' | 'notice') =>
      wordFinding(line, {rule: 'annan-regel', level, data: {word: `ord${line}`, better: 'x'}})
    const out = show(
      [
        fileReport('a.md', [wordFinding(1), wordFinding(2), wordFinding(3)]),
        fileReport('b.md', [other(4, 'notice'), other(5, 'warning')])
      ],
      3
    )
    const places = Array.from(out.matchAll(/(råd|varning) {2}rad (\d)/gu), match => `${match[1]} ${match[2]}`)
    expect(places).toEqual(['varning 5', 'råd 1', 'råd 4'])
    expect(out).toContain('De 3 viktigaste av 5 anmärkningar')
  })
})

describe('LIX in words', () => {
  it.each([
    [29, 'veryEasy'],
    [30, 'easy'],
    [40, 'medium'],
    [49, 'medium'],
    [50, 'hard'],
    [60, 'veryHard']
  ])('%i is %s', (lix, band) => {
    expect(lixBand(lix)).toBe(band)
  })
})

describe('wrapping', () => {
  it('breaks at spaces and cuts only what is longer than a line', () => {
    expect(wrapText('ett två tre fyra', 10)).toEqual(['ett två', 'tre fyra'])
    expect(wrapText('x'.repeat(25), 10)).toEqual(['xxxxxxxxxx', 'xxxxxxxxxx', 'xxxxx'])
  })

  it('counts columns, not characters', () => {
    expect(displayWidth('åäö')).toBe(3)
    expect(displayWidth('a\u030a')).toBe(1)
    expect(displayWidth('日本')).toBe(4)
  })

  it('takes four times as long for four times the text', () => {
    const time = (words: number) => {
      const text = 'ord '.repeat(words)
      const start = performance.now()
      wrapText(text, 80)
      return performance.now() - start
    }
    time(100_000)
    expect(time(400_000)).toBeLessThan(20 * Math.max(1, time(100_000)))
  })
})
