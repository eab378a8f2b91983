/** The head of a tagger model: everything but the weights. */
export interface TaggerHeader {
  /** UPOS and FEATS joined by `|`: `NOUN|Case=Nom|…`, `ADP|_`. */
  readonly tags: readonly string[]
  /** `word n,tag,…`: n is 1 where the tags are all that the word can have, 0 where others are possible. */
  readonly known: readonly string[]
  /** `suffix tag,…`, with `^` first for capitalised forms. */
  readonly suffixes: readonly string[]
  /** Tags that a word may also have by its lexical tag, by tag. */
  readonly extend: readonly (readonly number[])[]
  /** Tags of names. */
  readonly names: readonly number[]
  /** For the lemmatiser: tag, ending and change by tab. */
  readonly lemmaChanges: readonly string[]
  /** The tag when nothing at all is known. */
  readonly fallback: number
  /** Each of the two passes has 2 to this number of weights. */
  readonly bits: number
}

const MAGIC = 0x5447534b
const VERSION = 1

/** Packs a model for {@link readModel}: `KSGT`, version, length of the header, header in JSON, weights. */
export function packModel(header: TaggerHeader, weights: Int8Array): Uint8Array<ArrayBuffer> {
  const json = new TextEncoder().encode(JSON.stringify(header))
  const bytes = new Uint8Array(12 + json.length + weights.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, VERSION, true)
  view.setUint32(8, json.length, true)
  bytes.set(json, 12)
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), 12 + json.length)
  return bytes
}

/**
 * The parts of a model file. The weights are a view of `data`, not a copy.
 * @throws Error if the file is not a tagger model of this version
 */
export function readModel(data: ArrayBuffer): {header: TaggerHeader; weights: Int8Array} {
  const view = new DataView(data)
  if (data.byteLength < 12 || view.getUint32(0, true) !== MAGIC || view.getUint32(4, true) !== VERSION) {
    throw new Error('The file is not a tagger model of this version: make it anew with npm run train.')
  }
  const length = view.getUint32(8, true)
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(data, 12, length))) as TaggerHeader
  return {header, weights: new Int8Array(data, 12 + length, 2 ** header.bits * 2)}
}
