/** Pseudo-random numbers that are the same every time (mulberry32): made-up data must not change between stores. */
export function seededRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

/** One of several, each as likely as its weight. */
export function pickWeighted<T>(
  random: (below: number) => number,
  weighted: readonly (readonly [T, number])[],
): T {
  const total = weighted.reduce((sum, [, weight]) => sum + weight, 0)
  let left = random(total)
  for (const [value, weight] of weighted) {
    left -= weight
    if (left < 0) return value
  }
  throw new Error('weights must be positive')
}
