import type { ReportRow } from '../../report-row.ts'
import { document } from '../../strings/document.sv.ts'
import type { NameOf } from '../measure-titles.ts'
import { type Block, hasClasses, lineOf, type MeasureRows, type Numbered } from './blocks.ts'
import { periodText } from './figure-text.ts'

/** A figure, and what is to be said of it that the headers of its line do not say. */
export interface GridFigure extends Numbered {
  about?: string
}

export interface GridLine {
  /** One for each of the grid's leading columns. */
  headers: string[]
  /** The figures of each column; the first is the figure and those after it belong to it. */
  cells: GridFigure[][]
}

/** A table of the page, before it is markup. */
export interface Grid {
  caption: string
  /** The headers of the leading columns, then those of the figures. */
  leading: string[]
  columns: string[]
  lines: GridLine[]
  /** What is beneath the lines. One without a cell for each column has one cell across all of them. */
  foot: GridLine[]
  /** Whether a class stands in the cell as the word for its figure, as `ja` for 1. */
  showsClass: boolean
}

export function toGrid(block: Block, nameOf: NameOf): Grid {
  if (block.kind === 'key-figures') return keyFigures(block.measures, nameOf)
  if (block.kind === 'measures') return measuresGrid(block.measures, block.years, nameOf)
  return block.kind === 'years'
    ? yearsGrid(block.measure, block.years, nameOf)
    : columnsGrid(block.measures, block.year, nameOf)
}

function keyFigures(measures: readonly MeasureRows[], nameOf: NameOf): Grid {
  const kinds = [
    { header: document.known, of: ({ cells }: MeasureRows) => cells },
    { header: document.unallocated, of: ({ unallocated }: MeasureRows) => unallocated },
    { header: document.sum, of: ({ sums }: MeasureRows) => sums },
    { header: document.preliminary, of: ({ preliminary }: MeasureRows) => preliminary },
  ].filter(({ of }) => measures.some((measure) => of(measure).length > 0))
  return {
    caption: document.keyFigures,
    leading: [document.measure, document.place, document.year],
    columns: kinds.map(({ header }) => header),
    lines: measures.map((measure) => {
      const { row } =
        measure.cells[0] ?? measure.sums[0] ?? measure.unallocated[0] ?? measure.preliminary[0]!
      return {
        headers: [nameOf(measure.measure), row.municipality, periodText(row.year)],
        cells: kinds.map(({ of }) => of(measure).map((each) => besideLine(each, row))),
      }
    }),
    foot: [],
    showsClass: false,
  }
}

function besideLine(figure: Numbered, line: ReportRow): GridFigure {
  const { row } = figure
  const about = [
    row.municipality === line.municipality ? '' : row.municipality,
    row.year === line.year ? '' : periodText(row.year),
    row.category ?? '',
  ]
  return { ...figure, about: about.filter((part) => part !== '').join(' ') }
}

function yearsGrid(measure: MeasureRows, years: readonly string[], nameOf: NameOf): Grid {
  const withClasses = hasClasses(measure)
  const { cells, unallocated, sums, preliminary } = measure
  const beside = preliminary.filter((each) => cells.some((cell) => isOf(each, cell)))
  const whole = (each: Numbered, header: string): GridLine => ({
    headers: [header],
    cells: [[each]],
  })
  return {
    caption: nameOf(measure.measure),
    leading: withClasses ? [document.place, document.category] : [document.place],
    columns: years.map(periodText),
    lines: [...Map.groupBy(cells, ({ row }) => lineOf(row, withClasses)).values()].map((own) => ({
      headers: headersOf(own, withClasses),
      cells: years.map((year) =>
        own
          .filter(({ row }) => row.year === year)
          .flatMap((cell) => [cell, ...beside.filter((each) => isOf(each, cell))]),
      ),
    })),
    foot: [
      ...unallocated.map((each) => whole(each, document.unallocatedOf(aboutOf(each)))),
      ...sums.map((each) => whole(each, document.sumOf(aboutOf(each)))),
      ...preliminary
        .filter((each) => !beside.includes(each))
        .map((each) => whole(each, document.preliminaryOf(aboutOf(each)))),
    ],
    showsClass: !withClasses,
  }
}

/** A line a measure, of one place. */
function measuresGrid(measures: readonly MeasureRows[], years: readonly string[], nameOf: NameOf): Grid {
  const place = measures[0]?.cells[0]?.row.municipality ?? ''
  const [first = '', last = first] = [years.at(0), years.at(-1)].map((year) => periodText(year ?? ''))
  return {
    caption: `${place} ${first}\u2013${last}`,
    leading: [document.measure],
    columns: years.map(periodText),
    lines: measures.map(({ measure, cells, preliminary }) => ({
      headers: [nameOf(measure)],
      cells: years.map((year) =>
        cells
          .filter(({ row }) => row.year === year)
          .flatMap((cell) => [cell, ...preliminary.filter((each) => isOf(each, cell))]),
      ),
    })),
    foot: measures.flatMap((measure) =>
      footOf([measure]).map(({ headers, cells }) => ({
        headers: headers.map((header) => `${nameOf(measure.measure)}: ${header}`),
        cells,
      })),
    ),
    showsClass: false,
  }
}

function columnsGrid(measures: readonly MeasureRows[], year: string, nameOf: NameOf): Grid {
  const [first] = measures
  const withClasses = first !== undefined && hasClasses(first)
  const only = measures.length === 1 ? first : undefined
  const when = periodText(year)
  const byLine = measures.map(({ cells }) => Map.groupBy(cells, ({ row }) => lineOf(row, withClasses)))
  return {
    caption: only
      ? document.captionOf(nameOf(only.measure), when)
      : document.captionOf(sharedName(measures, nameOf), when),
    leading: withClasses ? [document.place, document.category] : [document.place],
    columns: only ? [document.value] : measures.map(({ measure }) => nameOf(measure)),
    lines: [...(byLine[0]?.keys() ?? [])].map((line) => {
      const own = measures.map(({ preliminary }, at) =>
        (byLine[at]?.get(line) ?? []).flatMap((cell) => [
          cell,
          ...preliminary.filter((each) => isOf(each, cell)),
        ]),
      )
      return { headers: headersOf(own.flat(), withClasses), cells: own }
    }),
    foot: footOf(measures),
    showsClass: !withClasses,
  }
}

function footOf(measures: readonly MeasureRows[]): GridLine[] {
  const kinds = [
    { of: ({ unallocated }: MeasureRows) => unallocated, name: document.unallocatedOf },
    { of: ({ sums }: MeasureRows) => sums, name: document.sumOf },
    {
      of: ({ preliminary, cells }: MeasureRows) =>
        preliminary.filter((each) => !cells.some((cell) => isOf(each, cell))),
      name: document.preliminaryOf,
    },
  ]
  return kinds.flatMap(({ of, name }) => {
    const headers = [
      ...new Set(measures.flatMap((measure) => of(measure).map((each) => name(aboutOf(each))))),
    ]
    return headers.map((header) => ({
      headers: [header],
      cells: measures.map((measure) => of(measure).filter((each) => name(aboutOf(each)) === header)),
    }))
  })
}

function headersOf(own: readonly Numbered[], withClasses: boolean): string[] {
  const { municipality = '', category = null } = own[0]?.row ?? {}
  return withClasses ? [municipality, category ?? ''] : [municipality]
}

/** The place and the period of a row that stands beneath the lines, and its class where it has one. */
function aboutOf({ row }: Numbered): string {
  return [row.municipality, periodText(row.year), row.category ?? '']
    .filter((part) => part !== '')
    .join(' ')
}

/** Whether what is preliminary belongs beside a cell: of the same place, year and class. */
function isOf(preliminary: Numbered, cell: Numbered): boolean {
  const [one, other] = [preliminary.row, cell.row]
  return (
    one.municipality === other.municipality && one.year === other.year && one.category === other.category
  )
}

/** What the names of the measures begin with, up to a whole word. */
function sharedName(measures: readonly MeasureRows[], nameOf: NameOf): string {
  const [first = [], ...others] = measures.map(({ measure }) => nameOf(measure).split(' '))
  const length = first.findIndex((word, at) => others.some((words) => words[at] !== word))
  return length <= 0 ? document.severalMeasures : first.slice(0, length).join(' ')
}
