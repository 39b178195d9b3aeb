import type { Report, ReportRow, ReportStatus, ReportTable } from '../report-row.ts'
import { jsonStat as words } from '../strings/document.sv.ts'
import { method } from '../strings/sv.ts'
import { categoryOf } from './columns.ts'
import { type CubeDimension, dimensionOf, positionIn } from './cube.ts'
import { measureTitles, type NameOf } from './measure-titles.ts'

const DIMENSIONS = ['radtyp', 'matt', 'kommun', 'ar', 'kategori'] as const
type DimensionId = (typeof DIMENSIONS)[number]

/** JSON-stat has no empty category, so what has no municipality, year or category has one of these. */
const NO_YEAR = 'utan-ar'
const WHOLE = 'alla'

/** A dataset of JSON-stat 2.0. `value` and `status` are keyed by position: a place that no row has is in neither. */
export interface JsonStatDataset {
  version: '2.0'
  class: 'dataset'
  label: string
  source: string
  updated: string
  note: string[]
  id: DimensionId[]
  size: number[]
  role: { time: ['ar']; geo: ['kommun']; metric: ['matt'] }
  dimension: Record<DimensionId, CubeDimension>
  /** `null` is a gap, and why is in `status`; never zero. */
  value: Record<string, number | null>
  status: Record<string, ReportStatus>
  extension: {
    report: Pick<Report, 'year' | 'municipalityCode' | 'isDemo' | 'dataVersion'>
    table: string
    /** Of each figure: where it comes from, by position as `value` is. */
    source: Record<string, string>
    /** Only of fixed versions. */
    figureCode: Record<string, string>
    reportVersion: string | null
    status: { label: Record<ReportStatus, string> }
  }
}

type Place = Record<DimensionId, { id: string; label: string }>

/** One table as a cube of row type, measure, place, period and category. Footnotes are notes of their measure. */
export function toJsonStat(report: Report, table: ReportTable): JsonStatDataset {
  const nameOf = measureTitles(table)
  const figures = distinct(
    table.rows.filter(({ text }) => text === null),
    nameOf,
  )
  // A table of sentences alone has no figure to take the categories from, and a cube has no empty dimension.
  const shaping =
    figures.length > 0
      ? figures.map(({ place }) => place)
      : table.rows.map((row) => placeOf(row, nameOf))
  const dimension = Object.fromEntries(
    DIMENSIONS.map((id) => [
      id,
      dimensionOf(
        words.dimensions[id],
        shaping.map((place) => place[id]),
      ),
    ]),
  ) as Record<DimensionId, CubeDimension>
  addNotes(dimension.matt, table.rows, nameOf)
  const size = DIMENSIONS.map((id) => dimension[id].category.index.length)
  const dimensions = DIMENSIONS.map((id) => dimension[id])
  const positionOf = (place: Place) =>
    positionIn(
      dimensions,
      DIMENSIONS.map((id) => place[id].id),
    )
  const positions = new Map(figures.map(({ row, place }) => [String(positionOf(place)), row] as const))
  const byPosition = <Value>(read: (row: ReportRow) => Value) =>
    Object.fromEntries([...positions].map(([position, row]) => [position, read(row)]))
  const { year, municipalityCode, isDemo, dataVersion, generatedAt } = report
  return {
    version: '2.0',
    class: 'dataset',
    label: words.label(table),
    source: [...new Set(table.rows.map(({ source }) => source))].join('; '),
    updated: generatedAt,
    note: [...(isDemo ? [words.demo] : []), ...words.notes],
    id: [...DIMENSIONS],
    size,
    role: { time: ['ar'], geo: ['kommun'], metric: ['matt'] },
    dimension,
    value: byPosition(({ value }) => value),
    status: byPosition(({ status }) => status),
    extension: {
      report: { year, municipalityCode, isDemo, dataVersion },
      table: table.id,
      source: byPosition(({ source }) => source),
      figureCode: Object.fromEntries(
        [...positions].flatMap(([position, { figureCode }]) =>
          figureCode === null ? [] : [[position, figureCode]],
        ),
      ),
      reportVersion:
        table.rows.find(({ reportVersion }) => reportVersion !== null)?.reportVersion ?? null,
      status: { label: method.statuses },
    },
  }
}

function placeOf(row: ReportRow, nameOf: NameOf): Place {
  const { rowType, measure, municipalityCode, municipality, year } = row
  const category = categoryOf(row)
  return {
    radtyp: { id: rowType, label: method.rowTypes[rowType] },
    matt: { id: measure, label: nameOf(measure) },
    kommun: {
      id: municipalityCode ?? (municipality === '' ? WHOLE : municipality),
      label: municipality === '' ? words.noPlace : municipality,
    },
    ar: { id: year === '' ? NO_YEAR : year, label: year === '' ? words.noYear : year },
    kategori: { id: category ?? WHOLE, label: category ?? words.noCategory },
  }
}

/** Two results that are known as a whole may be of the same place and period: what tells them apart is their source. */
function distinct(rows: readonly ReportRow[], nameOf: NameOf): { row: ReportRow; place: Place }[] {
  const taken = new Map<string, number>()
  return rows.map((row) => {
    const place = placeOf(row, nameOf)
    const key = JSON.stringify(DIMENSIONS.map((id) => place[id].id))
    const earlier = taken.get(key) ?? 0
    taken.set(key, earlier + 1)
    if (earlier === 0) return { row, place }
    const { id, label } = place.kategori
    const kategori = { id: `${id} #${earlier + 1}`, label: `${label} (${row.source})` }
    return { row, place: { ...place, kategori } }
  })
}

/** Rows of text belong to their measure; one that has no figures becomes a category for its notes alone. */
function addNotes({ category }: CubeDimension, rows: readonly ReportRow[], nameOf: NameOf): void {
  const noted = rows.flatMap(({ measure, text }) => (text === null ? [] : [{ measure, text }]))
  if (noted.length === 0) return
  const note: Record<string, string[]> = {}
  for (const { measure, text } of noted) {
    if (!category.index.includes(measure)) {
      category.index.push(measure)
      category.label[measure] = nameOf(measure)
    }
    note[measure] = [...(note[measure] ?? []), text]
  }
  category.note = note
}
