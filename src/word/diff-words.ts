/** A stretch of the old text, and what takes its place. */
export interface Hunk {
  readonly start: number
  readonly end: number
  readonly inserted: string
}

/** Larger tables than this are not worth it: then the whole is replaced. */
const MAX_CELLS = 250_000

/**
 * What must be changed, word by word, to get from `before` to `after`: the fewest words and signs (longest common subsequence), with
 * changes that only a space parts taken together. Sorted, not overlapping.
 */
export function diffWords(before: string, after: string): readonly Hunk[] {
  const old = tokens(before)
  const fresh = tokens(after)
  let first = 0
  while (first < old.length && first < fresh.length && old[first] === fresh[first]) first++
  let last = 0
  while (last < old.length - first && last < fresh.length - first && old.at(-1 - last) === fresh.at(-1 - last)) last++
  const from = old.slice(first, old.length - last)
  const to = fresh.slice(first, fresh.length - last)
  const offset = old.slice(0, first).join('').length
  if (from.length === 0 && to.length === 0) return []
  if (from.length * to.length > MAX_CELLS)
    return [{start: offset, end: offset + from.join('').length, inserted: to.join('')}]
  return joined(hunks(from, to, offset), before)
}

function tokens(text: string): readonly string[] {
  return text.match(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []
}

function hunks(from: readonly string[], to: readonly string[], offset: number): readonly Hunk[] {
  const width = to.length + 1
  const lengths = new Uint32Array((from.length + 1) * width)
  for (let i = from.length - 1; i >= 0; i--)
    for (let j = to.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        from[i] === to[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0)
  const found: Hunk[] = []
  let at = offset
  for (let i = 0, j = 0; i < from.length || j < to.length; ) {
    const start = at
    let inserted = ''
    while ((i < from.length || j < to.length) && from[i] !== to[j]) {
      const skipsOld =
        j >= to.length || (i < from.length && (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
      if (skipsOld) at += from[i++]?.length ?? 0
      else inserted += to[j++] ?? ''
    }
    if (at > start || inserted !== '') found.push({start, end: at, inserted})
    for (; i < from.length && from[i] === to[j]; i++, j++) at += from[i]?.length ?? 0
  }
  return found
}

function joined(found: readonly Hunk[], before: string): readonly Hunk[] {
  const result: Hunk[] = []
  for (const hunk of found) {
    const last = result.at(-1)
    const between = last ? before.slice(last.end, hunk.start) : ''
    if (last && /^\s*$/u.test(between))
      result[result.length - 1] = {start: last.start, end: hunk.end, inserted: last.inserted + between + hunk.inserted}
    else result.push(hunk)
  }
  return result
}
