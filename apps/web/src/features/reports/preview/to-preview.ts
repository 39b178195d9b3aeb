import type { BoundValue, ShownStatus } from '../../../lib/text/format.ts'
import type { ReportAnswer, ReportRow } from '../queries.ts'

const HOUSEHOLDS = 'inflyttade_hushall_via_samarbetet'
const COUNTY = `${HOUSEHOLDS}_lanet`
const REPORTED = /^rapporterat_tertial_(\d)$/

const STATUSES: Record<string, ShownStatus> = {
  bekraftad: 'confirmed',
  preliminar: 'preliminary',
  sammanstalld: 'compiled',
  ofordelat: 'unallocated',
  ej_rapporterat: 'not_reported',
  okand: 'unknown',
  ej_tillampligt: 'not_applicable',
  visas_inte: 'suppressed',
}

export interface PreviewRow {
  place: string
  /** In the order of the preview's years. */
  cells: BoundValue[]
  /** The tertials of the report's year that the municipality has said klart for. */
  reportedTertials: string[]
}

export interface PreviewSum {
  kind: 'unallocated' | 'total'
  place: string
  /** '2020-01--2024-10' or '2020--2026', as in the file. */
  period: string
  cell: BoundValue
}

/** Table T2 laid out as a page shows it: places down, years across. */
export interface Preview {
  years: string[]
  municipalities: PreviewRow[]
  county: PreviewRow
  sums: PreviewSum[]
  notes: string[]
  /** Whether reports are expected of the report's year. */
  hasReporting: boolean
}

export function toPreview({ tables }: ReportAnswer): Preview {
  const rows = tables.flatMap((table) => table.rows)
  const cells = rows.filter(({ rowType }) => rowType === 'cell')
  const years = [...new Set(cells.filter(isFigure).map(({ year }) => year))].toSorted()
  const places = new Map(
    cells
      .filter(({ measure }) => measure === HOUSEHOLDS)
      .map((row) => [row.municipalityCode, row.municipality]),
  )
  const toRow = (code: string | null, place: string, measure: string): PreviewRow => ({
    place,
    cells: years.map((year) => toCell(rows, { code, measure, year })),
    reportedTertials: cells
      .filter(({ municipalityCode, value }) => municipalityCode === code && value === 1)
      .flatMap((row) => REPORTED.exec(row.measure)?.[1] ?? []),
  })
  const countyName = rows.find(({ measure }) => measure === COUNTY)?.municipality ?? ''
  return {
    years,
    municipalities: [...places].map(([code, place]) => toRow(code, place, HOUSEHOLDS)),
    county: toRow(null, countyName, COUNTY),
    sums: toSums(rows),
    notes: rows.flatMap((row) => (isNote(row) && row.text !== null ? [ofPage(row.text)] : [])),
    hasReporting: cells.some(({ measure }) => REPORTED.test(measure)),
  }
}

// The word stands before each number of the page, which has no such column as the file.
function ofPage(note: string): string {
  return note.replace(' i kolumnen kategori', '')
}

function toCell(
  rows: readonly ReportRow[],
  { code, measure, year }: { code: string | null; measure: string; year: string },
): BoundValue {
  const here = rows.filter(
    (row) => row.municipalityCode === code && row.measure === measure && row.year === year,
  )
  const cell = here.find(({ rowType }) => rowType === 'cell')
  const preliminary = here.find(({ rowType }) => rowType === 'preliminar')
  return toBoundValue(cell, preliminary?.value ?? 0)
}

function toBoundValue(row: ReportRow | undefined, preliminary: number): BoundValue {
  return {
    value: row?.value ?? null,
    preliminary,
    bound: row?.bound ?? 'exact',
    status: STATUSES[row?.status ?? ''] ?? 'unknown',
  }
}

// Of one municipality both measures have a sum of their own; of the county they are the same.
function toSums(rows: readonly ReportRow[]): PreviewSum[] {
  const isCountyOnly = !rows.some(
    ({ measure, municipalityCode, rowType }) =>
      rowType === 'summa' && measure === HOUSEHOLDS && municipalityCode !== null,
  )
  return rows
    .filter(({ measure }) => measure === COUNTY || (measure === HOUSEHOLDS && !isCountyOnly))
    .flatMap((row) => {
      if (row.rowType !== 'ofordelat' && row.rowType !== 'summa') return []
      const kind = row.rowType === 'summa' ? 'total' : 'unallocated'
      return [{ kind, place: row.municipality, period: row.year, cell: toBoundValue(row, 0) }]
    })
}

function isFigure({ measure }: ReportRow): boolean {
  return measure === HOUSEHOLDS || measure === COUNTY
}

// The page says by itself what is demo and what the measure is.
function isNote({ rowType, measure, year }: ReportRow): boolean {
  return rowType === 'fotnot' && measure !== 'demo' && year !== ''
}
