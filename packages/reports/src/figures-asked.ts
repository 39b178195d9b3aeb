import type { Report, ReportRow, TableId } from './report-row.ts'
import type { FigureQuestion } from './report-questions.ts'
import { FIGURE_SECTIONS, type Section } from './tables/figure-sections.ts'
import { measures } from './tables/measures.ts'
import { yearsOf } from './tables/row.ts'

/** A question to the figures of the county, or of one municipality. */
export interface AskedFigures extends Pick<FigureQuestion, 'measure' | 'by' | 'from' | 'to'> {
  municipality: string | undefined
}

/** Where a report tells what is asked of the figures. */
export interface ToldIn {
  table: TableId
  /** The code of the column `matt`. */
  code: string
  /** Whose report; of the others undefined, the county's. */
  municipality: string | undefined
}

/** Where the figures asked for stand; undefined of those that no report tells. */
export function toldIn({ measure, by, municipality }: AskedFigures): ToldIn | undefined {
  const isByPlace = by.includes('municipality')
  const attributes = by.filter((dimension) => dimension !== 'municipality' && dimension !== 'year')
  const [attribute] = attributes
  if (attributes.length > 1) return undefined
  if (measure === 'households' && attribute === undefined) {
    const isOfPlaces = isByPlace || municipality !== undefined
    const code = isOfPlaces ? measures.households : measures.householdsInCounty
    return { table: 'T2', code, municipality: undefined }
  }
  const isTold = (section: Section) =>
    section.measure === measure &&
    section.attribute === attribute &&
    placesOf(isByPlace, municipality).includes(section.place)
  const sections = Object.entries(FIGURE_SECTIONS).flatMap(([table, all]) =>
    all.filter(isTold).map((section) => ({ table: table as TableId, section })),
  )
  // One that tells every year tells the last one too.
  const found = sections.find(({ section }) => section.years === 'each') ?? sections[0]
  if (found === undefined) return undefined
  return {
    table: found.table,
    code: found.section.code,
    municipality: found.section.place === 'place' ? municipality : undefined,
  }
}

/** The rows of a report that are what was asked; none where it tells only parts of it, or of other years. */
export function figuresAsked(report: Report, asked: AskedFigures): ReportRow[] {
  const { by, from, to, municipality } = asked
  const place = toldIn(asked)
  const isYearly = by.includes('year') || from === to
  const whole = yearsOf({ from: `${from}-01`, to: `${to}-12` })
  const isOfYears = ({ year }: ReportRow) =>
    isYearly ? /^\d{4}$/u.test(year) && Number(year) >= from && Number(year) <= to : year === whole
  const rowType = isYearly || by.length > 0 ? 'cell' : 'summa'
  return report.tables
    .filter(({ id }) => id === place?.table)
    .flatMap(({ rows }) => rows)
    .filter(
      (row) =>
        row.measure === place?.code &&
        row.rowType === rowType &&
        isOfYears(row) &&
        (municipality === undefined || row.municipalityCode === municipality),
    )
}

function placesOf(isByPlace: boolean, municipality: string | undefined): Section['place'][] {
  if (isByPlace) return ['municipalities', 'blocks']
  return municipality === undefined ? ['county', 'place'] : ['place']
}
