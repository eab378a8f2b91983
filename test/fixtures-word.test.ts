import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {wordFiles} from '../scripts/fixtures/word-files.js'

const fixtures = new URL('../fixtures/', import.meta.url)

describe('the Word fixtures', () => {
  const files = wordFiles(fixtures)

  it('are what the Markdown beside them makes (run npm run fixtures)', () => {
    const stale = [...files].filter(
      ([path, bytes]) => !readFileSync(new URL(path, fixtures)).equals(Buffer.from(bytes))
    )
    expect(stale.map(([path]) => path)).toEqual([])
  })

  it('are all made by the script', () => {
    const found = readdirSync(fixtures, {recursive: true, encoding: 'utf8'}).filter(path => path.endsWith('.docx'))
    expect(found.sort()).toEqual([...files.keys()].sort())
  })
})
