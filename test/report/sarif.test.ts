import {readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import {describe, expect, it} from 'vitest'
import {createSarifReporter} from '../../src/report/sarif.js'
import type {Level} from '../../src/rule/level.js'
import {FAILED, fileReport, IN_WORD, wordFinding, writeReport} from './report-fixture.js'

const schema: object = JSON.parse(readFileSync(new URL('sarif.schema.json', import.meta.url), 'utf8'))
const ajv = new Ajv2020({allErrors: true})
addFormats.default(ajv)
const validate = ajv.compile(schema)

interface Sarif {
  readonly runs: readonly {
    readonly results: readonly {
      readonly level: string
      readonly message: {readonly text: string}
      readonly ruleIndex: number
      readonly partialFingerprints: Readonly<Record<string, string>>
      readonly locations: readonly {
        readonly physicalLocation: {readonly artifactLocation: {readonly uri: string}; readonly region?: object}
        readonly logicalLocations?: readonly {readonly fullyQualifiedName: string}[]
      }[]
      readonly fixes?: readonly object[]
    }[]
    readonly tool: {
      readonly driver: {readonly rules: readonly {readonly id: string; readonly help: {readonly markdown: string}}[]}
    }
    readonly invocations: readonly object[]
  }[]
}

function check(text: string): Sarif['runs'][number] {
  const data: unknown = JSON.parse(text)
  expect(validate(data), JSON.stringify(validate.errors)).toBe(true)
  const [run] = (data as Sarif).runs
  if (!run) throw new Error('no run')
  return run
}

describe('the SARIF report', () => {
  it('keeps to the standard, with text and Word, findings and failures', () => {
    const run = check(
      writeReport(
        createSarifReporter,
        [fileReport('a.md', [wordFinding(3)]), fileReport('b.docx', [wordFinding(0, {place: IN_WORD})])],
        [FAILED]
      )
    )
    expect(run.results).toHaveLength(2)
    expect(run.invocations).toMatchObject([
      {executionSuccessful: false, toolExecutionNotifications: [{level: 'error'}]}
    ])
    expect(run.tool.driver.rules[run.results[0]?.ruleIndex ?? -1]?.id).toBe('kanslisprak')
    expect(run.tool.driver.rules[0]?.help.markdown).toContain('Du har [[erhållit]] stöd.')
  })

  it('keeps to the standard when there is nothing to report', () => {
    const {results, tool} = check(writeReport(createSarifReporter, []))
    expect(results).toEqual([])
    expect(tool.driver.rules).toEqual([])
  })

  it('maps the four levels to the three that are shown', () => {
    const levels: readonly Level[] = ['info', 'notice', 'warning', 'error']
    const run = check(
      writeReport(createSarifReporter, [
        fileReport(
          'a.md',
          levels.map((level, i) => wordFinding(i + 1, {level}))
        )
      ])
    )
    expect(run.results.map(({level}) => level)).toEqual(['note', 'note', 'warning', 'error'])
  })

  it('points at the words in a text, and offers the replacements', () => {
    const [result] = check(writeReport(createSarifReporter, [fileReport('mapp/å b.md', [wordFinding(3)])])).results
    expect(result?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: {uri: 'mapp/%C3%A5%20b.md'},
      region: {
        startLine: 3,
        startColumn: 8,
        endLine: 3,
        endColumn: 16,
        charOffset: 307,
        charLength: 8,
        snippet: {text: 'erhållit'}
      }
    })
    expect(result?.fixes).toHaveLength(2)
  })

  it.each([
    ['/srv/a b.md', 'file:///srv/a%20b.md'],
    ['C:/texter/å.md', 'file:///C:/texter/%C3%A5.md'],
    ['texter/50%.md', 'texter/50%25.md']
  ])('gives %s as a URI', (path, uri) => {
    const [result] = check(writeReport(createSarifReporter, [fileReport(path, [wordFinding(3)])])).results
    expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri)
  })

  it('says in words where a finding in Word stands', () => {
    const [result] = check(
      writeReport(createSarifReporter, [fileReport('b.docx', [wordFinding(0, {place: IN_WORD})])])
    ).results
    expect(result?.message.text).toBe('”erhållit” låter stelt. Skriv ”fått”. (stycke 3 under Beslut)')
    expect(result?.locations[0]?.physicalLocation.region).toBeUndefined()
    expect(result?.locations[0]?.logicalLocations).toEqual([{fullyQualifiedName: 'Beslut › stycke 3'}])
    expect(result?.fixes).toBeUndefined()
  })

  it('gives a finding the same fingerprint on another line, and equal findings different ones', () => {
    const prints = (...lines: number[]) =>
      check(
        writeReport(createSarifReporter, [
          fileReport(
            'a.md',
            lines.map(line => wordFinding(line))
          )
        ])
      ).results.map(result => Object.values(result.partialFingerprints)[0])
    expect(prints(3)).toEqual(prints(30))
    expect(new Set(prints(3, 4)).size).toBe(2)
  })

  it('is refused by the schema without a location', () => {
    const data = JSON.parse(writeReport(createSarifReporter, [fileReport('a.md', [wordFinding(3)])]))
    delete data.runs[0].results[0].locations
    expect(validate(data)).toBe(false)
  })
})
