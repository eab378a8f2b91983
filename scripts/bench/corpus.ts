import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/**
 * The text of `count` Markdown files, each of about `bytes` bytes: a heading, then paragraphs, lists and tables of the
 * project's own fixtures, drawn with a fixed seed. The same every time.
 */
export function* benchFiles(fixtures: string, count: number, bytes: number): Generator<string> {
  const pieces = fixturePieces(fixtures)
  const next = randomIntegers(20260301)
  for (let i = 0; i < count; i++) {
    const parts = [`# Information om ärende ${i + 1}`]
    let size = parts[0]?.length ?? 0
    while (size < bytes) {
      const piece = pieces[next() % pieces.length] ?? ''
      parts.push(piece)
      size += Buffer.byteLength(piece) + 2
    }
    yield `${parts.join('\n\n')}\n`
  }
}

/** The blocks between blank lines of every Swedish Markdown fixture, without front matter, in the order of their paths. */
function fixturePieces(folder: string): readonly string[] {
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith('.md') && !name.endsWith('README.md') && !name.startsWith('engelska'))
    .sort()
  return names.flatMap(name =>
    readFileSync(join(folder, name), 'utf8')
      .replace(/^---\n[\s\S]*?\n---\n/u, '')
      .split(/\n{2,}/u)
      .map(piece => piece.trim())
      .filter(piece => piece !== '' && !piece.startsWith('```') && !piece.startsWith('# '))
  )
}

/** A linear congruential generator (Numerical Recipes constants), 31 bits. */
export function randomIntegers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 1
  }
}
