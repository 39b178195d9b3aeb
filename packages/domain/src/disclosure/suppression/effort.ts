/**
 * What may be spent on choosing what to hide of all problems that are solved together, in rows and unknowns that a solver
 * was asked about: less than a minute. Counted and not timed, so that the same problems end the same way everywhere.
 */
export const MOST_EFFORT = 15_000_000

export class EffortSpentError extends Error {
  override readonly name = 'EffortSpentError'
}

/** Ends what nobody could wait for. */
export class Effort {
  #left: number

  constructor(most: number) {
    this.#left = most
  }

  get left(): number {
    return Math.max(0, this.#left)
  }

  /** @throws EffortSpentError where nothing is left */
  spend(effort: number): void {
    this.#left -= effort
    if (this.#left < 0) throw new EffortSpentError('Too much to choose from.')
  }
}
