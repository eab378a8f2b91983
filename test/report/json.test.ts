import {readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, it} from 'vitest'
import {createJsonReporter} from '../../src/report/json.js'
import {FAILED, fileReport, IN_WORD, wordFinding, writeReport} from './report-fixture.js'

const schema: object = JSON.parse(readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8'))
const validate = new Ajv2020({allErrors: true, allowUnionTypes: true}).compile(schema)

function check(text: string): unknown {
  const data: unknown = JSON.parse(text)
  expect(validate(data), JSON.stringify(validate.errors)).toBe(true)
  return data
}

describe('the JSON report', () => {
  it('fits its schema, with text and Word, findings and failures', () => {
    const reports = [
      fileReport('a.md', [wordFinding(3), wordFinding(9)]),
      fileReport('b.docx', [
        wordFinding(0, {place: IN_WORD}),
        wordFinding(0, {place: {...IN_WORD, paragraph: 0, cell: {table: 1, row: 2, column: 3}}})
      ])
    ]
    const data = check(writeReport(createJsonReporter, reports, [FAILED]))
    expect(data).toMatchObject({
      version: 1,
      files: [
        {path: 'a.md', findings: [{text: '”erhållit” låter stelt. Skriv ”fått”.', placeText: 'rad 3'}, {}]},
        {findings: [{placeText: 'stycke 3 under Beslut'}, {placeText: 'tabell 1, rad 2, kolumn 3'}]}
      ],
      failed: [{path: 'trasig.docx', reason: 'Filen är trasig.'}],
      summary: {files: 2, failed: 1, findings: {notice: 4}}
    })
  })

  it('fits its schema when there is nothing to report', () => {
    expect(check(writeReport(createJsonReporter, []))).toMatchObject({files: [], failed: []})
  })

  it('holds the measures of sentence structure where they were asked for', () => {
    const grammar = {
      simpleNominalRatio: 1.2,
      nominalRatio: 0.9,
      passiveShare: 0.25,
      clausesPerSentence: 1,
      wordsBeforeFiniteVerb: null,
      dependencyLength: 2.4
    }
    const report = fileReport('a.md', [])
    const data = check(writeReport(createJsonReporter, [{...report, grammar}]))
    expect(data).toMatchObject({files: [{grammar: {passiveShare: 0.25, wordsBeforeFiniteVerb: null}}]})
    expect(JSON.stringify(check(writeReport(createJsonReporter, [report])))).not.toContain('grammar')
  })

  it('speaks English when asked', () => {
    const data = check(writeReport(createJsonReporter, [fileReport('a.md', [wordFinding(3)])], [FAILED], 'en'))
    expect(data).toMatchObject({
      language: 'en',
      files: [{findings: [{text: '“erhållit” sounds stiff. Write “fått”.', placeText: 'line 3'}]}],
      failed: [{reason: 'The file is broken.'}]
    })
  })

  it('is refused by the schema if a field is missing', () => {
    const data = JSON.parse(writeReport(createJsonReporter, [fileReport('a.md', [wordFinding(3)])])) as {
      files: {findings: {rule?: string}[]}[]
    }
    delete data.files[0]?.findings[0]?.rule
    expect(validate(data)).toBe(false)
  })
})
