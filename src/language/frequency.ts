/**
 * How common a word form is in everyday language, on the Zipf scale: the base-10 logarithm of its frequency per thousand million words (van
 * Heuven et al. 2014, "SUBTLEX-UK", Quarterly Journal of Experimental Psychology 67). Common words have 4 and more, that is ten in a million: the
 * 5,000 commonest forms of Swedish subtitles; the commonest of all come near 7.5.
 *
 * The file is a list of 32-bit numbers in rising order: the upper 28 bits of a hash of the form, and the Zipf value in quarters above
 * `LOWEST`. Two forms fall together once in some thousand, which is of no weight for what the values are used for.
 */

/** Forms from this Zipf value on are common: van Heuven's "high-frequency" half of the scale. */
export const COMMON_ZIPF = 4

const MAGIC = 0x5a495046
const LOWEST = 2.5
const STEP = 0.25
const CODES = 16
/** Bits of the hash that lead to a stretch of the entries: for 50,000 forms about one entry each. */
const BUCKET_BITS = 16
const HASH_BITS = 28

export class FrequencyTable {
  private readonly entries: Uint32Array
  /** Where the entries begin that share the first bits of their hash; one more at the end. */
  private readonly buckets = new Uint32Array((1 << BUCKET_BITS) + 1)

  /** @throws Error if the file is not of this version */
  constructor(file: ArrayBuffer) {
    if (file.byteLength % 4 !== 0 || new Uint32Array(file)[0] !== MAGIC)
      throw new Error('Not a frequency table of this version')
    this.entries = new Uint32Array(file, 4)
    const {entries, buckets} = this
    let at = 0
    for (let bucket = 0; bucket < buckets.length; bucket++) {
      while (at < entries.length && bucketOf((entries[at] ?? 0) >>> 4) < bucket) at++
      buckets[bucket] = at
    }
  }

  /** The Zipf value of a form, whatever its case, in steps of a quarter; 0 for a form that is not among the 50,000 commonest. */
  zipf(form: string): number {
    const wanted = hashOf(form.toLowerCase())
    const {entries, buckets} = this
    const bucket = bucketOf(wanted)
    const end = buckets[bucket + 1] ?? 0
    for (let i = buckets[bucket] ?? 0; i < end; i++) {
      const entry = entries[i] ?? 0
      if (entry >>> 4 === wanted) return LOWEST + STEP * (entry % CODES)
    }
    return 0
  }
}

function bucketOf(hash: number): number {
  return hash >>> (HASH_BITS - BUCKET_BITS)
}

/**
 * The file of a table.
 *
 * @param counts how often each form occurs
 * @param total how many words were counted in all
 */
export function writeFrequencyTable(counts: ReadonlyMap<string, number>, total: number): Uint8Array {
  const codes = new Map<number, number>()
  for (const [form, count] of counts) {
    const zipf = Math.log10((count / total) * 1e9)
    const code = Math.max(0, Math.min(CODES - 1, Math.floor((zipf - LOWEST) / STEP)))
    const hash = hashOf(form.toLowerCase())
    codes.set(hash, Math.max(code, codes.get(hash) ?? 0))
  }
  const entries = Uint32Array.from(codes, ([hash, code]) => ((hash << 4) | code) >>> 0).sort()
  const file = new Uint32Array(entries.length + 1)
  file[0] = MAGIC
  file.set(entries, 1)
  return new Uint8Array(file.buffer)
}

/** FNV-1a over UTF-16 units, with a last mixing; the upper 28 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash ^= hash >>> 12
  return hash >>> 4
}
