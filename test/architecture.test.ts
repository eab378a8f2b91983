/** The layers of the source, kept by looking at the import lines. */
import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'

const root = new URL('..', import.meta.url)

/** What each folder may import besides itself. `rules` is the folder of rules at the top level. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  text: [],
  document: ['text'],
  language: ['text', 'document'],
  evaluate: ['text', 'document', 'language'],
  rule: ['text', 'document', 'language'],
  rules: ['text', 'document', 'language', 'rule'],
  lint: ['text', 'document', 'language', 'rule'],
  config: ['text', 'rule', 'lint', 'i18n'],
  fix: ['text', 'document', 'rule', 'lint'],
  compare: ['text', 'document', 'language', 'report'],
  english: ['text', 'document', 'rule', 'lint'],
  i18n: ['text', 'rule'],
  report: ['text', 'document', 'language', 'rule', 'lint', 'i18n'],
  word: ['text', 'document', 'rule', 'lint', 'report', 'i18n'],
  entry: ['text', 'document', 'language', 'rule', 'rules', 'lint', 'config', 'english', 'report', 'word', 'i18n'],
  unified: ['text', 'document', 'language', 'rule', 'lint', 'config', 'report', 'entry'],
  cli: ['text', 'document', 'language', 'rule', 'lint', 'config', 'report', 'word', 'i18n', 'entry', 'fix', 'compare']
}

/** The folders that may know of Node: files, processes, the clock. */
const NODE_ALLOWED = new Set(['entry', 'cli'])

const files = [
  ...readdirSync(new URL('src/', root), {recursive: true, encoding: 'utf8'}).map(name => `src/${name}`),
  ...readdirSync(new URL('rules/', root), {encoding: 'utf8'}).map(name => `rules/${name}`)
]
  .map(name => name.replaceAll('\\', '/'))
  .filter(name => name.endsWith('.ts'))

function folderOf(file: string): string {
  return file.startsWith('rules/') ? 'rules' : (file.split('/')[1] ?? '')
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(new URL(file, root), 'utf8')
  return Array.from(text.matchAll(/(?:from\s+|import\s*\(\s*|import\s+)'([^']+)'/gu), match => match[1] ?? '')
}

describe('architecture', () => {
  it('finds the source', () => {
    expect(files.length).toBeGreaterThan(20)
  })

  it.each(files)('%s imports only what stands to its left', file => {
    const folder = folderOf(file)
    expect(Object.keys(MAY_IMPORT)).toContain(folder)
    for (const target of importsOf(file).filter(name => name.startsWith('.'))) {
      const url = new URL(target, new URL(file, root))
      const imported = folderOf(url.href.slice(root.href.length))
      if (imported === folder) continue
      expect(MAY_IMPORT[folder], `${file} imports ${target}`).toContain(imported)
    }
  })

  it.each(files.filter(file => !NODE_ALLOWED.has(folderOf(file))))('%s runs in a browser', file => {
    expect(importsOf(file).filter(name => name.startsWith('node:'))).toEqual([])
    const text = readFileSync(new URL(file, root), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/gu, '')
    expect(text).not.toMatch(/\bprocess\.|\bBuffer\b|\bDate\.now\b|new Date\(\)|\bfetch\(|\b__dirname\b/u)
  })
})
