import { isFew } from '../few.ts'
import type { Effort } from './effort.ts'
import {
  type Fact,
  type Insider,
  type SuppressionCell,
  type SuppressionProblem,
  type Terms,
  valueAt,
} from './problem.ts'
import type { LinearSession, LinearSolver, Optimum, Range } from './solver.ts'
import type { World, Worlds } from './worlds.ts'

const FREE: Range = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY }
const NEAR = 1e-6

/** What hiding further cells would have to bring: the sum of the shares of those hidden reaches `needed`. */
export interface Cut {
  shares: ReadonlyMap<number, number>
  needed: number
}

export type Reach = { isReached: true } | { isReached: false; cut: Cut }

/** What every attacker is given; `rows` holds the cells of each row. */
export interface Attacked {
  problem: SuppressionProblem
  rows: ReadonlyMap<string, readonly number[]>
  solver: LinearSolver
  effort: Effort
  worlds: Worlds
}

/** One who knows the facts, the cells that are shown and perhaps an own record, and reckons with whole numbers from 0. */
export class Attacker {
  readonly name: string
  /** Whether a cell must remain as open to them as its demand says, not only unsolved. */
  readonly isAnybody: boolean
  private readonly facts: readonly Fact[]
  private readonly problem: SuppressionProblem
  private readonly solver: LinearSolver
  private readonly bounds: readonly Range[]
  private relaxedSession: LinearSession | undefined
  private wholeSession: LinearSession | undefined
  private hidden: readonly boolean[]
  private readonly rows: ReadonlyMap<string, readonly number[]>
  private readonly effort: Effort
  private readonly worlds: Worlds
  private readonly insider: Insider | undefined

  constructor({ problem, rows, solver, effort, worlds }: Attacked, insider?: Insider) {
    this.rows = rows
    this.effort = effort
    this.name = insider?.name ?? 'outsider'
    this.isAnybody = insider === undefined || insider.isAnybody === true
    this.facts = [...problem.facts, ...(insider?.facts ?? [])]
    this.problem = problem
    this.solver = solver
    this.worlds = worlds
    this.insider = insider
    this.bounds = boundsOf(problem, worlds.most, insider)
    this.hidden = problem.cells.map(() => true)
  }

  /** From now on these cells are hidden and all others shown. */
  look(hidden: readonly boolean[]): void {
    this.hidden = hidden
    this.problem.cells.forEach((_, index) => {
      this.relaxedSession?.setRow(this.facts.length + index, this.rangeOf(index))
      this.wholeSession?.setRow(this.facts.length + index, this.rangeOf(index))
    })
  }

  /** Whether a possible world gives the cell at least (`max`) or at most (`min`) this value. */
  reach(index: number, sense: 'min' | 'max', wanted: number): Reach {
    const cell = this.cell(index)
    const isGood = (value: number) => (sense === 'max' ? value >= wanted - NEAR : value <= wanted + NEAR)
    const isWitness = (world: World) => isGood(world.values[index]!) && this.believes(index, world)
    if (this.worlds.some(isWitness)) return { isReached: true }
    this.worlds.seek(index, sense, wanted)
    if (this.worlds.some(isWitness)) return { isReached: true }
    const relaxed = this.optimise(this.relaxed(), sense, cell.terms)
    if (relaxed === undefined) throw new Error(`${this.name}: what is shown contradicts itself`)
    if (!isGood(relaxed.value))
      return { isReached: false, cut: this.cutOf(relaxed, Math.abs(wanted - relaxed.value), sense) }
    const found = this.search(this.relaxed(), index, sense, { isGood, isWitness })
    if (found === 'witness') return { isReached: true }
    // Whole numbers are dear to ask for, and seldom needed.
    if (
      found === 'fraction' &&
      this.search(this.whole(), index, sense, { isGood, isWitness }) === 'witness'
    )
      return { isReached: true }
    return { isReached: false, cut: this.furtherCellOfRow(index) }
  }

  /** Whether the own record alone tells the cell. */
  knows(index: number): boolean {
    return this.cell(index).terms.every(([unknown]) => {
      const { min, max } = this.bounds[unknown]!
      return min === max
    })
  }

  /** Whether a possible world gives the cell another value. */
  isLeftOpen(index: number): Reach {
    const { value } = this.cell(index)
    const isWitness = (world: World) => world.values[index] !== value && this.believes(index, world)
    if (this.worlds.some(isWitness)) return { isReached: true }
    const up = this.reach(index, 'max', value + 1)
    if (up.isReached) return up
    const down = this.reach(index, 'min', value - 1)
    return down.isReached ? down : { isReached: false, cut: eitherOf(up.cut, down.cut) }
  }

  close(): void {
    this.relaxedSession?.close()
    this.wholeSession?.close()
  }

  private optimise(session: LinearSession, sense: 'min' | 'max', terms: Terms): Optimum | undefined {
    this.effort.spend(this.bounds.length + this.facts.length + this.problem.cells.length)
    return session.optimise(sense, terms)
  }

  private cell(index: number): SuppressionCell {
    return this.problem.cells[index]!
  }

  private rangeOf(index: number): Range {
    const { value } = this.cell(index)
    return this.hidden[index] === true ? FREE : { min: value, max: value }
  }

  private openSession(isInteger: boolean): LinearSession {
    return this.solver.open({
      unknowns: this.bounds,
      rows: [
        ...this.facts.map(({ terms, min, max }) => ({ terms, range: { min, max } })),
        ...this.problem.cells.map(({ terms }, index) => ({ terms, range: this.rangeOf(index) })),
      ],
      isInteger,
    })
  }

  // Of hundreds of insiders nearly all are content with what others have found, and a model is dear to hold.
  private relaxed(): LinearSession {
    this.relaxedSession ??= this.openSession(false)
    return this.relaxedSession
  }

  private whole(): LinearSession {
    this.wholeSession ??= this.openSession(true)
    return this.wholeSession
  }

  /** Whether nothing that they know speaks against a world in which the cell is what it is there. */
  private believes(index: number, world: World): boolean {
    const { bounds = [], facts = [] } = this.insider ?? {}
    const isOwn =
      bounds.every(({ unknown, min, max }) => isWithin(world.point[unknown]!, { min, max })) &&
      facts.every(({ terms, min, max }) => isWithin(valueAt(terms, world.point), { min, max }))
    return isOwn && this.isOfTheMethod(index, world)
  }

  /** Who knows the method believes only in worlds in which something of the hidden row had to be hidden. */
  private isOfTheMethod(index: number, { values }: World): boolean {
    const { threshold } = this.problem
    if (threshold === null) return true
    const beside = this.hiddenBeside(index)
    // A row that shows nothing may have been hidden whole, whatever is in it.
    if (beside.length === this.rowOf(index).length) return true
    return beside.some((one) => isFew(values[one]!, threshold))
  }

  /** Looks for a witness, first whatever the others of the row are, then with each of them small in turn. */
  private search(
    session: LinearSession,
    index: number,
    sense: 'min' | 'max',
    {
      isGood,
      isWitness,
    }: {
      isGood: (value: number) => boolean
      isWitness: (world: World) => boolean
    },
  ): 'witness' | 'fraction' | 'none' {
    let result: 'fraction' | 'none' = 'none'
    const isFound = () => {
      const found = this.optimise(session, sense, this.cell(index).terms)
      if (found === undefined || !isGood(found.value)) return false
      const world = this.worlds.remember(found.point)
      if (world === undefined) result = 'fraction'
      else if (isWitness(world) && this.worlds.isPossible(world)) return true
      return false
    }
    if (isFound()) return 'witness'
    const { threshold } = this.problem
    if (threshold === null) return result
    for (const one of this.hiddenBeside(index)) {
      // What shall be large cannot be the small one itself.
      if (one === index && sense === 'max') continue
      session.setRow(this.facts.length + one, { min: 1, max: threshold - 1 })
      const isSo = isFound()
      session.setRow(this.facts.length + one, this.rangeOf(one))
      if (isSo) return 'witness'
    }
    return result
  }

  /** Hiding one cell more of the row, whichever it is. */
  private furtherCellOfRow(index: number): Cut {
    const { row } = this.cell(index)
    const shares = new Map<number, number>()
    this.problem.cells.forEach((cell, one) => {
      if (cell.row === row && this.hidden[one] !== true && cell.decided !== 'shown') shares.set(one, 1)
    })
    return { shares, needed: 1 }
  }

  private rowOf(index: number): readonly number[] {
    return this.rows.get(this.cell(index).row)!
  }

  private hiddenBeside(index: number): number[] {
    return this.rowOf(index).filter((one) => this.hidden[one] === true)
  }

  /**
   * By duality the optimum moves by at most the price of a shown row times how far its value may move, which is
   * down to 0 and up to the most there can be.
   */
  private cutOf({ rowPrices }: Optimum, needed: number, sense: 'min' | 'max'): Cut {
    const shares = new Map<number, number>()
    this.problem.cells.forEach((cell, index) => {
      if (this.hidden[index] === true || cell.decided === 'shown') return
      const price = (rowPrices[this.facts.length + index] ?? 0) * (sense === 'max' ? 1 : -1)
      const share = price > 0 ? price * (this.worlds.most - cell.value) : -price * cell.value
      if (share > NEAR) shares.set(index, Math.min(share, needed))
    })
    return { shares, needed }
  }
}

const isWithin = (value: number, { min, max }: Range) => value >= min - NEAR && value <= max + NEAR

/** The same cut with 1 as what is needed. */
export function normalCut({ shares, needed }: Cut): Cut {
  return { shares: new Map([...shares].map(([cell, share]) => [cell, share / needed])), needed: 1 }
}

/** What is needed where either of two would do. */
function eitherOf(one: Cut, other: Cut): Cut {
  const shares = new Map(normalCut(one).shares)
  for (const [cell, share] of normalCut(other).shares)
    shares.set(cell, Math.min(1, share + (shares.get(cell) ?? 0)))
  return { shares, needed: 1 }
}

function boundsOf({ truth }: SuppressionProblem, most: number, insider: Insider | undefined): Range[] {
  const bounds: Range[] = truth.map(() => ({ min: 0, max: most }))
  for (const { unknown, min, max } of insider?.bounds ?? [])
    bounds[unknown] = { min, max: Math.min(max, most) }
  return bounds
}
