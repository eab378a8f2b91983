/** The head of a parser model: everything but the weights. */
export interface ParserHeader {
  readonly relations: readonly string[]
  /** Key of a kind of pair, number of its relations, the relations by index; and so on. */
  readonly pairs: readonly number[]
  /** The rows of action weights are 2 to this number, the relation weights 2 to the other. */
  readonly actionBits: number
  readonly relationBits: number
  /** The weights of whole trees are 2 to this number; how much one of their units counts beside one of the search's. */
  readonly treeBits: number
  readonly treeShare: number
  /** Number of states that the search keeps, and how far behind the best they may be. */
  readonly width: number
  readonly slack: number
}

export interface ParserModel {
  readonly header: ParserHeader
  readonly actions: Int8Array
  readonly relations: Int8Array
  readonly trees: Int8Array
}

const MAGIC = 0x5250534b
const VERSION = 2

/** Packs a model for {@link readParserModel}: `KSPR`, version, length of the header, header in JSON, weights. */
export function packParserModel({header, actions, relations, trees}: ParserModel): Uint8Array<ArrayBuffer> {
  const json = new TextEncoder().encode(JSON.stringify(header))
  const bytes = new Uint8Array(12 + json.length + actions.length + relations.length + trees.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, VERSION, true)
  view.setUint32(8, json.length, true)
  bytes.set(json, 12)
  let at = 12 + json.length
  for (const weights of [actions, relations, trees]) {
    bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), at)
    at += weights.length
  }
  return bytes
}

/**
 * The parts of a model file. The weights are views of `data`, not copies.
 * @throws Error if the file is not a parser model of this version
 */
export function readParserModel(data: ArrayBuffer): ParserModel {
  const view = new DataView(data)
  if (data.byteLength < 12 || view.getUint32(0, true) !== MAGIC || view.getUint32(4, true) !== VERSION) {
    throw new Error('The file is not a parser model of this version: make it anew with npm run train.')
  }
  const length = view.getUint32(8, true)
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(data, 12, length))) as ParserHeader
  const actions = 12 + length
  const relations = actions + 4 * 2 ** header.actionBits
  const trees = relations + 2 ** header.relationBits
  return {
    header,
    actions: new Int8Array(data, actions, relations - actions),
    relations: new Int8Array(data, relations, trees - relations),
    trees: new Int8Array(data, trees, 2 ** header.treeBits)
  }
}
