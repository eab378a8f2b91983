/**
 * How many times more CPU time `run` takes for four times the size: about 4 when cost is linear, 16 when it is quadratic.
 * Expect it to be below `LINEAR`. CPU time and the best of several rounds, since other programs share the machine; sizes
 * are doubled until a round takes long enough to be measured.
 */
export function growth(run: (size: number) => void, startSize: number): number {
  run(startSize)
  let size = startSize
  let base = best(run, size)
  while (base < MEASURABLE_MS && size < startSize * 64) {
    size *= 2
    base = best(run, size)
  }
  return best(run, 4 * size) / Math.max(base, MEASURABLE_MS / 2)
}

/** Between linear (4) and quadratic (16), with room for noise. */
export const LINEAR = 10

const MEASURABLE_MS = 8
const ROUNDS = 3

function best(run: (size: number) => void, size: number): number {
  let lowest = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage()
    run(size)
    const {user, system} = process.cpuUsage(before)
    lowest = Math.min(lowest, (user + system) / 1000)
  }
  return lowest
}
