import type { Effort } from './effort.ts'
import { type SuppressionProblem, type Terms, valueAt } from './problem.ts'
import type { LinearSession, LinearSolver, Range } from './solver.ts'

const NEAR = 1e-6
const ROOM = 100
/** Of so many who know something of their own, each who is content with a world that another found is one question less. */
const MANY_INSIDERS = 20

/** Whole numbers that every fact allows, and what each cell would be. */
export interface World {
  point: readonly number[]
  values: readonly number[]
}

interface Given {
  problem: SuppressionProblem
  solver: LinearSolver
  effort: Effort
}

/** To look at a world costs less than a solver's row or unknown. */
const LOOKS_A_ROW = 20

/**
 * Worlds that somebody found to be possible once. Each holds for whoever knows nothing against it, as long as it agrees with
 * all that is shown.
 */
export class Worlds {
  /** More than anything can be, so that nothing is without a bound. */
  readonly most: number
  private readonly problem: SuppressionProblem
  private readonly effort: Effort
  private readonly near: LinearSession | undefined
  /** Whether there are so many insiders that what one has found is looked for first. */
  readonly isOfMany: boolean
  /** How far a world lies from the truth: one and the same, so that it is told to the solver once. */
  private readonly distance: Terms
  private readonly found: World[] = []
  private hidden: readonly boolean[]
  private possible: World[] = []
  private asked = new Set<string>()
  /** Whether the last that was looked for is there. */
  private isFound = true

  constructor({ problem, solver, effort }: Given) {
    this.problem = problem
    this.effort = effort
    this.most = 2 * problem.truth.reduce((sum, value) => sum + value, 0) + ROOM
    this.hidden = problem.cells.map(() => true)
    this.distance = Array.from(
      { length: 2 * problem.truth.length },
      (_, unknown) => [unknown, 1] as const,
    )
    this.isOfMany = problem.insiders.length > MANY_INSIDERS
    if (this.isOfMany) this.near = openNear(problem, solver, this.most)
  }

  /** From now on these cells are hidden and all others shown. */
  look(hidden: readonly boolean[]): void {
    this.hidden = hidden
    this.possible = this.found.filter((world) => this.isPossible(world))
    this.asked = new Set()
    this.problem.cells.forEach((_, index) => {
      this.near?.setRow(this.problem.facts.length + index, this.roomOf(index))
    })
  }

  some(isGood: (world: World) => boolean): boolean {
    this.effort.spend(this.possible.length / LOOKS_A_ROW)
    return this.possible.some(isGood)
  }

  /** Keeps a point that every fact allows; undefined where it is not whole. */
  remember(point: readonly number[]): World | undefined {
    if (point.some((value) => Math.abs(value - Math.round(value)) > NEAR)) return undefined
    const whole = point.map(Math.round)
    const world = { point: whole, values: this.problem.cells.map(({ terms }) => valueAt(terms, whole)) }
    this.found.push(world)
    if (this.isPossible(world)) this.possible.push(world)
    return world
  }

  /**
   * Looks once for a world that gives the cell at least (`max`) or at most (`min`) this value and is otherwise as near to the
   * truth as can be: the less it changes, the fewer know something against it.
   */
  seek(index: number, sense: 'min' | 'max', wanted: number): void {
    const question = `${index} ${sense} ${wanted}`
    if (this.near === undefined || this.asked.has(question)) return
    this.asked.add(question)
    const { cells, facts, truth } = this.problem
    const by = wanted - cells[index]!.value
    const range =
      sense === 'max'
        ? { min: by, max: Number.POSITIVE_INFINITY }
        : { min: Number.NEGATIVE_INFINITY, max: by }
    this.near.setRow(facts.length + index, range)
    this.effort.spend(2 * truth.length + facts.length + cells.length)
    // A world lies a few steps from the truth, and many from another; why there is none is often the same once more.
    if (this.isFound) this.near.startAnew()
    const nearest = this.near.optimise('min', this.distance)
    this.isFound = nearest !== undefined
    this.near.setRow(facts.length + index, this.roomOf(index))
    if (nearest === undefined) return
    const { point } = nearest
    this.remember(truth.map((value, unknown) => value + point[2 * unknown]! - point[2 * unknown + 1]!))
  }

  close(): void {
    this.near?.close()
  }

  /** Whether it agrees with all that is shown. */
  isPossible({ values }: World): boolean {
    return this.problem.cells.every(
      ({ value }, index) => this.hidden[index] === true || values[index] === value,
    )
  }

  private roomOf(index: number): Range {
    const max = this.hidden[index] === true ? Number.POSITIVE_INFINITY : 0
    return { min: -max, max }
  }
}

/** How far from the truth each unknown lies, above it and below it. */
function openNear({ truth, facts, cells }: SuppressionProblem, solver: LinearSolver, most: number) {
  const moved = (terms: SuppressionProblem['facts'][number]['terms']) =>
    terms.flatMap(([unknown, factor]) => [
      [2 * unknown, factor] as const,
      [2 * unknown + 1, -factor] as const,
    ])
  return solver.open({
    unknowns: truth.flatMap((value) => [
      { min: 0, max: Math.max(0, most - value) },
      { min: 0, max: value },
    ]),
    rows: [
      ...facts.map(({ terms, min, max }) => {
        const now = valueAt(terms, truth)
        return { terms: moved(terms), range: { min: min - now, max: max - now } }
      }),
      ...cells.map(({ terms }) => ({ terms: moved(terms), range: { min: 0, max: 0 } })),
    ],
    isInteger: false,
  })
}
