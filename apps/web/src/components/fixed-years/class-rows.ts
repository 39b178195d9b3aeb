import type { OutcomeAnswer } from '../../lib/server/api-answers.ts'
import type { FixedDimension } from '../../lib/queries/outcome-queries.ts'
import type { CsvTable } from '../../lib/text/table-csv.ts'
import { describeCount } from '../../lib/text/describe-count.ts'
import { describeHouseholds, formatBoundValue } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'
import type { TextId } from '../../strings/text.ts'
import type { ClassRow } from '../charts/class-bars.tsx'
import { csvFigure, csvFigureHeader } from '../outcomes/csv-cells.ts'
import type { Sentence } from '../outcomes/sentence.tsx'
import { classTextId } from './class-words.ts'

type Cell = OutcomeAnswer['cells'][number]

/** A class with its cell of each year. */
export interface ClassYears {
  key: string
  name: string
  cells: readonly Cell[]
}

/** A row a class, in the order of the vocabulary; a class that the measure can never hold is left out. */
export function classYears(outcome: OutcomeAnswer, dimension: FixedDimension): ClassYears[] {
  const classes = Map.groupBy(outcome.cells, (cell) => cell[dimension] ?? '')
  return [...classes].flatMap(([key, cells]) =>
    cells.every(({ status }) => status === 'not_applicable')
      ? []
      : [{ key, name: text(classTextId(dimension, key)), cells }],
  )
}

// Neither is an answer to the question, so both stand last.
const LAST: readonly string[] = ['other', 'unknown']

/** The classes of one year ready to draw: most first, what is hidden after that, other and unknown last. */
export function classRows(
  rows: readonly ClassYears[],
  year: number,
  describe: (cell: Cell) => string = describeHouseholds,
): ClassRow[] {
  return rows
    .flatMap(({ key, name, cells }) => {
      const cell = cells.find((one) => one.year === year)
      return cell === undefined
        ? []
        : [{ key, name, value: cell.value, label: formatBoundValue(cell), words: describe(cell) }]
    })
    .toSorted((a, b) => LAST.indexOf(a.key) - LAST.indexOf(b.key) || (b.value ?? -1) - (a.value ?? -1))
}

/** The classes as a file: a row a class and year, the number alone in its column. */
export function classCsv(
  rows: readonly ClassYears[],
  years: readonly number[],
  { header, unit }: { header: string; unit: string },
): CsvTable {
  return {
    header: [header, text('outcome.yearColumn'), ...csvFigureHeader(unit)],
    rows: rows.flatMap(({ name, cells }) =>
      years.flatMap((year) => {
        const cell = cells.find((one) => one.year === year)
        return cell === undefined ? [] : [[name, String(year), ...csvFigure(cell)]]
      }),
    ),
  }
}

/** Which class holds most, where no other can hold as many, whatever is hidden or unknown. */
export interface Commonest {
  key: string
  name: string
  value: number
  total: number
}

/** `total` is the year's open figure, which all classes add up to; undefined where it is not open. */
export function commonestOf(
  rows: readonly ClassRow[],
  total: number | undefined,
): Commonest | undefined {
  const shown = rows.flatMap(({ value }) => value ?? [])
  const sum = shown.reduce((all, value) => all + value, 0)
  const isWhole = rows.every(({ value }) => value !== null)
  const all = total ?? (isWhole ? sum : undefined)
  const named = rows.filter(({ key }) => !LAST.includes(key))
  const [first, second] = named.toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1))
  if (all === undefined || first === undefined || first.value === null || first.value === 0)
    return undefined
  // Those of unknown class may all belong to another one.
  const unknown = rows.find(({ key }) => key === 'unknown')?.value ?? 0
  const mostElsewhere = Math.max((second?.value ?? 0) + unknown, all - sum + unknown)
  return first.value > mostElsewhere
    ? { key: first.key, name: first.name, value: first.value, total: all }
    : undefined
}

interface FindingSetting {
  year: number
  /** Whether the classes add up to all that there are, not only to those known by year. */
  isExact: boolean
  plainId: TextId
  dimension: FixedDimension
  unit: string
}

/** The finding of a table, or what it shows where nothing is surely commonest; `unit` is that of the answer. */
export function classFinding(
  commonest: Commonest | undefined,
  { year, isExact, plainId, dimension, unit }: FindingSetting,
): Sentence {
  const values = { year: String(year) }
  if (commonest === undefined) return { id: plainId, values }
  const { key, name, value } = commonest
  const all = text('classes.count', { unit, count: commonest.total })
  const total = isExact ? all : text('classes.knownByYear', { total: all })
  return { id: `classes.finding.${dimension}`, values: { ...values, key, name, value, total } }
}

/** A cell that counts leads, in words for those who hear it. */
export function describeLeads(cell: Cell): string {
  return cell.value === null
    ? describeCount(cell)
    : text('classes.count', { unit: 'leads', count: cell.value })
}
