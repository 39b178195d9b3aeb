export interface Spread {
  medianMs: number
  p99Ms: number
  count: number
}

/** Times several tasks in turns, so that whatever else the machine does falls on all of them. */
export async function timeInTurns(
  tasks: readonly (() => Promise<void>)[],
  rounds: number,
  warmUp: number,
): Promise<Spread[]> {
  const samples = tasks.map((): number[] => [])
  for (let round = -warmUp; round < rounds; round++) {
    for (const [i, task] of tasks.entries()) {
      const start = performance.now()
      await task()
      if (round >= 0) samples[i]?.push(performance.now() - start)
    }
  }
  return samples.map(spreadOf)
}

export function spreadOf(samples: readonly number[]): Spread {
  const sorted = samples.toSorted((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { medianMs: at(0.5), p99Ms: at(0.99), count: sorted.length }
}

/** The middle of several values: one bad moment of the machine does not decide. */
export function medianOf(values: readonly number[]): number {
  return spreadOf(values).medianMs
}

/** The reading of several runs: the middle, with the least and the greatest beside it. */
export function overRuns(values: readonly number[]): { value: number; spread: [number, number] } {
  return { value: medianOf(values), spread: [Math.min(...values), Math.max(...values)] }
}
