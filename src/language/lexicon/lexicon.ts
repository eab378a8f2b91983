/**
 * A lexicon as a minimal acyclic automaton in one typed array: it is used as it lies in the file, so that loading costs
 * nothing but the reading. Each edge is 32 bits: letter (7), last edge of its state (1), target (24). An edge with letter 0
 * ends a word and its target is the word's class: a list of tags, each with the change that makes the lemma of the form.
 *
 * File: `KSLX`, version, lengths of header, edges and classes in bytes (32-bit, little-endian); the header in JSON, the
 * edges (32-bit), the classes (16-bit).
 */

/** One entry of a class: a tag and how the lemma is made: letters to cut from the form's end and what to add. */
export interface ClassEntry {
  readonly tag: string
  readonly cut: number
  readonly add: string
}

export interface LexiconHeader {
  /** Where the words come from, for the notice of licences. */
  readonly source: string
  readonly licence: string
  /** The letters of the automaton; an edge's letter n is the n-1:th of them. */
  readonly letters: string
  readonly tags: readonly string[]
  /** `cut:add`. */
  readonly changes: readonly string[]
  /** Where each class begins in the class array, counted in items. */
  readonly starts: readonly number[]
}

const MAGIC = 0x584c534b
export const LEXICON_VERSION = 1

export class Lexicon {
  readonly source: string
  readonly licence: string
  private readonly letterCode: Uint8Array
  private readonly edges: Uint32Array
  private readonly classes: Uint16Array
  private readonly header: LexiconHeader
  private readonly decoded: (readonly ClassEntry[] | undefined)[]

  /**
   * @param data a lexicon file, as read or fetched
   * @throws Error if the file is not a lexicon of this version
   */
  constructor(data: ArrayBuffer) {
    const head = new DataView(data)
    if (data.byteLength < 20 || head.getUint32(0, true) !== MAGIC || head.getUint32(4, true) !== LEXICON_VERSION) {
      throw new Error('The file is not a lexicon of this version: make it anew with npm run train.')
    }
    const headerLength = head.getUint32(8, true)
    const edgeLength = head.getUint32(12, true)
    const classLength = head.getUint32(16, true)
    this.header = JSON.parse(new TextDecoder().decode(new Uint8Array(data, 20, headerLength))) as LexiconHeader
    this.edges = new Uint32Array(data, 20 + headerLength, edgeLength / 4)
    this.classes = new Uint16Array(data, 20 + headerLength + edgeLength, classLength / 2)
    this.source = this.header.source
    this.licence = this.header.licence
    this.letterCode = new Uint8Array(0x500)
    for (let i = 0; i < this.header.letters.length; i++) this.letterCode[this.header.letters.charCodeAt(i)] = i + 1
    this.decoded = new Array(this.header.starts.length)
  }

  /** The class of a form, written as in the lexicon (lower case, names with a capital), from `start`; -1 if it is not there. */
  find(form: string, start = 0): number {
    const {edges, letterCode} = this
    let state = 0
    for (let i = start; i < form.length; i++) {
      const unit = form.charCodeAt(i)
      const letter = unit < 0x500 ? (letterCode[unit] ?? 0) : 0
      if (letter === 0) return -1
      state = this.step(edges, state, letter)
      if (state < 0) return -1
    }
    return this.step(edges, state, 0)
  }

  /** What a class of {@link find} says; the entries best first as far as the source told. */
  entries(wordClass: number): readonly ClassEntry[] {
    const known = this.decoded[wordClass]
    if (known) return known
    const {classes, header} = this
    const from = header.starts[wordClass] ?? 0
    const to = header.starts[wordClass + 1] ?? classes.length
    const entries: ClassEntry[] = []
    for (let at = from; at < to; at += 2) {
      const change = header.changes[classes[at + 1] ?? 0] ?? '0:'
      const colon = change.indexOf(':')
      entries.push({
        tag: header.tags[classes[at] ?? 0] ?? '',
        cut: Number(change.slice(0, colon)),
        add: change.slice(colon + 1)
      })
    }
    this.decoded[wordClass] = entries
    return entries
  }

  private step(edges: Uint32Array, state: number, letter: number): number {
    let at = state
    for (;;) {
      const edge = edges[at] ?? 0
      const own = edge >>> 25
      if (own === letter) return edge & 0xffffff
      // Edges stand in the order of their letters.
      if (own > letter || (edge & 0x1000000) !== 0) return -1
      at++
    }
  }
}

/** The lemma that a class entry gives a form. */
export function applyChange(form: string, cut: number, add: string): string {
  return form.slice(0, Math.max(0, form.length - cut)) + add
}

export {MAGIC as LEXICON_MAGIC}
