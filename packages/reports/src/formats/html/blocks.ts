import type { Report, ReportRow, ReportTable } from '../../report-row.ts'
import { alphabet } from '../../strings/alphabet.ts'
import { categories } from '../../strings/sv.ts'

/** A row of the report and its number within the table, from 1: by it a figure of the page is found again. */
export interface Numbered {
  number: number
  row: ReportRow
}

/** The figures of one measure. */
export interface MeasureRows {
  measure: string
  cells: Numbered[]
  unallocated: Numbered[]
  sums: Numbered[]
  preliminary: Numbered[]
}

/** What is laid out as one table of the page. */
export type Block =
  /** Measures that have one figure each. */
  | { kind: 'key-figures'; measures: MeasureRows[] }
  /** One measure over several years. */
  | { kind: 'years'; measure: MeasureRows; years: string[] }
  /** Measures of one and the same place over several years: a figure with what is said beside it. */
  | { kind: 'measures'; measures: MeasureRows[]; years: string[] }
  /** Measures of the same year, with the same places and classes. */
  | { kind: 'columns'; measures: MeasureRows[]; year: string }

/**
 * Every figure of a table in exactly one block, in the order of the report. Since the fifth layout the municipalities of
 * a measure stand by their names; before, by their codes as in the files.
 */
export function toBlocks(table: ReportTable, layout: Report['layout']): Block[] {
  const blocks: Block[] = []
  const inOrder = (layout ?? 1) >= 5 ? byName : (cells: Numbered[]) => cells
  for (const { cells, ...others } of measuresOf(table)) {
    const measure = { cells: inOrder(cells), ...others }
    const years = [...new Set(measure.cells.map(({ row }) => row.year))]
    const last = blocks.at(-1)
    if (measure.cells.length <= 1) {
      if (last?.kind === 'key-figures') last.measures.push(measure)
      else blocks.push({ kind: 'key-figures', measures: [measure] })
    } else if (years.length > 1 && placeOf(measure) !== undefined) {
      if (last?.kind === 'measures' && placeOf(last.measures[0]!) === placeOf(measure)) {
        last.measures.push(measure)
        last.years = [...new Set([...last.years, ...years])].toSorted()
      } else blocks.push({ kind: 'measures', measures: [measure], years: years.toSorted() })
    } else if (years.length > 1) {
      blocks.push({ kind: 'years', measure, years: years.toSorted() })
    } else {
      const year = years[0] ?? ''
      if (last?.kind === 'columns' && last.year === year && isAlike(last.measures[0], measure))
        last.measures.push(measure)
      else blocks.push({ kind: 'columns', measures: [measure], year })
    }
  }
  return blocks.map((block) =>
    block.kind === 'measures' && block.measures.length === 1
      ? { kind: 'years', measure: block.measures[0]!, years: block.years }
      : block,
  )
}

/** The rows of municipalities in the order of the alphabet, in the places that such rows have; the others stay. */
function byName(cells: readonly Numbered[]): Numbered[] {
  const sorted = cells
    .filter(isOfMunicipality)
    .toSorted((a, b) => alphabet.compare(a.row.municipality, b.row.municipality))
  let next = 0
  return cells.map((cell) => (isOfMunicipality(cell) ? sorted[next++]! : cell))
}

const isOfMunicipality = ({ row }: Numbered) => row.municipalityCode !== null

/** The one place that a measure without classes is of; undefined where it has several. */
function placeOf(measure: MeasureRows): string | undefined {
  const places = new Set(measure.cells.map(({ row }) => row.municipality))
  return places.size === 1 && !hasClasses(measure) ? [...places][0] : undefined
}

/** The sentences of a table, numbered as its figures are. */
export function notesOf({ rows }: ReportTable): Numbered[] {
  return numbered(rows).filter(({ row }) => row.text !== null)
}

function measuresOf({ rows }: ReportTable): MeasureRows[] {
  const figures = numbered(rows).filter(({ row }) => row.text === null)
  const byMeasure = Map.groupBy(figures, ({ row }) => row.measure)
  return [...byMeasure].map(([measure, own]) => {
    const of = (type: ReportRow['rowType']) => own.filter(({ row }) => row.rowType === type)
    return {
      measure,
      cells: of('cell'),
      unallocated: of('ofordelat'),
      sums: of('summa'),
      preliminary: of('preliminar'),
    }
  })
}

function numbered(rows: readonly ReportRow[]): Numbered[] {
  return rows.map((row, index) => ({ row, number: index + 1 }))
}

/** Whether a class is a line of its own; a class that is an answer, yes or no, is the word for its figure. */
export function hasClasses({ cells }: MeasureRows): boolean {
  const isNamed = cells.some(({ row }) => row.category !== null && !isAnswer(row.category))
  const places = cells.map(({ row }) => JSON.stringify([row.municipality, row.year]))
  return isNamed || new Set(places).size < places.length
}

export function isAnswer(category: string | null): boolean {
  return category === categories.yes || category === categories.no
}

/** What a line of the table is about: a place, and a class where the place has several. */
export function lineOf(row: ReportRow, withClasses: boolean): string {
  return JSON.stringify([row.municipality, withClasses ? row.category : null])
}

function isAlike(one: MeasureRows | undefined, other: MeasureRows): boolean {
  if (one === undefined) return false
  const withClasses = hasClasses(one)
  const lines = ({ cells }: MeasureRows) =>
    JSON.stringify(cells.map(({ row }) => lineOf(row, withClasses)))
  return withClasses === hasClasses(other) && lines(one) === lines(other)
}
