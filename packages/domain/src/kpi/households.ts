import type { Aggregate } from '../aggregate/aggregate.ts'
import { remainingOf } from '../aggregate/aggregate.ts'
import {
  effectiveScope,
  municipalitiesOf,
  type Position,
  positionIn,
  type Region,
} from '../aggregate/scope.ts'
import type { Standing } from '../household/counting-rules.ts'
import { type CellKey, gridKeys, municipalitiesAt, yearsAt, yearsBetween } from '../outcome/grid.ts'
import type { Dimension } from '../outcome/measures.ts'
import type { Bound, Outcome, OutcomeCell, Unallocated } from '../outcome/outcome.ts'
import { type Tertial, yearRange } from '../period/period.ts'
import type { Coverage } from '../vocabularies.ts'
import { expectedTertials, type Part, partOf, sumOfParts, weakestStatus } from './cell-status.ts'
import { footnotesOf, sourceOf } from './footnotes.ts'

/** Households of one municipality, year, programme, standing and coverage: what the store keeps counted. */
export interface HouseholdCount {
  municipality: string
  year: number
  programme: string
  standing: Standing
  coverage: Coverage
  aggregateId: string | null
  households: number
}

/** A question to K1: whole years, both ends included. */
export interface HouseholdsQuestion {
  by: Dimension[]
  fromYear: number
  toYear: number
  municipalities: readonly string[]
  /** Undefined asks for all; the ids listed are also the rows of a breakdown by programme. */
  programmes: readonly string[] | undefined
  allProgrammes: readonly string[]
}

/** What K1 is computed from. `counts` lie within the question's region; `closed` holds `municipality/tertial` of every period said klart. */
export interface HouseholdsRecord {
  counts: readonly HouseholdCount[]
  /** Active aggregates only. */
  aggregates: readonly Aggregate[]
  /** Aggregates that no total counts, since it would tell what is carved out of them; left out, there is none. */
  uncounted?: ReadonlySet<string> | undefined
  closed: ReadonlySet<string>
  county: readonly string[]
  reportingFrom: Tertial
  /** The one that is running; a report is missing only of those before it. */
  currentTertial: Tertial
}

/** An additive aggregate as seen by a question. */
export interface PlacedAggregate {
  aggregate: Aggregate
  remaining: number
  /** Whether a total that holds it whole counts it. */
  isCounted: boolean
  position: Position
  place(region: Region): Position
}

/** K1, Inflyttade hushall via samarbetet (docs/calculations.md). Nothing is prorated. */
export function householdsOutcome(question: HouseholdsQuestion, record: HouseholdsRecord): Outcome {
  return outcomeOf(question, record, ({ cell }) => cell)
}

/**
 * K1 of which each cell is a question of its own, as what is divided by K1 takes it: it holds what remains of the
 * aggregates that lie wholly in it. Such cells do not add up to the total.
 */
export function householdsOfEach(question: HouseholdsQuestion, record: HouseholdsRecord): Outcome {
  return outcomeOf(question, record, (own) => ({ ...own.cell, ...withRemaining(own) }))
}

/** A figure of a region, with the aggregates as that region sees them. */
interface OwnFigure {
  cell: OutcomeCell
  parts: Part[]
  placed: readonly PlacedAggregate[]
}

function outcomeOf(
  question: HouseholdsQuestion,
  record: HouseholdsRecord,
  tell: (own: OwnFigure) => OutcomeCell,
): Outcome {
  const region = regionOf(question)
  const placed = placeAggregates(record, region)
  const counted = placed.filter(({ position }) => position === 'inside')
  const countsAt = indexCounts(record.counts)
  const byProgramme = Map.groupBy(placed, ({ aggregate }) => aggregate.programmeId)
  const near = ({ programme }: CellKey) =>
    programme === undefined ? placed : (byProgramme.get(programme) ?? [])
  const figure = (key: CellKey) => cellOf(key, question, { ...record, countsAt }, near(key))
  const confirmed = record.counts.filter((count) => count.standing === 'confirmed_attracted')
  const countedIds = new Set(counted.map(({ aggregate }) => aggregate.id))
  const undecided = sumHouseholds(
    confirmed.filter(
      ({ coverage, aggregateId }) => coverage === 'undecided' && countedIds.has(aggregateId ?? ''),
    ),
  )
  return {
    measure: 'households',
    unit: 'households',
    by: question.by,
    period: region.months,
    cells: gridOf(question).map((key) => tell(figure(key))),
    unallocated: counted.map(({ aggregate, remaining }) =>
      unallocatedOf(aggregate, remaining, record.county),
    ),
    // Of its own, so that the total is the same whichever way it is broken down.
    total: { ...withRemaining(figure({})), undecided },
    footnotes: footnotesOf(question, record, placed, undecided),
    definition: { id: 'K1', version: 1 },
  }
}

/** What is logged one by one, with what remains of the aggregates that lie wholly in the same region. */
function withRemaining({ cell, parts, placed }: OwnFigure) {
  const inside = placed.filter(({ position }) => position === 'inside')
  const remaining = inside.reduce((sum, item) => sum + item.remaining, 0)
  const statuses = parts.map(({ status }) => status)
  return {
    value: cell.value === null && inside.length === 0 ? null : (cell.value ?? 0) + remaining,
    bound: boundOf(placed, ({ position }) => position === 'partly'),
    preliminary: cell.preliminary,
    status: weakestStatus([...statuses, ...(remaining > 0 ? (['compiled'] as const) : [])]),
  }
}

function regionOf(question: HouseholdsQuestion): Region {
  return {
    municipalities: new Set(question.municipalities),
    months: yearRange(question.fromYear, question.toYear),
    programmes: question.programmes === undefined ? undefined : new Set(question.programmes),
  }
}

function placeAggregates(record: HouseholdsRecord, region: Region): PlacedAggregate[] {
  const additive = record.aggregates.filter((aggregate) => aggregate.relation !== 'not_additive')
  const parts = Map.groupBy(additive, ({ parentId }) => parentId)
  const placed = additive.map((aggregate) => {
    const scope = effectiveScope(aggregate, parts.get(aggregate.id) ?? [], record.county)
    const isCounted = record.uncounted?.has(aggregate.id) !== true
    const item = {
      aggregate,
      // Whether anything is left of it is told as little as how much.
      remaining: isCounted ? remainingOf(aggregate) : aggregate.households,
      isCounted,
      place: (asked: Region) => positionIn(scope, asked),
    }
    return placedIn(item, region)
  })
  // What lies outside of all that is asked lies outside of every cell.
  return placed.filter(({ position }) => position !== 'outside')
}

function placedIn(item: Omit<PlacedAggregate, 'position'>, region: Region): PlacedAggregate {
  const position = item.place(region)
  return { ...item, position: position === 'inside' && !item.isCounted ? 'partly' : position }
}

function boundOf(
  placed: readonly PlacedAggregate[],
  reaches: (aggregate: PlacedAggregate) => boolean,
): Bound {
  return placed.some((each) => each.remaining > 0 && reaches(each)) ? 'at_least' : 'exact'
}

function gridOf(question: HouseholdsQuestion): CellKey[] {
  return gridKeys(question.by, {
    municipality: question.municipalities,
    programme: question.programmes ?? question.allProgrammes,
    year: yearsBetween(question.fromYear, question.toYear),
  })
}

function cellOf(
  key: CellKey,
  question: HouseholdsQuestion,
  record: HouseholdsRecord & { countsAt: ReturnType<typeof indexCounts> },
  placed: readonly PlacedAggregate[],
): OwnFigure {
  const municipalities = municipalitiesAt(key, question)
  const years = yearsAt(key, question)
  const programmes = key.programme === undefined ? question.programmes : [key.programme]
  const isAsked = (count: HouseholdCount) =>
    programmes === undefined || programmes.includes(count.programme)
  const rows: HouseholdCount[] = []
  const parts = municipalities.flatMap((municipality) =>
    years.map((year) => {
      const expected = expectedTertials(year, record.reportingFrom)
      const closed = new Set(
        expected.filter((tertial) => record.closed.has(`${municipality}/${tertial}`)),
      )
      const own = record.countsAt(municipality, year).filter(isAsked)
      rows.push(...own)
      return partOf(
        sumHouseholds(own.filter((row) => row.standing === 'confirmed_attracted')),
        expected,
        closed,
      )
    }),
  )
  const region = regionOf({
    ...question,
    municipalities,
    programmes,
    fromYear: years[0]!,
    toYear: years.at(-1)!,
  })
  const here = placed.map((item) => placedIn(item, region))
  const cell: OutcomeCell = {
    ...key,
    value: sumOfParts(parts),
    preliminary: sumHouseholds(
      rows.filter((row) => row.standing === 'preliminary_attracted' && row.coverage === 'new'),
    ),
    // A remaining is never put into a cell, so whatever reaches into the cell makes it a lower bound.
    bound: boundOf(here, ({ position }) => position !== 'outside'),
    status: weakestStatus(parts.map((part) => part.status)),
  }
  return { cell, parts, placed: here }
}

/** Finds counts by place, so that a large grid costs its cells and not its cells times its counts. */
function indexCounts(counts: readonly HouseholdCount[]) {
  const index = Map.groupBy(counts, ({ municipality, year }) => `${municipality}/${year}`)
  return (municipality: string, year: number) => index.get(`${municipality}/${year}`) ?? []
}

export function sumHouseholds(counts: readonly HouseholdCount[]): number {
  return counts.reduce((sum, count) => sum + count.households, 0)
}

/** What remains of an aggregate, households or persons by the measure, as it is told beside the cells. */
export function unallocatedOf(
  aggregate: Aggregate,
  remaining: number,
  county: readonly string[],
): Unallocated {
  const { id, title, periodFrom, periodToEarliest, periodToLatest, households, allocated, reserved } =
    aggregate
  const municipalities = [...municipalitiesOf(aggregate, county)]
  const period = { periodFrom, periodToEarliest, periodToLatest }
  return {
    aggregateId: id,
    title,
    municipalities,
    ...period,
    households,
    allocated,
    reserved,
    remaining,
    ...sourceOf(aggregate),
  }
}
