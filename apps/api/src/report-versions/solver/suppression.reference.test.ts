import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chooseHidden, type SuppressionCell, type SuppressionProblem } from '@inflytt/domain'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { rangesOf } from '../attack/attack.testing.ts'
import { createHighsSolver } from './highs-solver.ts'

const FOLDER = join(import.meta.dirname, 'reference-tables')

interface ReferenceTable {
  file: string
  /** Counts up to this are small by themselves; zeros too. */
  max: number
  /** What a code stands for that is no leaf of the table, by column. */
  sums: readonly Readonly<Record<string, readonly string[]>>[]
}

// The method and the tables: Statistics Norway, GaussSuppression 1.2.3, SuppressSmallCounts.
const REGIONS = {
  1: 'A I',
  4: 'B',
  5: 'C D',
  6: 'E F',
  8: 'G H',
  10: 'J K',
  300: 'A B C D E F G H',
  400: 'I J K',
}
const TABLES: readonly ReferenceTable[] = [
  { file: 'ex1-vignette-table1.csv', max: 0, sums: [{}, {}] },
  {
    file: 'ex1-vignette-table2.csv',
    max: 2,
    sums: [{}, { EU: ['Portugal', 'Spain'], nonEU: ['Iceland'] }],
  },
  { file: 'z1-max3.csv', max: 3, sums: [{}, {}] },
  {
    file: 'd2-max3.csv',
    max: 3,
    sums: [
      Object.fromEntries(Object.entries(REGIONS).map(([code, leaves]) => [code, leaves.split(' ')])),
      {},
    ],
  },
  { file: 'trap-single-small.csv', max: 3, sums: [{}, {}] },
]

interface ReferenceRow {
  codes: [string, string]
  count: number
  isPrimary: boolean
  isSuppressed: boolean
}

function readTable({ file }: ReferenceTable): ReferenceRow[] {
  const rows: string[][] = parse(readFileSync(join(FOLDER, file), 'utf8'), { from_line: 2 })
  return rows.map(([one, other, count, primary, suppressed]) => ({
    codes: [one!, other!],
    count: Number(count),
    isPrimary: primary === 'TRUE',
    isSuppressed: suppressed === 'TRUE',
  }))
}

function toProblem(table: ReferenceTable, rows: readonly ReferenceRow[]): SuppressionProblem {
  const isLeaf = (code: string, column: 0 | 1) =>
    code !== 'Total' && !Object.hasOwn(table.sums[column]!, code)
  const leaves = ([0, 1] as const).map((column) => [
    ...new Set(rows.map(({ codes }) => codes[column]).filter((code) => isLeaf(code, column))),
  ])
  const expand = (code: string, column: 0 | 1): readonly string[] =>
    code === 'Total' ? leaves[column]! : (table.sums[column]![code] ?? [code])
  const atoms = leaves[0]!.flatMap((one) => leaves[1]!.map((other) => `${one}/${other}`))
  const countOf = new Map(rows.map(({ codes, count }) => [codes.join('/'), count]))
  const truth = atoms.map((atom) => countOf.get(atom)!)
  const everything = truth.reduce((sum, count) => sum + count, 0)
  const cells = rows.map(({ codes, count }): SuppressionCell => ({
    id: codes.join('/'),
    row: codes[0],
    terms: expand(codes[0], 0).flatMap((one) =>
      expand(codes[1], 1).map((other) => [atoms.indexOf(`${one}/${other}`), 1] as const),
    ),
    value: count,
    cost: 1 + count / everything,
    isSensitive: count <= table.max,
  }))
  return { truth, facts: [], cells, insiders: [], threshold: null }
}

describe('hiding in reference mode', async () => {
  const solver = await createHighsSolver()

  it.each(TABLES)(
    '$file: the same small cells, none solved, few hidden',
    (table) => {
      const rows = readTable(table)
      const problem = toProblem(table, rows)
      const { hidden } = chooseHidden(problem, solver)

      expect(problem.cells.map(({ isSensitive }) => isSensitive)).toEqual(
        rows.map(({ isPrimary }) => isPrimary),
      )
      expect(rows.every(({ isPrimary }, index) => !isPrimary || hidden[index])).toBe(true)
      const solved = rangesOf(problem, hidden, solver).filter(
        ({ min, max, isHidden }) => isHidden && min === max,
      )
      expect(solved).toEqual([])
      expect(hidden.filter(Boolean).length).toBeLessThanOrEqual(
        1.5 * rows.filter(({ isSuppressed }) => isSuppressed).length,
      )
    },
    60_000,
  )
})
