/** What tests of writing to Word files share. */
import {strFromU8, unzipSync} from 'fflate'
import {sourceSpan} from '../../src/document/anchors.js'
import type {SourceSpan} from '../../src/document/document.js'
import {readDocx} from '../../src/document/read-docx.js'
import {WordWriter, type WrittenFile} from '../../src/word/write.js'

export const SIGNATURE = {author: 'klarsprak', initials: 'ks', date: '2026-11-22T10:00:00Z'}

/** Where `words` stand first, in the source. */
export function placeOf(bytes: Uint8Array, words: string): SourceSpan {
  for (const block of readDocx('a.docx', bytes).blocks) {
    const start = block.text.indexOf(words)
    if (start >= 0) return sourceSpan(block.anchors, {start, end: start + words.length})
  }
  throw new Error(`Not in the document: ${words}`)
}

/** The file with a comment on each of `passages`. */
export function commented(bytes: Uint8Array, ...passages: readonly string[]): WrittenFile {
  const places = passages.map(words => placeOf(bytes, words))
  return new WordWriter(bytes, places).write(
    places.map(place => ({place, text: [[{text: 'Råd'}]]})),
    SIGNATURE
  )
}

/** The file with `replacement` proposed for `original`, or `null` where only a comment would do. */
export function changed(bytes: Uint8Array, original: string, replacement: string): WrittenFile | null {
  const place = placeOf(bytes, original)
  const writer = new WordWriter(bytes, [place])
  return writer.change(place, original, replacement) ? writer.write([], SIGNATURE) : null
}

/** The text of a part, without the note that the program leaves last. */
export function partOf(bytes: Uint8Array, name = 'word/document.xml'): string {
  const part = unzipSync(bytes)[name]
  return part ? strFromU8(part).replace(/<!--klarsprak .*-->$/u, '') : ''
}

/** What stands in the body, the declarations of the root left out. */
export function bodyOf(bytes: Uint8Array): string {
  return /<w:body>([\s\S]*)<\/w:body>/u.exec(partOf(bytes))?.[1] ?? ''
}
