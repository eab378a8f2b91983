/**
 * How many times more CPU time `run` takes for four times the size: about 4 when cost is linear, 16 when it is quadratic.
 * Expect it to be below `LINEAR`. CPU time, since other programs share the machine; sizes are doubled until a round takes
 * long enough to be measured; and a result that is not linear is measured again, with the best round of each size, until
 * it is or the rounds are out.
 */
export function growth(run: (size: number) => void, startSize: number): number {
  run(startSize)
  let size = startSize
  let base = cpuTime(run, size)
  while (base < MEASURABLE_MS && size < startSize * 64) {
    size *= 2
    base = cpuTime(run, size)
  }
  base = Math.min(base, cpuTime(run, size))
  let large = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    large = Math.min(large, cpuTime(run, 4 * size))
    if (ratio(large, base) < LINEAR) break
  }
  return ratio(large, base)
}

/** Between linear (4) and quadratic (16), with room for noise. */
export const LINEAR = 12

const MEASURABLE_MS = 8
const ROUNDS = 4

function ratio(large: number, base: number): number {
  return large / Math.max(base, MEASURABLE_MS / 2)
}

function cpuTime(run: (size: number) => void, size: number): number {
  const before = process.cpuUsage()
  run(size)
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1000
}
