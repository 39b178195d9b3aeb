import type { Outcome, OutcomeCell, Unallocated } from '@inflytt/domain'
import type { ReportMunicipality } from '../report-input.ts'
import type { ReportRow } from '../report-row.ts'
import { type Place, placeOf } from './place.ts'
import { figureRow, statusOf, yearsOf } from './row.ts'
import { aggregateSource, recordedSource, totalSource } from './source.ts'

/** What an outcome needs beside itself to become rows. */
export interface RowSetting {
  measure: string
  /** The place of the total, and of cells that name no municipality. */
  place: Place
  municipalities: readonly ReportMunicipality[]
  isDemo: boolean
}

/** Cells, what is not distributed, their sum, and what is preliminary beside it: together one measure. */
export function outcomeRows(outcome: Outcome, setting: RowSetting): ReportRow[] {
  const figures = outcome.cells.map((cell) => ({ cell, row: cellRow(cell, outcome, setting) }))
  return [
    ...figures.map(({ row }) => row),
    ...outcome.unallocated.map((item) => unallocatedRow(item, setting)),
    totalRow(outcome, setting),
    ...figures.flatMap(({ cell: { preliminary }, row }) =>
      preliminary === null || preliminary === 0 ? [] : [preliminaryRow(row, preliminary)],
    ),
  ]
}

function cellRow(
  cell: OutcomeCell,
  { period }: Outcome,
  { measure, place, municipalities, isDemo }: RowSetting,
) {
  return figureRow({
    rowType: 'cell',
    year: cell.year === undefined ? yearsOf(period) : String(cell.year),
    ...(cell.municipality === undefined ? place : placeOf([cell.municipality], municipalities)),
    measure,
    value: cell.value,
    status: statusOf(cell.status),
    bound: cell.bound,
    source: recordedSource(isDemo),
  })
}

function unallocatedRow(item: Unallocated, { measure, municipalities, isDemo }: RowSetting): ReportRow {
  return figureRow({
    rowType: 'ofordelat',
    year: `${item.periodFrom}--${item.periodToLatest}`,
    ...placeOf(item.municipalities, municipalities),
    measure,
    value: item.remaining,
    status: 'ofordelat',
    source: aggregateSource(item, isDemo),
  })
}

function totalRow(outcome: Outcome, { measure, place, isDemo }: RowSetting): ReportRow {
  const { value, status, bound } = outcome.total
  const source = totalSource(outcome, isDemo)
  return figureRow({
    rowType: 'summa',
    year: yearsOf(outcome.period),
    ...place,
    measure,
    value,
    status: statusOf(status),
    bound,
    source,
  })
}

/** Preliminary households stand beside a figure and are never added to it. */
function preliminaryRow(beside: ReportRow, households: number): ReportRow {
  return { ...beside, rowType: 'preliminar', value: households, status: 'preliminar', bound: null }
}
