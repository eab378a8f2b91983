import {DOMParser} from '@xmldom/xmldom'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, it} from 'vitest'
import {allRules, createReviewer, loadDictionaries, readDocument} from '../../src/entry/node.js'
import {createCheckstyleReporter} from '../../src/report/checkstyle.js'
import {createGithubReporter} from '../../src/report/github.js'
import {createGitlabReporter} from '../../src/report/gitlab.js'
import {createJunitReporter} from '../../src/report/junit.js'
import {createMarkdownReporter} from '../../src/report/markdown.js'
import {createRdjsonReporter} from '../../src/report/rdjson.js'
import type {Reporter, ReporterContext} from '../../src/report/report.js'
import {defaultOptions} from '../../src/rule/options.js'
import {FAILED, fileReport, IN_WORD, wordFinding, writeReport} from './report-fixture.js'

const NASTY = 'a,b:c%\n]]>"<&\'|`x.md'

const reports = () => [
  fileReport('a.md', [wordFinding(3), wordFinding(4, {level: 'error'})]),
  fileReport('b.docx', [wordFinding(0, {place: IN_WORD, level: 'warning'})]),
  fileReport(NASTY, [wordFinding(9, {level: 'info'})]),
  fileReport('tom.md', [])
]

const valid = (schema: object, text: string) => {
  const ajv = new Ajv2020({allErrors: true})
  const validate = ajv.compile(schema)
  const data: unknown = JSON.parse(text)
  expect(validate(data), JSON.stringify(validate.errors)).toBe(true)
  return data
}

/** As the runner reads a command: `::name key=value,…::data`, percent-decoded afterwards. */
function readCommands(text: string) {
  return text
    .trimEnd()
    .split('\n')
    .map(line => {
      const [, name, list = '', data = ''] = /^::(\w+) ([^:]*)::(.*)$/u.exec(line) ?? []
      const decode = (value: string) =>
        value.replace(/%(0D|0A|3A|2C|25)/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      return {
        name,
        data: decode(data),
        properties: Object.fromEntries(list.split(',').map(pair => pair.split('=').map(decode)))
      }
    })
}

describe('GitHub workflow commands', () => {
  const commands = readCommands(writeReport(createGithubReporter, reports(), [FAILED]))

  it('say level, place and what to do, one on a line', () => {
    expect(commands.map(({name}) => name)).toEqual(['notice', 'error', 'warning', 'notice', 'error'])
    expect(commands[0]?.properties).toMatchObject({file: 'a.md', line: '3', col: '8', endLine: '3', endColumn: '16'})
    expect(commands[0]?.data).toBe('”erhållit” låter stelt. Skriv ”fått”.')
  })

  it('say where in Word, and which file could not be read', () => {
    expect(commands[2]?.data).toContain('stycke 3')
    expect(commands[4]).toMatchObject({properties: {file: 'trasig.docx'}, data: 'Filen är trasig.'})
  })

  it('keep a path whole that has the signs of the format in it', () => {
    expect(commands[3]?.properties.file).toBe(NASTY)
  })
})

describe('the GitLab report', () => {
  // As GitLab's documentation of Code Quality lists them: these fields, these severities, a fingerprint that is unique.
  const schema = {
    type: 'array',
    items: {
      type: 'object',
      required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
      properties: {
        description: {type: 'string', minLength: 1},
        check_name: {type: 'string', minLength: 1},
        fingerprint: {type: 'string', minLength: 1},
        severity: {enum: ['info', 'minor', 'major', 'critical', 'blocker']},
        location: {
          type: 'object',
          required: ['path', 'lines'],
          properties: {
            path: {type: 'string'},
            lines: {type: 'object', required: ['begin'], properties: {begin: {type: 'integer', minimum: 1}}}
          }
        }
      }
    }
  }

  it('has the fields that GitLab reads, and no fingerprint twice', () => {
    const alike = [wordFinding(3), wordFinding(7)]
    const entries = valid(
      schema,
      writeReport(createGitlabReporter, [...reports(), fileReport('c.md', alike), fileReport('d.md', alike)], [FAILED])
    ) as {fingerprint: string; severity: string}[]
    expect(new Set(entries.map(({fingerprint}) => fingerprint)).size).toBe(entries.length)
    expect(entries.map(({severity}) => severity).slice(0, 4)).toEqual(['minor', 'critical', 'major', 'info'])
    expect(entries.at(-1)?.severity).toBe('blocker')
  })

  it('is an empty list when there is nothing to say', () => {
    expect(valid(schema, writeReport(createGitlabReporter, []))).toEqual([])
  })
})

/** Reads XML with another program than ours; anything that is not well-formed is an error. */
function readXml(text: string) {
  const problems: string[] = []
  const note = (problem: string) => problems.push(problem)
  const document = new DOMParser({errorHandler: {warning: note, error: note, fatalError: note}}).parseFromString(
    text,
    'text/xml'
  )
  expect(problems).toEqual([])
  return document
}

describe('the JUnit report', () => {
  const text = writeReport(createJunitReporter, reports(), [FAILED])
  const suites = Array.from(readXml(text).getElementsByTagName('testsuite'))

  it('is a suite for each document, with counts that are right', () => {
    expect(suites.map(suite => suite.getAttribute('name'))).toEqual(['a.md', 'b.docx', NASTY, 'tom.md', 'trasig.docx'])
    for (const suite of suites) {
      expect(suite.getElementsByTagName('testcase')).toHaveLength(Number(suite.getAttribute('tests')))
      expect(suite.getElementsByTagName('failure')).toHaveLength(Number(suite.getAttribute('failures')))
      expect(suite.getElementsByTagName('error')).toHaveLength(Number(suite.getAttribute('errors')))
    }
  })

  it('has a passed test where nothing was found', () => {
    expect(suites[3]?.getAttribute('tests')).toBe('1')
    expect(suites[3]?.getAttribute('failures')).toBe('0')
  })

  it('holds characters that XML cannot hold', () => {
    const odd = writeReport(createJunitReporter, [fileReport('a\u0000\u001b\ufffe\ud800.md', [])])
    expect(readXml(odd).getElementsByTagName('testsuite')[0]?.getAttribute('name')).toBe('a\ufffd\ufffd\ufffd\ufffd.md')
  })
})

describe('the Checkstyle report', () => {
  it('has files with errors: line, column, severity, message and source', () => {
    const files = Array.from(
      readXml(writeReport(createCheckstyleReporter, reports(), [FAILED])).getElementsByTagName('file')
    )
    expect(files.map(file => file.getAttribute('name'))).toEqual(['a.md', 'b.docx', NASTY, 'tom.md', 'trasig.docx'])
    const [first] = Array.from(files[0]?.getElementsByTagName('error') ?? [])
    expect(['line', 'column', 'severity', 'source'].map(name => first?.getAttribute(name))).toEqual([
      '3',
      '8',
      'info',
      'klarsprak.kanslisprak'
    ])
    expect(files[3]?.getElementsByTagName('error')).toHaveLength(0)
  })
})

describe('the Reviewdog report', () => {
  // The parts of reviewdog's DiagnosticResult that we use.
  const position = {
    type: 'object',
    required: ['line'],
    properties: {line: {type: 'integer', minimum: 1}, column: {type: 'integer', minimum: 1}},
    additionalProperties: false
  }
  const range = {
    type: 'object',
    required: ['start'],
    properties: {start: position, end: position},
    additionalProperties: false
  }
  const schema = {
    type: 'object',
    required: ['diagnostics'],
    additionalProperties: false,
    properties: {
      source: {type: 'object', properties: {name: {type: 'string'}, url: {type: 'string'}}},
      diagnostics: {
        type: 'array',
        items: {
          type: 'object',
          required: ['message', 'location'],
          additionalProperties: false,
          properties: {
            message: {type: 'string'},
            location: {
              type: 'object',
              required: ['path'],
              properties: {path: {type: 'string'}, range},
              additionalProperties: false
            },
            severity: {enum: ['UNKNOWN_SEVERITY', 'ERROR', 'WARNING', 'INFO']},
            code: {
              type: 'object',
              properties: {value: {type: 'string'}, url: {type: 'string'}},
              additionalProperties: false
            },
            suggestions: {
              type: 'array',
              items: {
                type: 'object',
                required: ['range', 'text'],
                properties: {range, text: {type: 'string'}},
                additionalProperties: false
              }
            }
          }
        }
      }
    }
  }

  it('keeps to the format, with Word and with failures', () => {
    valid(schema, writeReport(createRdjsonReporter, reports(), [FAILED]))
    valid(schema, writeReport(createRdjsonReporter, []))
  })

  it('counts columns in bytes of UTF-8', async () => {
    const source = '# Åäö\n\nÅ 😀 du har erhållit pengar, och du skall skriva.\n'
    const bytes = Buffer.from(source)
    const document = await readDocument('a.md', bytes)
    const reviewer = createReviewer({
      rules: allRules
        .filter(({id}) => id === 'alderdomligt-ord' || id === 'kanslisprak')
        .map(rule => ({rule, level: null, options: defaultOptions(rule.options)})),
      dictionaries: loadDictionaries(),
      allRules,
      lowestLevel: 'notice',
      today: '2026-01-01'
    })
    let out = ''
    const context: ReporterContext = {
      write: text => {
        out += text
      },
      language: 'sv',
      rule: id => allRules.find(rule => rule.id === id),
      rules: allRules,
      version: '0'
    }
    const reporter: Reporter = createRdjsonReporter(context)
    reporter.begin()
    reporter.file(await reviewer.review(document), document)
    reporter.end({files: 1, failed: 0, findings: {info: 0, notice: 2, warning: 0, error: 0}, words: 10})
    const {diagnostics} = JSON.parse(out) as {
      diagnostics: {location: {range: Record<'start' | 'end', {line: number; column: number}>}}[]
    }
    const lines = source.split('\n').map(line => Buffer.from(line))
    const words = diagnostics.map(
      ({
        location: {
          range: {start, end}
        }
      }) => lines[start.line - 1]?.subarray(start.column - 1, end.column - 1).toString()
    )
    expect(words).toEqual(['erhållit', 'skall'])
  })
})

describe('the comment for a pull request', () => {
  it('has a row for each file and what to do, folded up', () => {
    const text = writeReport(createMarkdownReporter, reports(), [FAILED])
    expect(text).toContain('| `a.md` | – | 63 | 1 | 0 | 1 |')
    expect(text).toContain('<b>erhållit</b>')
    expect(text).toContain('`trasig.docx`: Filen är trasig.')
    expect(text.match(/<details>/gu)).toHaveLength(3)
  })

  it('says how the index changed', () => {
    let out = ''
    const reporter = createMarkdownReporter({
      write: text => {
        out += text
      },
      language: 'sv',
      rule: () => undefined,
      rules: [],
      version: '0',
      before: new Map([
        ['a.md', 50.4],
        ['b.docx', 70]
      ])
    })
    const document = {} as never
    reporter.begin()
    for (const report of reports()) reporter.file(report, document)
    reporter.end({files: 4, failed: 0, findings: {info: 1, notice: 1, warning: 1, error: 1}, words: 480})
    expect(out).toContain('| `a.md` | 50 | 63 (+13) |')
    expect(out).toContain('| `b.docx` | 70 | 63 (−7) |')
  })

  it('lets nothing of the text become markup', () => {
    const passage = {
      text: 'Du <script>alert(1)</script> har erhållit **detta** | [länk](javascript:x)',
      span: {start: 32, end: 40}
    }
    const text = writeReport(createMarkdownReporter, [fileReport('a.md', [wordFinding(1, {passage})])])
    expect(text).not.toContain('<script>')
    expect(text).toContain('\\*\\*detta\\*\\* \\| \\[länk\\](javascript:x)')
  })

  it('stays under what a comment may hold', () => {
    const many = Array.from({length: 2000}, (_, i) =>
      fileReport(
        `${i}.md`,
        Array.from({length: 30}, (__, line) => wordFinding(line))
      )
    )
    const text = writeReport(createMarkdownReporter, many)
    expect(text.length).toBeLessThan(65_536)
    expect(text).toMatch(/till visas inte här/u)
  })
})
