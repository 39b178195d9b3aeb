import { addMonths, isTier1, type Outcome, type OutcomeCell, sumOfShown } from '@inflytt/domain'
import type { ReportInput } from '../report-input.ts'
import { fixedYearsOf, questionsOf } from '../report-questions.ts'
import type { ReportRow } from '../report-row.ts'
import { classNames } from '../strings/classes.ts'
import { figureNotes } from '../strings/figure-notes.ts'
import { saidOnce } from './footnote-rows.ts'
import { detailRows } from './detail-rows.ts'
import { ADDS_UP, FIGURE_SECTIONS, type FigureTableId, type Section } from './figure-sections.ts'
import { COUNTY, placeOf, reportPlace } from './place.ts'
import { figureRow, statusOf, textRow, yearsOf } from './row.ts'
import { recordedSource } from './source.ts'

/** The rows of every section of a table, and once what is to be said of them. */
export function figureTableRows(id: FigureTableId, input: ReportInput): ReportRow[] {
  const sections = FIGURE_SECTIONS[id]
  const rows = sections.flatMap((section) => sectionRows(section, input))
  const figures = rows.filter(({ rowType }) => rowType !== 'fotnot')
  const notes = rows.filter(({ rowType }) => rowType === 'fotnot')
  return [...figures, ...saidOnce([...fixedYearsRow(sections, input), ...notes])]
}

type Placed = { cell: OutcomeCell; row: ReportRow }

function sectionRows(section: Section, input: ReportInput): ReportRow[] {
  const outcomes = questionsOf(section, input.setting).map((question) => input.answer(question))
  const placed = outcomes.flatMap((outcome) => cellsOf(outcome, section, input))
  const isSummed = ADDS_UP.has(section.measure) && placed.length > 0 && isUnbroken(outcomes)
  return [
    ...placed.flatMap(({ cell, row }) => [row, ...detailRows(cell, row)]),
    ...(isSummed ? [sumRow(section, input, { outcomes, placed })] : []),
    ...placed.flatMap(({ cell, row }) => noteRows(cell, row)),
  ]
}

// The sum of years with a gap among them would be told of the gap too.
function isUnbroken(outcomes: readonly Outcome[]): boolean {
  return outcomes.every(
    ({ period }, index) => index === 0 || addMonths(outcomes[index - 1]!.period.to, 1) === period.from,
  )
}

function cellsOf(outcome: Outcome, section: Section, input: ReportInput): Placed[] {
  const { scope, municipalities, isDemo } = input
  const within = scope === 'county' ? undefined : scope.municipalityCode
  const place = section.place === 'county' ? COUNTY : reportPlace(input)
  return outcome.cells
    .filter(
      ({ status, municipality }) =>
        (section.attribute === undefined || status !== 'not_applicable') &&
        (municipality === undefined || within === undefined || municipality === within),
    )
    .map((cell) => ({
      cell,
      row: figureRow({
        rowType: 'cell',
        year: cell.year === undefined ? yearsOf(outcome.period) : String(cell.year),
        ...(cell.municipality === undefined ? place : placeOf([cell.municipality], municipalities)),
        measure: section.code,
        category: classOf(cell, section),
        value: cell.value,
        status: statusOf(cell.status),
        bound: cell.bound,
        source: recordedSource(isDemo),
      }),
    }))
}

function classOf(cell: OutcomeCell, { attribute }: Section): string | null {
  const code = attribute && cell[attribute]
  if (attribute === undefined || code === undefined) return null
  return classNames[attribute]?.[String(code)] ?? String(code)
}

/** Of fixed years what is shown adds up; a live figure has its own total. */
function sumRow(
  section: Section,
  input: ReportInput,
  { outcomes, placed }: { outcomes: readonly Outcome[]; placed: readonly Placed[] },
): ReportRow {
  const [live] = outcomes
  const by = section.attribute === undefined ? [] : [section.attribute]
  const total =
    live !== undefined && !isTier1(section.measure, by)
      ? live.total
      : sumOfShown(placed.map(({ cell }) => cell))
  const periods = outcomes.map(({ period }) => period)
  return figureRow({
    rowType: 'summa',
    year: yearsOf({ from: periods[0]!.from, to: periods.at(-1)!.to }),
    ...(section.place === 'county' ? COUNTY : reportPlace(input)),
    measure: section.code,
    value: total.value,
    status: statusOf(total.status),
    bound: total.bound,
    source: recordedSource(input.isDemo),
  })
}

/** Why a figure is missing or must be read with care. */
function noteRows({ note }: OutcomeCell, row: ReportRow): ReportRow[] {
  if (note === undefined) return []
  const where = [row.municipality, row.year, row.category].filter((part) => part !== null)
  const { year, municipality, municipalityCode, measure, source } = row
  const text = `${where.join(' ')}: ${figureNotes.cell[note]}`
  return [textRow({ year, municipality, municipalityCode, measure, source, text })]
}

/** Which years the table may tell of, where it rests on single households. */
function fixedYearsRow(sections: readonly Section[], input: ReportInput): ReportRow[] {
  const first = sections.find(({ measure, attribute }) =>
    isTier1(measure, attribute === undefined ? [] : [attribute]),
  )
  if (first === undefined) return []
  const { setting, isDemo } = input
  const text = figureNotes.fixedYears(fixedYearsOf(setting), setting.year)
  return [textRow({ measure: first.code, source: recordedSource(isDemo), text })]
}
