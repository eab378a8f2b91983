/** The head of a parser model: everything but the weights. */
export interface ParserHeader {
  readonly relations: readonly string[]
  /** Key of a kind of pair, number of its relations, the relations by index; and so on. */
  readonly pairs: readonly number[]
  /** The rows of action weights are 2 to this number, the relation weights 2 to the other. */
  readonly actionBits: number
  readonly relationBits: number
  /** Number of states that the search keeps, and how far behind the best they may be. */
  readonly width: number
  readonly slack: number
}

export interface ParserModel {
  readonly header: ParserHeader
  readonly actions: Int8Array
  readonly relations: Int8Array
}

const MAGIC = 0x5250534b
const VERSION = 1

/** Packs a model for {@link readParserModel}: `KSPR`, version, length of the header, header in JSON, weights. */
export function packParserModel({header, actions, relations}: ParserModel): Uint8Array<ArrayBuffer> {
  const json = new TextEncoder().encode(JSON.stringify(header))
  const bytes = new Uint8Array(12 + json.length + actions.length + relations.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, VERSION, true)
  view.setUint32(8, json.length, true)
  bytes.set(json, 12)
  bytes.set(new Uint8Array(actions.buffer, actions.byteOffset, actions.length), 12 + json.length)
  bytes.set(new Uint8Array(relations.buffer, relations.byteOffset, relations.length), 12 + json.length + actions.length)
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
  const actionSize = 4 * 2 ** header.actionBits
  return {
    header,
    actions: new Int8Array(data, 12 + length, actionSize),
    relations: new Int8Array(data, 12 + length + actionSize, 2 ** header.relationBits)
  }
}
