export interface MapStep {
  /** 1 (palest) to 5: the colour `--map-n`. */
  step: number
  from: number
  to: number
}

const MOST_STEPS = 5

/**
 * At most five steps of whole numbers on the ladder 1, 2, 5, 10, 20, 50 ..., so that small municipalities are
 * told apart beside a large one. 0 lies under them.
 */
export function createMapSteps(values: readonly (number | null)[]): MapStep[] {
  const largest = Math.max(0, ...values.map((value) => value ?? 0))
  const starts = ladder(largest).slice(-MOST_STEPS)
  return starts.map((start, index) => ({
    // The palest are left out where there are few, so that the largest value is always the strongest.
    step: MOST_STEPS - starts.length + index + 1,
    from: index === 0 ? 1 : start,
    to: (starts[index + 1] ?? nextRung(start)) - 1,
  }))
}

export function stepOf(value: number | null, steps: readonly MapStep[]): number | undefined {
  if (value === null) return undefined
  return steps.find((step) => value >= step.from && value <= step.to)?.step
}

function ladder(largest: number): number[] {
  const rungs: number[] = []
  for (let rung = 1; rung <= largest; rung = nextRung(rung)) rungs.push(rung)
  return rungs
}

function nextRung(rung: number): number {
  return String(rung).startsWith('2') ? rung * 2.5 : rung * 2
}
