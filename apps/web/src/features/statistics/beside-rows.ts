import type { OutcomeCell } from '@inflytt/domain'
import type { YearRow } from '../../components/charts/years/year-row.ts'
import { toYearRows } from '../../components/outcomes/to-year-rows.ts'
import { compareText } from '../../lib/text/format.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { text } from '../../strings/text.ts'
import type { Statistic } from './queries.ts'

export const MOVES_MEASURES = ['inMigrants', 'outMigrants', 'netMigration'] as const
export type MovesMeasure = (typeof MOVES_MEASURES)[number]

export interface Moves {
  /** Null is a gap, never 0. */
  value: number | null
  isPerturbed: boolean
}

export interface BesideRow {
  year: number
  households: YearRow
  /** Households that wait to be confirmed; null where that is not told. */
  preliminary: number | null
  moves: Readonly<Record<MovesMeasure, Moves>>
  /** The series breaks before this year: its figures carry noise, those of the year before do not. */
  isBreak: boolean
}

export interface BesideItem {
  code: string
  name: string
  rows: readonly BesideRow[]
}

const GAP: Moves = { value: null, isPerturbed: false }

/** Households and moves of each municipality side by side, by name and year. */
export function toBesideItems(
  municipalities: readonly Pick<Municipality, 'code' | 'name'>[],
  cells: readonly OutcomeCell[],
  statistics: readonly Statistic[],
  currentYear: number,
): BesideItem[] {
  return municipalities
    .toSorted((a, b) => compareText(a.name, b.name))
    .map(({ code, name }) => {
      const own = statistics.filter(({ municipality }) => municipality === code)
      const movesOf = (measure: MovesMeasure, year: number): Moves =>
        own.find((figure) => figure.measure === measure && figure.year === year) ?? GAP
      const ownCells = cells.filter((cell) => cell.municipality === code)
      const households = toYearRows(ownCells, currentYear)
      const isPerturbed = (year: number) =>
        own.some((figure) => figure.year === year && figure.isPerturbed)
      return {
        code,
        name,
        rows: households.map((row) => ({
          isBreak: isPerturbed(row.year) && !isPerturbed(row.year - 1),
          year: row.year,
          households: row,
          preliminary: ownCells.find(({ year }) => year === row.year)?.preliminary ?? null,
          moves: {
            inMigrants: movesOf('inMigrants', row.year),
            outMigrants: movesOf('outMigrants', row.year),
            netMigration: movesOf('netMigration', row.year),
          },
        })),
      }
    })
}

/** Moves in where they are known, else the net, which comes with the program. */
export function defaultMeasure(statistics: readonly Statistic[]): MovesMeasure {
  return statistics.some(({ measure }) => measure === 'inMigrants') ? 'inMigrants' : 'netMigration'
}

/** What must be known of a year before it is compared with others; empty where nothing must. */
export function noteOf({ isBreak, moves }: BesideRow): string {
  if (!MOVES_MEASURES.some((measure) => moves[measure].isPerturbed)) return ''
  return text(isBreak ? 'statistics.noteBreak' : 'statistics.notePerturbed')
}
