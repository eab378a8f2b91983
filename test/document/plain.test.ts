import {describe, expect, it} from 'vitest'
import {sourceSpan} from '../../src/document/anchors.js'
import {checkDocument} from '../../src/document/check-document.js'
import {readPlain} from '../../src/document/read-plain.js'
import {growth, LINEAR} from '../support/growth.js'

function read(source: string) {
  const document = readPlain('brev.txt', source)
  expect(checkDocument(document)).toEqual([])
  return document
}

function texts(source: string) {
  return read(source).blocks.map(({kind, level, text}) => `${kind}${level || ''}: ${text}`)
}

describe('readPlain', () => {
  it('joins the lines of a paragraph that is wrapped by hand, and a word divided at a line end', () => {
    const source =
      'Kommunen har beslutat att du får bidrag till hyran för maj månad. Du får\n' +
      'pengarna den 27 maj på ditt konto. Om du inte är nöjd kan du alltid över-\n' +
      'klaga beslutet. Skriv då till oss.\n\nHälsningar från oss'
    expect(texts(source)).toEqual([
      'paragraph: Kommunen har beslutat att du får bidrag till hyran för maj månad. Du får pengarna den 27 maj på ditt konto. Om du inte är nöjd kan du alltid överklaga beslutet. Skriv då till oss.',
      'paragraph: Hälsningar från oss'
    ])
    const [block] = read(source).blocks
    const start = block!.text.indexOf('överklaga')
    const span = sourceSpan(block!.anchors, {start, end: start + 9})
    expect(source.slice(span.start, span.end)).toBe('över-\nklaga')
  })

  it('takes every long line as a paragraph in a file that does not wrap its lines', () => {
    const long =
      'Du kan söka bidrag hos kommunen när pengarna inte räcker till mat, hyra och annat som du behöver varje månad.'
    expect(texts(`${long} Ring oss.\n${long} Skriv till oss om du hellre vill det, så svarar vi.`)).toHaveLength(2)
  })

  it('keeps the line ends of an address', () => {
    expect(texts('Anna Svensson\nStorgatan 1\n123 45 Ekfors')).toEqual([
      'paragraph: Anna Svensson\nStorgatan 1\n123 45 Ekfors'
    ])
  })

  it('finds list items, their wrapped lines and their depth', () => {
    const {blocks} = read(
      'Ta med:\n- legitimation\n- kontoutdrag för de tre\n  senaste månaderna\n  * inte äldre\n- hyresavi\n\n1. Ansök\n2. Vänta'
    )
    expect(
      blocks.map(block => [block.text, block.list?.list, block.list?.item, block.list?.depth, block.list?.ordered])
    ).toEqual([
      ['Ta med:', undefined, undefined, undefined, undefined],
      ['legitimation', 0, 0, 1, false],
      ['kontoutdrag för de tre senaste månaderna', 0, 1, 1, false],
      ['inte äldre', 1, 0, 2, false],
      ['hyresavi', 0, 2, 1, false],
      ['Ansök', 2, 0, 1, true],
      ['Vänta', 2, 1, 1, true]
    ])
  })

  it('does not take a dash in the middle of a wrapped paragraph for a list', () => {
    const source =
      'Du sökte bidrag den 3 maj. Vi har gått igenom dina papper och sett att du\n- som du själv skriver - inte har några andra inkomster.'
    expect(texts(source)).toHaveLength(1)
  })

  it('knows a heading by its underline, its capitals or its number, and by nothing else', () => {
    const text = 'Här står en lång text om vad kommunen har kommit fram till i ditt ärende, och varför det blev så.'
    expect(
      texts(
        `BESLUT\n\n${text}\n\n2.1 Bakgrund\n\n${text}\n\nSkäl\n----\n${text}\n\nVad händer nu\n\n${text}\n\nBESLUT!`
      )
    ).toEqual([
      'heading1: BESLUT',
      `paragraph: ${text}`,
      'heading2: 2.1 Bakgrund',
      `paragraph: ${text}`,
      'heading2: Skäl',
      `paragraph: ${text}`,
      'paragraph: Vad händer nu',
      `paragraph: ${text}`,
      'paragraph: BESLUT!'
    ])
  })

  it('takes lines that begin with > as a quotation', () => {
    expect(texts('Du skrev:\n> Jag har flyttat.\n\nTack.')).toEqual([
      'paragraph: Du skrev:',
      'quotation: Jag har flyttat.',
      'paragraph: Tack.'
    ])
  })

  it('passes over rules between parts', () => {
    expect(texts('Ett.\n\n*****\n\nTvå.\n_______________\nTre.')).toEqual([
      'paragraph: Ett.',
      'paragraph: Två.',
      'paragraph: Tre.'
    ])
  })

  it('reads every kind of line end', () => {
    for (const end of ['\n', '\r\n', '\r'])
      expect(texts(['Hej Anna,', '', '- ett', '- två'].join(end))).toEqual([
        'paragraph: Hej Anna,',
        'listItem: ett',
        'listItem: två'
      ])
  })

  it('reads an empty file, white space and lone surrogates', () => {
    expect(texts('')).toEqual([])
    expect(texts(' \n\t\n\u00a0\n')).toEqual([])
    expect(texts('Hej \ud83d du')).toEqual(['paragraph: Hej \ufffd du'])
  })

  it.each([
    ['one line', 'Kommunen beslutar att du får bidrag. '],
    ['wrapped lines', 'Kommunen beslutar att du får bidrag till hyran för maj\n'],
    ['divided words', 'kapi-\n'],
    ['list items', '- a\n'],
    ['underlined lines', 'a\n----\n'],
    ['quotation marks', '>'],
    ['combining marks', '\u0301'],
    ['no-break spaces', '\u00a0a']
  ])('reads four times as much in about four times the time: %s', (_name, piece) => {
    const run = (repeats: number) => {
      readPlain('lang.txt', `x${piece.repeat(repeats)}`)
    }
    expect(growth(run, 5000)).toBeLessThan(LINEAR)
  })
})
