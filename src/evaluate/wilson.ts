/** A share with the interval that it lies in with 95 per cent confidence; all 0–1. */
export interface Proportion {
  readonly share: number
  readonly low: number
  readonly high: number
}

/** 97.5th percentile of the normal distribution. */
const Z = 1.959964

/**
 * The share `hits` of `all` with Wilson's score interval (Wilson 1927, "Probable inference, the law of succession, and statistical
 * inference", Journal of the American Statistical Association 22), which holds for small numbers and for shares near 1 too.
 */
export function wilson(hits: number, all: number): Proportion {
  if (all === 0) return {share: 0, low: 0, high: 1}
  const share = hits / all
  const centre = share + (Z * Z) / (2 * all)
  const spread = Z * Math.sqrt((share * (1 - share)) / all + (Z * Z) / (4 * all * all))
  const scale = 1 + (Z * Z) / all
  return {share, low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale)}
}
