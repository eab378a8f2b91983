import {LEXICON_MAGIC, LEXICON_VERSION, type LexiconHeader} from '../../src/language/lexicon/lexicon.js'

/** Form → tag → lemma, as gathered from a source. */
export class LexiconBuilder {
  private readonly words = new Map<string, Map<string, string>>()

  add(form: string, tag: string, lemma: string): void {
    if (form.length === 0 || form.length > 60 || /\s/.test(form)) return
    for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) >= 0x500) return
    let tags = this.words.get(form)
    if (!tags) {
      tags = new Map()
      this.words.set(form, tags)
    }
    if (!tags.has(tag)) tags.set(tag, lemma)
  }

  *entries(): Generator<{form: string; tag: string; lemma: string}> {
    for (const [form, tags] of this.words) for (const [tag, lemma] of tags) yield {form, tag, lemma}
  }

  /** The file of the lexicon: see `src/language/lexicon/lexicon.ts`. */
  build(source: string, licence: string): Uint8Array<ArrayBuffer> {
    const letterCount = new Map<string, number>()
    for (const word of this.words.keys())
      for (const letter of word) letterCount.set(letter, (letterCount.get(letter) ?? 0) + 1)
    const letters = [...letterCount]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, 126)
      .map(([letter]) => letter)
    const code = new Map(letters.map((letter, index) => [letter, index + 1]))
    const tags = new Map<string, number>()
    const changes = new Map<string, number>()
    const classes = new Map<string, number>()
    const classItems: number[] = []
    const starts: number[] = []
    const index = (map: Map<string, number>, key: string) => {
      let known = map.get(key)
      if (known === undefined) {
        known = map.size
        map.set(key, known)
      }
      return known
    }
    const classOf = (form: string, analyses: Map<string, string>): number => {
      const items: number[] = []
      for (const [tag, lemma] of analyses) items.push(index(tags, tag), index(changes, changeOf(form, lemma)))
      const key = items.join(',')
      const known = classes.get(key)
      if (known !== undefined) return known
      classes.set(key, classes.size)
      starts.push(classItems.length)
      classItems.push(...items)
      return classes.size - 1
    }
    const encoded: {codes: number[]; wordClass: number}[] = []
    for (const [form, analyses] of this.words) {
      const codes: number[] = []
      for (const letter of form) codes.push(code.get(letter) ?? 0)
      if (codes.includes(0)) continue
      encoded.push({codes, wordClass: classOf(form, analyses)})
    }
    encoded.sort((a, b) => compare(a.codes, b.codes))
    const edges = minimise(encoded)
    const header: LexiconHeader = {
      source,
      licence,
      letters: letters.join(''),
      tags: [...tags.keys()],
      changes: [...changes.keys()],
      starts
    }
    let json = JSON.stringify(header)
    while (new TextEncoder().encode(json).length % 4 !== 0) json += ' '
    const headerBytes = new TextEncoder().encode(json)
    const bytes = new Uint8Array(20 + headerBytes.length + edges.length * 4 + classItems.length * 2)
    const view = new DataView(bytes.buffer)
    for (const [at, value] of [
      LEXICON_MAGIC,
      LEXICON_VERSION,
      headerBytes.length,
      edges.length * 4,
      classItems.length * 2
    ].entries()) {
      view.setUint32(at * 4, value, true)
    }
    bytes.set(headerBytes, 20)
    for (const [at, edge] of edges.entries()) view.setUint32(20 + headerBytes.length + at * 4, edge, true)
    for (const [at, item] of classItems.entries())
      view.setUint16(20 + headerBytes.length + edges.length * 4 + at * 2, item, true)
    return bytes
  }
}

/** The change from a form to its lemma: letters to cut from the end, and what to add. */
export function changeOf(form: string, lemma: string): string {
  let shared = 0
  while (shared < form.length && shared < lemma.length && form[shared] === lemma[shared]) shared++
  return `${form.length - shared}:${lemma.slice(shared)}`
}

function compare(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

interface BuildState {
  labels: number[]
  targets: number[]
}

/**
 * The minimal automaton of sorted words (Daciuk et al. 2000, "Incremental construction of minimal acyclic finite-state
 * automata"): states are written once their suffixes are complete, and equal ones are shared.
 */
function minimise(words: readonly {codes: readonly number[]; wordClass: number}[]): Uint32Array {
  const register = new Map<string, number>()
  const edges: number[] = []
  // The root is written last but must stand first: keep the states in a list and lay them out in the end.
  const laid: {labels: readonly number[]; targets: readonly number[]}[] = []
  const path: BuildState[] = [{labels: [], targets: []}]
  const freeze = (state: BuildState): number => {
    const key = `${state.labels.join(',')}|${state.targets.join(',')}`
    let id = register.get(key)
    if (id === undefined) {
      id = laid.length
      laid.push({labels: state.labels, targets: state.targets})
      register.set(key, id)
    }
    return id
  }
  let previous: readonly number[] = []
  const closeTo = (depth: number) => {
    for (let level = path.length - 1; level > depth; level--) {
      const state = path.pop()
      const parent = path[level - 1]
      if (!state || !parent) return
      parent.targets[parent.targets.length - 1] = freeze(state)
    }
  }
  for (const {codes, wordClass} of words) {
    let shared = 0
    while (shared < codes.length && shared < previous.length && codes[shared] === previous[shared]) shared++
    closeTo(shared)
    for (let i = shared; i < codes.length; i++) {
      const parent = path[i]
      if (!parent) break
      parent.labels.push(codes[i] ?? 0)
      parent.targets.push(-1)
      path.push({labels: [], targets: []})
    }
    const end = path[codes.length]
    if (end) {
      end.labels.unshift(0)
      end.targets.unshift(wordClass)
    }
    previous = codes
  }
  closeTo(0)
  const root = path[0]
  if (!root) return new Uint32Array(0)
  const order = [
    {labels: root.labels, targets: root.targets} as {labels: readonly number[]; targets: readonly number[]},
    ...laid
  ]
  const places: number[] = []
  let place = 0
  for (const state of order) {
    places.push(place)
    place += state.labels.length
  }
  for (const state of order) {
    for (const [i, label] of state.labels.entries()) {
      const last = i === state.labels.length - 1 ? 0x1000000 : 0
      const target = state.targets[i] ?? 0
      const goal = label === 0 ? target : (places[target + 1] ?? 0)
      if (goal > 0xffffff) throw new Error('The lexicon has too many edges for its format.')
      edges.push(((label << 25) | last | goal) >>> 0)
    }
  }
  return Uint32Array.from(edges)
}
