import {describe, expect, it} from 'vitest'
import lasbarhet from '../../rules/engelsk-lasbarhet.js'
import passiv from '../../rules/engelsk-passiv.js'
import {rules} from '../../rules/index.js'
import {sourceSpan} from '../../src/document/anchors.js'
import {readHtml} from '../../src/document/read-html.js'
import {reviewEnglish} from '../../src/english/review-english.js'
import type {RuleInForce} from '../../src/lint/engine.js'
import type {Rule} from '../../src/rule/define-rule.js'
import {parseMarks} from '../../src/rule/examples.js'
import {defaultOptions} from '../../src/rule/options.js'
import {readText} from '../support/read-text.js'

function inForce(rule: Rule, options: Readonly<Record<string, unknown>> = {}): RuleInForce {
  return {rule, level: null, options: {...defaultOptions(rule.options), ...options}}
}

const both = [inForce(passiv), inForce(lasbarhet)]

describe.each([passiv, lasbarhet].map(rule => [rule.id, rule] as const))('%s', (_id, rule) => {
  it.each(rule.examples)('does as its example says: %j', async example => {
    const {text, spans} = parseMarks('bad' in example ? example.bad : example.good)
    const findings = await reviewEnglish(readText(text, 'plain'), [inForce(rule, example.options)])
    expect(findings.map(({span}) => span)).toEqual(spans)
    if ('bad' in example) {
      expect(findings.map(({message}) => message)).toEqual(spans.map(() => example.message))
      expect(await reviewEnglish(readText(example.better, 'plain'), [inForce(rule)])).toEqual([])
    }
  })
})

describe('reviewEnglish', () => {
  const page = (body: string) => readHtml('page.html', `<html lang="en"><main>${body}</main></html>`)

  it('points at the exact words in the source', async () => {
    const document = page(
      '<p>Your &auml;renden  and papers\r\n <b>are</b> kept for ten years &amp; then thrown away.</p>'
    )
    const findings = await reviewEnglish(document, both)
    expect(findings).toMatchObject([{rule: 'engelsk-passiv', level: 'notice', data: {words: 'are kept'}, block: 0}])
    const place = sourceSpan(document.blocks[0]!.anchors, findings[0]!.span)
    expect(document.parts.get('')!.slice(place.start, place.end)).toBe('are</b> kept')
  })

  it('looks at prose only: not at headings, tables, quotations, code or Swedish', async () => {
    const passive = 'The papers are kept for ten years.'
    const document = page(
      `<h1>${passive}</h1><table><tr><th>a</th><th>b</th></tr><tr><td>${passive}</td><td>1</td></tr></table>
      <blockquote>${passive}</blockquote><p>He said <q>they are kept</q> here.</p><p>Use <code>are kept</code> here.</p>
      <p lang="sv">Papperen are kept i tio år.</p>`
    )
    expect(await reviewEnglish(document, both)).toEqual([])
  })

  it('follows the level and the options of the configuration', async () => {
    const document = page('<p>The report was written by the case officer.</p>')
    expect(await reviewEnglish(document, both)).toEqual([])
    const strict: RuleInForce = {rule: passiv, level: 'warning', options: {allowAgent: false}}
    expect(await reviewEnglish(document, [strict])).toMatchObject([{level: 'warning', span: {start: 11, end: 22}}])
  })

  it('does nothing when no rule for English is on', async () => {
    expect(
      await reviewEnglish(
        page('<p>The papers are kept.</p>'),
        rules.filter(({language}) => language !== 'en').map(rule => inForce(rule))
      )
    ).toEqual([])
  })

  it('reads a very long line in bounded time', async () => {
    const document = page(`<p>${'The papers are kept in the archive of the town. '.repeat(20_000)}</p>`)
    const findings = await reviewEnglish(document, both)
    expect(findings.length).toBeGreaterThan(500)
    expect(findings.length).toBeLessThan(2000)
  })
})
