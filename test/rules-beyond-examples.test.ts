/** What the examples of a rule cannot show: Word files, file names, and hostile sizes. */
import {describe, expect, it} from 'vitest'
import {rules} from '../rules/index.js'
import {readDocx} from '../src/document/read-docx.js'
import {readHtml} from '../src/document/read-html.js'
import {readMarkdown} from '../src/document/read-markdown.js'
import {buildDocx, field, paragraph, run, styled, table} from './support/docx-builder.js'
import {growth, LINEAR} from './support/growth.js'
import {readText} from './support/read-text.js'
import {runRule} from './support/run-rule.js'

function messages(id: string, body: string, options = {}): readonly string[] {
  const document = readDocx('rapport.docx', buildDocx({body}))
  return runRule(rules.find(rule => rule.id === id)!, document, options).map(({message}) => message)
}

const bold = (text: string) => paragraph(run(text, '<w:b/>'))

describe('a table in Word', () => {
  const rows = [
    ['Maj', '6 250', '4 100'],
    ['Juni', '6 250', '4 100']
  ]

  it('whose first row is bold is to be marked as having headers', () => {
    expect(messages('tabell-rubrik', table([[bold('Månad'), bold('Hyra'), bold('Mat')], ...rows]))).toEqual([
      'notMarked'
    ])
  })

  it('is left alone when the row is marked, or when nothing shows that it has headers', () => {
    expect(messages('tabell-rubrik', table([[bold('Månad'), bold('Hyra'), bold('Mat')], ...rows], 1))).toEqual([])
    expect(messages('tabell-rubrik', table([['Mars', '6 250', '4 100'], ...rows]))).toEqual([])
  })
})

describe('a long report in Word', () => {
  const sections = ['Ansökan', 'Svar', 'Hyra', 'Mat', 'Resor', 'Avgifter']
    .map(title => styled('Rubrik1', title) + paragraph('Vi har läst alla ansökningar som kom in under året.'))
    .join('')

  it('needs a table of contents', () => {
    expect(messages('innehallsforteckning-saknas', sections, {minWords: 40})).toEqual(['missing'])
  })

  it('has one when Word makes it', () => {
    const contents = paragraph(field('TOC \\o "1-3"', run('Ansökan 1')))
    expect(messages('innehallsforteckning-saknas', contents + sections, {minWords: 40})).toEqual([])
  })
})

describe('underlined words in Word', () => {
  it('are taken for a link', () => {
    const body = paragraph(run('Du får ') + run('pengar', '<w:u w:val="single"/>') + run(' i maj.'))
    expect(messages('stycke-marginal', body)).toEqual(['underlined'])
  })
})

describe('the name of the file itself', () => {
  const rule = rules.find(({id}) => id === 'filnamn')!

  it.each(['Mall NY slutversion2.docx', 'brev/SKM_C65825031209120.pdf', 'Dokument1.docx'])('%s says nothing', path => {
    expect(runRule(rule, {...readText('Hej.'), path}).map(({message}) => message)).toEqual(['own'])
  })

  it.each(['hyresavi-april-2025.pdf', 'beslutsmall-glasogon.docx', 'brev 2026/finansiering.docx'])(
    '%s is fine',
    path => {
      expect(runRule(rule, {...readText('Hej.'), path})).toEqual([])
    }
  )
})

describe('the language of a part of a page', () => {
  it('is known when its own markup gives it, and not when the page does', () => {
    const {blocks} = readHtml(
      'sida.html',
      '<html lang="sv"><p>Här ansöker du.</p><p lang="EN">You can apply.</p></html>'
    )
    expect(blocks.map(({declaredLanguage}) => declaredLanguage)).toEqual([undefined, 'en'])
  })
})

describe('in a letter by its profile', () => {
  const letter = `${'Ansökan har prövats av nämnden. '.repeat(8)}`

  it('du and a way to get in touch must be there', () => {
    for (const id of ['tilltal-saknas', 'kontakt-saknas']) {
      const rule = rules.find(other => other.id === id)!
      expect(runRule(rule, readText(letter))).toEqual([])
      expect(runRule(rule, readText(letter), {letter: true})).toHaveLength(1)
      expect(runRule(rule, readText(`${letter} Du kan ringa 012-34 56 78.`), {letter: true})).toEqual([])
    }
  })
})

describe('cost grows with the text and not faster', () => {
  const hostile: readonly (readonly [string, string, (size: number) => string])[] = [
    ['links', 'lanktext-samma', size => '[läs mer](/a) '.repeat(size)],
    ['links to files', 'lanktext-fil', size => '[läs](a.pdf) '.repeat(size)],
    ['links in text', 'lankar-i-loptext', size => `${'och [läs](a) '.repeat(size)}.`],
    ['italics and links', 'kursiv-webb', size => '*ett två tre fyra fem* och [läs](a) '.repeat(size)],
    ['parentheses', 'nastlad-parentes', size => '(a (bb) `c` '.repeat(size)],
    ['parentheses in a sentence', 'parentes-i-mening', size => 'ord (ett två (tre) '.repeat(size)],
    ['items', 'punktlista-skiljetecken', size => '- hyresavi,\n'.repeat(size)],
    ['items of two forms', 'punktlista-enhetlig', size => '- hyresavi\n- Ansök om pengar.\n'.repeat(size)],
    ['numbered lines', 'punktlista-numrering', size => `(1) ett\n${'(2) två\n'.repeat(size)}`],
    ['line breaks', 'radstycke', size => 'Du får pengar i maj.\\\n'.repeat(size)]
  ]
  it.each(hostile)('%s', (_name, id, text) => {
    const rule = rules.find(other => other.id === id)!
    const documents = new Map<number, ReturnType<typeof readMarkdown>>()
    const read = (size: number) => {
      const document = documents.get(size) ?? readMarkdown('lång.md', text(size), 'markdown')
      documents.set(size, document)
      return document
    }
    for (const size of [1000, 4000]) read(size)
    expect(growth(size => void runRule(rule, read(size)), 1000)).toBeLessThan(LINEAR)
  })
})
