import { HOUSEHOLD_ATTRIBUTES } from '../../kpi/attributes.ts'
import { type CellKey, gridKeys } from '../../outcome/grid.ts'
import { type Dimension, type Measure, MEASURES } from '../../outcome/measures.ts'
import type { Outcome, OutcomeCell, OutcomeTotal } from '../../outcome/outcome.ts'
import { yearRange } from '../../period/period.ts'
import type { PublishedQuestion, TableAsked } from './published-question.ts'

/** Measures of Tier 1 whose cells add up. */
export const ADDITIVE: ReadonlySet<Measure> = new Set([
  'households',
  'persons',
  'personsBeforeNovember',
  'contactAfterMove',
  'fromOwnCounty',
  'leadsClosed',
  'householdsLeft',
  'needsFilledByNewcomers',
])

/** The answer to a question from the tables that were published: nothing of it is computed anew. */
export function publishedOutcome(
  question: PublishedQuestion,
  tables: readonly { asked: TableAsked; cells: readonly OutcomeCell[] | undefined }[],
): Outcome {
  const { measure, by, from, to } = question
  const cells = tables.flatMap(({ asked, cells: published }) =>
    (published ?? [immature()]).map((cell) =>
      asked.year === undefined ? cell : { ...cell, year: asked.year },
    ),
  )
  const ordered = inOrder([...by], cells)
  return {
    measure,
    unit: MEASURES[measure].unit,
    by: [...by],
    period: yearRange(from, to),
    cells: ordered,
    unallocated: [],
    total: totalOf(measure, ordered),
    footnotes: [],
    definition: { id: MEASURES[measure].kpi, version: 1 },
  }
}

/** The cohort is not old enough: its figure comes with a later year. */
function immature(): OutcomeCell {
  return { value: null, preliminary: 0, bound: 'exact', status: 'unknown', note: 'not_mature' }
}

function inOrder(by: readonly Dimension[], cells: readonly OutcomeCell[]): OutcomeCell[] {
  const idOf = (cell: CellKey) => by.map((dimension) => String(cell[dimension])).join('/')
  const found = new Map(cells.map((cell) => [idOf(cell), cell]))
  const axes = Object.fromEntries(
    by.map((dimension) => [dimension, [...new Set(cells.map((cell) => cell[dimension]))]]),
  )
  const declared = by.flatMap((dimension) =>
    HOUSEHOLD_ATTRIBUTES[dimension] === undefined || by.includes('municipality')
      ? []
      : [[dimension, HOUSEHOLD_ATTRIBUTES[dimension].codes] as const],
  )
  return gridKeys(by, { ...axes, ...Object.fromEntries(declared) }).map(
    (key) => found.get(idOf(key)) ?? { ...key, ...notApplicable() },
  )
}

/** A class that the measure can never hold. */
function notApplicable(): Omit<OutcomeCell, Dimension> {
  return { value: null, preliminary: 0, bound: 'exact', status: 'not_applicable' }
}

/** Of what adds up, the sum of what is shown; of the rest, the one cell. */
function totalOf(measure: Measure, cells: readonly OutcomeCell[]): OutcomeTotal {
  if (ADDITIVE.has(measure)) return sumOfShown(cells)
  const [only] = cells
  if (cells.length !== 1 || only === undefined)
    return { ...NOTHING_BESIDE, value: null, status: 'not_applicable' }
  const { year: _year, ...cell } = only
  return { ...cell, undecided: 0 }
}

const NOTHING_BESIDE = { preliminary: 0, undecided: 0, bound: 'exact' } as const

/** The sum of the cells that are shown, a lower bound where one is not; null where none is. */
export function sumOfShown(cells: readonly OutcomeCell[]): OutcomeTotal {
  const shown = cells.flatMap(({ value }) => value ?? [])
  if (shown.length === 0)
    return { ...NOTHING_BESIDE, value: null, status: cells[0]?.status ?? 'unknown' }
  const isWhole = cells.every(
    ({ status, bound }) => status !== 'suppressed' && status !== 'unknown' && bound === 'exact',
  )
  return {
    ...NOTHING_BESIDE,
    value: shown.reduce((sum, value) => sum + value, 0),
    bound: isWhole ? 'exact' : 'at_least',
    status: 'confirmed',
  }
}
