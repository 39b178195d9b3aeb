import type { Terms } from './problem.ts'

export interface Range {
  min: number
  max: number
}

/** Rows and unknowns of a linear model; every unknown is at least `min`. */
export interface LinearModel {
  unknowns: readonly Range[]
  rows: readonly { terms: Terms; range: Range }[]
  isInteger: boolean
  /** Of whole numbers: how far from the best the answer may lie, as a share; left out, it is the best. */
  gap?: number | undefined
}

export interface Optimum {
  value: number
  /** One value an unknown. */
  point: readonly number[]
  /** How much the optimum would change if a row's bound rose by one; empty for whole numbers. */
  rowPrices: readonly number[]
}

/** A model that is kept and asked again and again. */
export interface LinearSession {
  setRow(row: number, range: Range): void
  /** Undefined where nothing satisfies the model. One and the same objective is not told to the solver anew. */
  optimise(sense: 'min' | 'max', objective: Terms): Optimum | undefined
  /** The next question begins where nothing has been asked. */
  startAnew(): void
  close(): void
}

/** A solver of linear and integer programmes; given from outside, since this room has none. */
export interface LinearSolver {
  open(model: LinearModel): LinearSession
}
