import { readFile } from 'node:fs/promises'
import { setFlagsFromString } from 'node:v8'
import type { LinearModel, LinearSession, LinearSolver, Optimum, Terms } from '@inflytt/domain'
import type { Highs, Model } from 'highs'

const OPTIMAL = 7
const INFEASIBLE = 8

let compiled: Promise<WebAssembly.Module> | undefined

/**
 * HiGHS compiled once for this process: a thread that is handed it has nothing to compile anew. What was compiled is kept
 * as long as the process: V8 13.6 loses count of code that it frees while threads share it, and ends the process
 * (nodejs/node issue 64500, decision 0067).
 */
export function compileHighs(): Promise<WebAssembly.Module> {
  setFlagsFromString('--no-wasm-code-gc')
  compiled ??= readFile(new URL(import.meta.resolve('highs/runtime')))
    .then((bytes) => WebAssembly.compile(bytes))
    .catch((fault: unknown) => {
      compiled = undefined
      throw fault
    })
  return compiled
}

/** Lets a thread that begins others hand them what it was handed itself. */
export function keepCompiled(highs: WebAssembly.Module): void {
  compiled = Promise.resolve(highs)
}

/** HiGHS compiled to WebAssembly, single-threaded and without a clock: the same model gives the same answer. */
export async function createHighsSolver(wasmModule?: WebAssembly.Module): Promise<LinearSolver> {
  // Most servers that start never solve anything before they have answered.
  const { default: loader } = await import('highs')
  // Its types are those of CommonJS, while its default export is the loader itself.
  const loadHighs = loader as unknown as (options: { wasmModule: WebAssembly.Module }) => Promise<Highs>
  const highs = await loadHighs({ wasmModule: wasmModule ?? (await compileHighs()) })
  return { open: (model) => openSession(highs, model) }
}

function openSession(highs: Highs, { unknowns, rows, isInteger, gap = 0 }: LinearModel): LinearSession {
  const entries = rows.flatMap(({ terms }) => terms)
  let end = 0
  const model: Model = highs.createModel({
    numCols: unknowns.length,
    numRows: rows.length,
    colCost: unknowns.map(() => 0),
    colLower: unknowns.map(({ min }) => min),
    colUpper: unknowns.map(({ max }) => max),
    rowLower: rows.map(({ range }) => range.min),
    rowUpper: rows.map(({ range }) => range.max),
    matrix: {
      format: 'csr',
      numCols: unknowns.length,
      numRows: rows.length,
      starts: [0, ...rows.map(({ terms }) => (end += terms.length))],
      indices: entries.map(([unknown]) => unknown),
      values: entries.map(([, factor]) => factor),
    },
    ...(isInteger && { integrality: unknowns.map(() => 1 as const) }),
  })
  // Without presolve the last basis is the start of the next question, which is nearly the same; and that of whole
  // numbers, in HiGHS 1.15.3, takes for the best what is not (`highs-solver.test.ts`).
  model.options.set({
    output_flag: false,
    presolve: 'off',
    ...(isInteger ? { mip_rel_gap: gap } : { solver: 'simplex' }),
  })
  let asked: Terms = []
  return {
    setRow: (row, { min, max }) => {
      model.changeRowBounds(row, min, max)
    },
    optimise: (sense, objective) => {
      if (objective !== asked) {
        for (const [unknown] of asked) model.changeColCost(unknown, 0)
        for (const [unknown, factor] of objective) model.changeColCost(unknown, factor)
        asked = objective
      }
      const { objectiveSense } = highs.constants
      model.changeObjectiveSense(sense === 'max' ? objectiveSense.maximize : objectiveSense.minimize)
      model.run()
      return read(model, isInteger)
    },
    startAnew: () => {
      model.setLogicalBasis()
    },
    close: () => model.dispose(),
  }
}

function read(model: Model, isInteger: boolean): Optimum | undefined {
  const status = model.getModelStatus()
  if (status === INFEASIBLE) return undefined
  if (status !== OPTIMAL) throw new Error(`The solver ended with status ${status}.`)
  const { colValue, rowDual } = model.getSolution()
  return {
    value: model.getObjectiveValue(),
    point: [...colValue],
    rowPrices: isInteger ? [] : [...(rowDual ?? [])],
  }
}
