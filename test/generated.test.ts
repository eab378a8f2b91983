import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {generatedFiles} from '../scripts/generated-files.js'

const root = new URL('..', import.meta.url)
const files = generatedFiles(root)

describe('generated files', () => {
  it.each([...files.keys()])('%s is up to date (npm run generate)', path => {
    expect(readFileSync(new URL(path, root), 'utf8')).toBe(files.get(path))
  })

  it('has no page for a rule that is gone', () => {
    const pages = readdirSync(new URL('docs/regler/', root)).map(name => `docs/regler/${name}`)
    expect(pages.filter(page => !files.has(page))).toEqual([])
  })
})
