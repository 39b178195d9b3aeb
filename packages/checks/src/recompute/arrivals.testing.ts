import { count, divided, type Place, type Told, total, yearOf } from './place.testing.ts'
import type { RawAggregate, RawHousehold, RawRecords } from './raw-records.testing.ts'

const COUNTED_BASES = ['contact_before_move', 'activity_before_move', 'recruited_via_party']

/** Attracted, and from outside the county (domain rules on eligibility). */
export function isAttracted(row: RawHousehold): boolean {
  return COUNTED_BASES.includes(row.inclusion_basis) && row.origin_type !== 'own_county'
}
export const isArrival = (row: RawHousehold) => row.count_status === 'confirmed' && isAttracted(row)

export function householdsIn(raw: RawRecords, place: Place): RawHousehold[] {
  return raw.households.filter(
    (row) =>
      place.municipalities.includes(row.municipality_code) &&
      place.years.includes(yearOf(row.move_in_month)) &&
      (place.programme === undefined || place.programme === row.programme_id),
  )
}

export const arrivalsIn = (raw: RawRecords, place: Place) => householdsIn(raw, place).filter(isArrival)

type Aggregate = RawRecords['aggregates'][number]

/** `municipality month` of an aggregate, each of them. */
function spanOf(aggregate: RawAggregate & { municipalities: readonly string[] }): string[] {
  const months: string[] = []
  for (let year = 2010; year < 2030; year++)
    for (let month = 1; month <= 12; month++) {
      const text = `${year}-${month < 10 ? '0' : ''}${month}`
      if (text >= aggregate.period_from && text <= aggregate.period_to_latest) months.push(text)
    }
  return aggregate.municipalities.flatMap((code) => months.map((month) => `${code} ${month}`))
}

interface Standing {
  aggregate: Aggregate
  remaining: number
  /** How much of its effective scope lies in the place. */
  lies: 'inside' | 'partly' | 'outside'
  children: Aggregate[]
}

const additive = (raw: RawRecords) =>
  raw.aggregates.filter(({ relation }) => relation !== 'not_additive')

const spans = new WeakMap<RawRecords, Map<string, { scope: string[]; remaining: number }>>()

function envelopes(raw: RawRecords) {
  const known = spans.get(raw)
  if (known !== undefined) return known
  const made = new Map(
    additive(raw).map((aggregate) => {
      const children = additive(raw).filter(({ parent_id }) => parent_id === aggregate.id)
      const taken = new Set(children.flatMap(spanOf))
      const own = spanOf(aggregate)
      const left = own.filter((point) => !taken.has(point))
      const carved = count(
        raw.households,
        (row) =>
          row.aggregate_id === aggregate.id &&
          isArrival(row) &&
          ['covered', 'undecided'].includes(row.coverage),
      )
      const inChildren = total(children.map(({ households }) => households))
      const remaining = aggregate.households - carved - inChildren
      return [aggregate.id, { scope: left.length > 0 ? left : own, remaining }] as const
    }),
  )
  spans.set(raw, made)
  return made
}

/** Where every additive aggregate stands, seen from a place. */
export function standings(raw: RawRecords, place: Place): Standing[] {
  return additive(raw).map((aggregate) => {
    const { scope, remaining } = envelopes(raw).get(aggregate.id)!
    const isAsked = place.programme === undefined || place.programme === aggregate.programme_id
    const within = count(
      scope,
      (point) =>
        isAsked &&
        place.municipalities.includes(point.slice(0, 4)) &&
        place.years.includes(yearOf(point.slice(5))),
    )
    const lies = within === 0 ? 'outside' : within === scope.length ? 'inside' : 'partly'
    const children = additive(raw).filter(({ parent_id }) => parent_id === aggregate.id)
    return { aggregate, remaining, lies, children }
  })
}

const tertialsOf = (year: number) => [`${year}-T1`, `${year}-T2`, `${year}-T3`]
export const expectedIn = (raw: RawRecords, year: number) =>
  tertialsOf(year).filter((tertial) => tertial >= raw.reportingFrom)

/** Every expected period of the place is closed, and some is expected everywhere: nothing then means zero. */
export function isAllClosed(raw: RawRecords, { municipalities, years }: Place): boolean {
  return municipalities.every((code) =>
    years.every((year) => {
      const expected = expectedIn(raw, year)
      return expected.length > 0 && expected.every((tertial) => raw.closed.has(`${code}/${tertial}`))
    }),
  )
}

/** One municipality and year. */
function partOf(raw: RawRecords, rows: readonly RawHousehold[], code: string, year: number) {
  const here = count(rows, (row) => row.municipality_code === code && yearOf(row.move_in_month) === year)
  const expected = expectedIn(raw, year)
  if (expected.length === 0) return here > 0 ? [here, 'confirmed'] : [null, 'unknown']
  if (expected.every((tertial) => raw.closed.has(`${code}/${tertial}`))) return [here, 'confirmed']
  return here > 0 ? [here, 'preliminary'] : [null, 'not_reported']
}

const WEAKEST_FIRST = ['not_reported', 'preliminary', 'compiled', 'confirmed']

/** K1 with its bound, what is preliminary and undecided, and its status. */
export function arrived(raw: RawRecords, place: Place): Told {
  const rows = householdsIn(raw, place)
  const arrivals = rows.filter(isArrival)
  const parts = place.municipalities.flatMap((code) =>
    place.years.map((year) => partOf(raw, arrivals, code, year)),
  )
  const known = parts.flatMap(([value]) => (typeof value === 'number' ? [value] : []))
  const around = standings(raw, place)
  const inside = place.isTotal ? around.filter(({ lies }) => lies === 'inside') : []
  const remaining = total(inside.map((each) => each.remaining))
  const statuses = parts.map(([, status]) => status)
  if (remaining > 0) statuses.push('compiled')
  return {
    value: known.length === 0 && inside.length === 0 ? null : total(known) + remaining,
    bound: around.some(
      ({ lies, remaining: rest }) =>
        rest > 0 && (place.isTotal ? lies === 'partly' : lies !== 'outside'),
    )
      ? 'at_least'
      : 'exact',
    preliminary: count(
      rows,
      (row) => row.count_status === 'preliminary' && isAttracted(row) && row.coverage === 'new',
    ),
    status: WEAKEST_FIRST.find((status) => statuses.includes(status)) ?? 'unknown',
    ...(place.isTotal && {
      undecided: count(
        arrivals,
        (row) =>
          row.coverage === 'undecided' &&
          inside.some(({ aggregate }) => aggregate.id === row.aggregate_id),
      ),
    }),
  }
}

/** K4: of the running year the whole months before the current one have passed. */
export function targetOf(raw: RawRecords, place: Place, isPace: boolean): Told {
  const { value, bound, status } = arrived(raw, { ...place, isTotal: true })
  const scopes = place.isCounty ? ['county'] : place.municipalities
  const thisYear = yearOf(raw.now)
  const aims = place.years.flatMap((year) =>
    scopes.map((scope) => {
      const aim = place.programme === undefined ? raw.targets.get(`${scope}/${year}`) : undefined
      const passed = year < thisYear ? 12 : year > thisYear ? 0 : Number(raw.now.slice(5)) - 1
      return aim ? { aim, twelfths: aim * (isPace ? passed : 12) } : undefined
    }),
  )
  const missing = aims.includes(undefined)
  const aim = missing ? null : total(aims.map((each) => each!.aim))
  const twelfths = missing ? 0 : total(aims.map((each) => each!.twelfths))
  const isTold = typeof value === 'number' && !(isPace && bound === 'at_least') && twelfths > 0
  return {
    value: isTold ? divided(1200 * value, twelfths, 1) : null,
    target: aim,
    bound,
    status,
    note: missing ? 'target_missing' : twelfths === 0 ? 'not_mature' : undefined,
  }
}

/** K20: population of the last day of the year before. */
export function perThousand(raw: RawRecords, place: Place): Told {
  const { value, bound, status } = arrived(raw, { ...place, isTotal: true })
  const people = place.years.flatMap((year) =>
    place.municipalities.map((code) => raw.populations.get(`${code}/${year - 1}`) ?? null),
  )
  if (people.includes(null)) return { value: null, bound, status, note: 'population_missing' }
  if (typeof value !== 'number') return { value: null, bound, status, note: undefined }
  const living = total(people.map((persons) => persons ?? 0))
  const note = value < 10 ? 'small_base' : undefined
  return {
    value: divided(1000 * value, living, 1),
    bound: isPartlyUnknown(raw, place) ? 'at_least' : bound,
    status,
    note,
  }
}

/** Nothing is known of some municipality and year of the place. */
export function isPartlyUnknown(raw: RawRecords, place: Place): boolean {
  return place.municipalities.some((code) =>
    place.years.some((year) => isUnknownAt(raw, place, code, year)),
  )
}

/** Nothing is known there one by one of any programme, and no aggregate of the programme tells of any month of it. */
function isUnknownAt(raw: RawRecords, place: Place, code: string, year: number): boolean {
  const [value] = partOf(raw, arrivalsIn(raw, { ...place, programme: undefined }), code, year)
  return (
    value === null &&
    !additive(raw).some(
      (aggregate) =>
        (place.programme === undefined || place.programme === aggregate.programme_id) &&
        spanOf(aggregate).some((point) => point.startsWith(`${code} ${year}-`)),
    )
  )
}

/** K3 and the moves within the county: confirmed, and nothing of what is only known together. */
export function apart(raw: RawRecords, place: Place, kind: 'after' | 'own'): Told {
  const isOf = (row: RawHousehold) =>
    kind === 'own'
      ? row.origin_type === 'own_county'
      : row.origin_type !== 'own_county' && row.inclusion_basis === 'contact_after_move'
  const rows = householdsIn(raw, place).filter(isOf)
  const confirmed = count(rows, (row) => row.count_status === 'confirmed')
  return {
    // A total sums its cells; whether one of them is a gap shows in the cells.
    ...(!place.isTotal && { value: confirmed === 0 && !isAllClosed(raw, place) ? null : confirmed }),
    preliminary: count(rows, (row) => row.count_status === 'preliminary'),
  }
}
