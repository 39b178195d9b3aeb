import type { Db } from '@inflytt/db'
import { DomainError } from '@inflytt/domain'
import {
  type AskedFigures,
  counterpartsOf,
  describeMeasure,
  type FigureCode,
  figuresAsked,
  isOpenMeasure,
  readFigureCode,
  type ReportMeasure,
  type ReportRow,
  type ReportVersionNote,
  type TableId,
  toldIn,
} from '@inflytt/reports'
import type { RecordContext } from '../record-context.ts'
import { readFixedReport, readLastFixed } from './fixed-reports.service.ts'
import type { ReportsToday } from './reports.service.ts'

/** One figure of a fixed report, and what it is today where that may be told. */
export interface Figure {
  figureCode: string
  report: ReportVersionNote & {
    year: number
    municipalityCode: string | null
    isDemo: boolean
  }
  table: { id: TableId; title: string }
  measure: ReportMeasure
  row: ReportRow
  /** Null of what is told of fixed years only, and of what today's report does not hold. */
  today: Told | null
  isOpen: boolean
  /** The version that the year was fixed in last; null where that is this one, or may not be told. */
  latest: (ReportVersionNote & { row: (Told & { figureCode: string | null }) | null }) | null
}

type Told = Pick<ReportRow, 'value' | 'bound' | 'status'>

const told = ({ value, bound, status }: Told): Told => ({ value, bound, status })

/** What a fixed report tells of a question to the figures. */
export interface FixedFigures {
  /** Null where no fixed report tells it. */
  report: Figure['report'] | null
  measure: ReportMeasure | null
  items: ReportRow[]
}

/** The figures asked for as they were fixed last, each with its code. */
export async function listFixedFigures(
  db: Db,
  context: RecordContext,
  asked: AskedFigures,
): Promise<FixedFigures> {
  const place = toldIn(asked)
  const found =
    place &&
    (await readLastFixed(db, context, {
      from: asked.from,
      to: asked.to,
      municipality: place.municipality,
    }))
  const items = found ? figuresAsked(found, asked) : []
  if (!found?.version || place === undefined || items.length === 0)
    return { report: null, measure: null, items: [] }
  const { year, municipalityCode, isDemo } = found
  return {
    report: { ...found.version, year, municipalityCode, isDemo },
    measure: describeMeasure(place.code),
    items,
  }
}

/** Replays a figure by its code. @throws DomainError `not-found`, `not-published` */
export async function readFigure(
  db: Db,
  context: RecordContext,
  { code, today }: { code: string; today: ReportsToday },
): Promise<Figure> {
  const place = readFigureCode(code)
  if (place === undefined) throw new DomainError('not-found', '')
  const { year, municipalityCode, tableId } = place
  const municipality = municipalityCode ?? undefined
  const fixed = await readFixedReport(db, context, {
    year,
    version: place.version,
    municipality,
    tables: [tableId],
  })
  const [table] = fixed.tables
  const row = table?.rows[place.row - 1]
  if (table === undefined || row === undefined || row.figureCode === null)
    throw new DomainError('not-found', '')
  const isOpen = isOpenMeasure(row.measure)
  const current = isOpen ? await today.read({ year, tables: [tableId], municipality }) : undefined
  const now = counterpartsOf(table.rows, current?.tables[0]?.rows ?? []).get(row)
  return {
    figureCode: row.figureCode,
    report: { ...fixed.version!, year, municipalityCode, isDemo: fixed.isDemo },
    table: { id: table.id, title: table.title },
    measure: table.measures.find((one) => one.code === row.measure) ?? describeMeasure(row.measure),
    row,
    today: now === undefined ? null : told(now),
    isOpen,
    latest: await readLatest(db, context, { ...place, rows: table.rows, figure: row }),
  }
}

/** The same figure in the version that the year was fixed in last. */
async function readLatest(
  db: Db,
  context: RecordContext,
  {
    year,
    municipalityCode,
    tableId,
    version,
    rows,
    figure,
  }: FigureCode & { rows: readonly ReportRow[]; figure: ReportRow },
): Promise<Figure['latest']> {
  const municipality = municipalityCode ?? undefined
  const last = await readLastFixed(db, context, { from: year, to: year, municipality })
  if (!last?.version || last.version.version === version) return null
  const table = last.tables.find(({ id }) => id === tableId)
  const row = counterpartsOf(rows, table?.rows ?? []).get(figure)
  return { ...last.version, row: row ? { ...told(row), figureCode: row.figureCode } : null }
}
