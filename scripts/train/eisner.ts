/** Best projective tree with one root (Eisner 1996): `scores[head][dependent]`; returns heads, index 0 unused. */
export function eisner(scores: readonly (readonly number[])[]): number[] {
  const n = scores.length - 1
  const size = n + 1
  const at = (i: number, j: number) => i * size + j
  const make = () => new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY)
  // Open and closed spans with their head at the left or the right end.
  const openRight = make()
  const openLeft = make()
  const closedRight = make()
  const closedLeft = make()
  const openSplit = new Int32Array(size * size)
  const rightSplit = new Int32Array(size * size)
  const leftSplit = new Int32Array(size * size)
  for (let i = 1; i <= n; i++) {
    closedRight[at(i, i)] = 0
    closedLeft[at(i, i)] = 0
  }
  for (let width = 1; width < n; width++) {
    for (let i = 1; i + width <= n; i++) {
      const j = i + width
      let best = Number.NEGATIVE_INFINITY
      let split = i
      for (let k = i; k < j; k++) {
        const score = (closedRight[at(i, k)] ?? 0) + (closedLeft[at(k + 1, j)] ?? 0)
        if (score > best) {
          best = score
          split = k
        }
      }
      openSplit[at(i, j)] = split
      openRight[at(i, j)] = best + (scores[i]?.[j] ?? 0)
      openLeft[at(i, j)] = best + (scores[j]?.[i] ?? 0)
      best = Number.NEGATIVE_INFINITY
      for (let k = i; k < j; k++) {
        const score = (closedLeft[at(i, k)] ?? 0) + (openLeft[at(k, j)] ?? 0)
        if (score > best) {
          best = score
          leftSplit[at(i, j)] = k
        }
      }
      closedLeft[at(i, j)] = best
      best = Number.NEGATIVE_INFINITY
      for (let k = i + 1; k <= j; k++) {
        const score = (openRight[at(i, k)] ?? 0) + (closedRight[at(k, j)] ?? 0)
        if (score > best) {
          best = score
          rightSplit[at(i, j)] = k
        }
      }
      closedRight[at(i, j)] = best
    }
  }
  let root = 1
  let bestRoot = Number.NEGATIVE_INFINITY
  for (let i = 1; i <= n; i++) {
    const score = (closedLeft[at(1, i)] ?? 0) + (closedRight[at(i, n)] ?? 0) + (scores[0]?.[i] ?? 0)
    if (score > bestRoot) {
      bestRoot = score
      root = i
    }
  }
  const heads: number[] = new Array(size).fill(0)
  const work: [number, number, 'L' | 'R' | 'l' | 'r'][] = [
    [1, root, 'L'],
    [root, n, 'R']
  ]
  for (let task = work.pop(); task; task = work.pop()) {
    const [i, j, kind] = task
    if (i === j) continue
    if (kind === 'L') {
      const k = leftSplit[at(i, j)] ?? i
      work.push([i, k, 'L'], [k, j, 'l'])
    } else if (kind === 'R') {
      const k = rightSplit[at(i, j)] ?? j
      work.push([i, k, 'r'], [k, j, 'R'])
    } else {
      if (kind === 'l') heads[i] = j
      else heads[j] = i
      const k = openSplit[at(i, j)] ?? i
      work.push([i, k, 'R'], [k + 1, j, 'L'])
    }
  }
  return heads
}
