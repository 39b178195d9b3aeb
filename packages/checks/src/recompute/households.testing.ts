import {
  arrivalsIn,
  expectedIn,
  householdsIn,
  isAllClosed,
  isArrival,
  isAttracted,
  standings,
} from './arrivals.testing.ts'
import {
  count,
  middleOf,
  monthsBetween,
  percent,
  type Place,
  type Told,
  total,
} from './place.testing.ts'
import type { RawHousehold, RawRecords } from './raw-records.testing.ts'

const personsIn = ({ adults, children }: RawHousehold) =>
  adults === null || children === null ? null : adults + children
const sumOf = (rows: readonly RawHousehold[]) => total(rows.map((row) => personsIn(row) ?? 0))
const hasPersons = (row: RawHousehold) => personsIn(row) !== null

/** K2; of an aggregate whose persons are known, what its logged households and its parts leave. */
export function persons(raw: RawRecords, place: Place): Told {
  const rows = arrivalsIn(raw, place)
  const around = standings(raw, place)
  const inside = place.isTotal ? around.filter(({ lies }) => lies === 'inside') : []
  const known = inside.filter(
    ({ aggregate, children }) =>
      aggregate.persons !== null && children.every((child) => child.persons !== null),
  )
  const left = known.map(({ aggregate, children }) => {
    const logged = raw.households.filter((row) => isArrival(row) && row.aggregate_id === aggregate.id)
    const inParts = total(children.map((child) => child.persons ?? 0))
    return Math.max(0, (aggregate.persons ?? 0) - sumOf(logged) - inParts)
  })
  const isNothing = !rows.some(hasPersons) && (rows.length > 0 || !isAllClosed(raw, place))
  const isUnknown = rows.some(
    (row) => !hasPersons(row) && !known.some(({ aggregate }) => aggregate.id === row.aggregate_id),
  )
  const isOpen = around.some((each) => {
    if (each.remaining <= 0 || each.lies === 'outside') return false
    return !place.isTotal || each.lies === 'partly' || !known.includes(each)
  })
  return {
    ...((!place.isTotal || known.length > 0) && {
      value: isNothing && known.length === 0 ? null : sumOf(rows) + total(left),
    }),
    bound: isUnknown || isOpen ? 'at_least' : 'exact',
    base: count(rows, hasPersons),
  }
}

/** K17. An aggregate has no months, so whatever reaches in makes it a lower bound. */
export function beforeNovember(raw: RawRecords, place: Place): Told {
  const rows = arrivalsIn(raw, place)
  const early = rows.filter((row) => Number(row.move_in_month.slice(5)) <= 10)
  const isNothing = !rows.some(hasPersons) && (rows.length > 0 || !isAllClosed(raw, place))
  const isReached = standings(raw, place).some(
    ({ lies, remaining }) => lies !== 'outside' && remaining > 0,
  )
  return {
    ...(!place.isTotal && { value: isNothing ? null : sumOf(early) }),
    after: isNothing ? undefined : sumOf(rows) - sumOf(early),
    bound: isReached || !rows.every(hasPersons) ? 'at_least' : 'exact',
  }
}

/** K8, of the county alone. */
export function impact(raw: RawRecords, place: Place): Told {
  if (!place.isCounty) return { value: null, lower: undefined, upper: undefined }
  const rows = arrivalsIn(raw, place)
  if (rows.length === 0) return { value: null, lower: undefined, upper: undefined, base: 0 }
  const said = (answer: string) => count(rows, (row) => row.impact_household === answer)
  const other = said('major') + said('some') + said('none')
  return {
    value: null,
    lower: said('decisive'),
    upper: rows.length - other,
    base: rows.length,
    responseRate: percent(said('decisive') + other, rows.length),
  }
}

const KINDS: Record<string, (row: RawHousehold) => boolean | undefined> = {
  returneeShare: ({ local_tie: tie }) => (tie === 'unknown' ? undefined : tie.startsWith('returnee_')),
  foreignShare: ({ origin_type: origin }) =>
    origin === 'unknown' ? undefined : origin !== 'rest_of_sweden',
  familyShare: ({ children }) => (children === null ? undefined : children > 0),
  remoteShare: ({ occupation_status: status }) =>
    status === 'unknown' ? undefined : status === 'employed_remote',
}

/** K13: known in the denominator. */
export function share(raw: RawRecords, place: Place, measure: string): Told {
  const answers = arrivalsIn(raw, place).map(KINDS[measure]!)
  const unknown = count(answers, (answer) => answer === undefined)
  const isUncertain = unknown / answers.length > 0.2
  return {
    value: percent(
      count(answers, (answer) => answer === true),
      answers.length - unknown,
    ),
    base: answers.length - unknown,
    unknownShare: percent(unknown, answers.length),
    note: answers.length === 0 ? 'no_households' : isUncertain ? 'uncertain' : undefined,
  }
}

/** K19, of the county alone: a contact person and one further step, done within three months. */
export function welcomed(raw: RawRecords, place: Place): Told {
  if (!place.isCounty) return { value: null }
  const rows = arrivalsIn(raw, place)
  const isWelcomed = (row: RawHousehold) => {
    const steps = JSON.parse(row.welcome_steps) as { step: string; month: string; status: string }[]
    const done = new Set(
      steps
        .filter(({ month, status }) => status === 'done' && monthsBetween(row.move_in_month, month) <= 3)
        .map(({ step }) => step),
    )
    return done.has('contact_person') && done.size >= 2
  }
  return { value: percent(count(rows, isWelcomed), rows.length), base: rows.length }
}

const FIELDS: Record<string, keyof RawHousehold> = {
  originType: 'origin_type',
  localTie: 'local_tie',
  mainReason: 'main_reason',
  occupationStatus: 'occupation_status',
  occupationField: 'occupation_field',
  employerSector: 'employer_sector',
  partnerSeeksWork: 'partner_seeks_work',
  housingType: 'housing_type',
  firstChannel: 'first_channel',
  inclusionBasis: 'inclusion_basis',
  impactHousehold: 'impact_household',
  impactOfficer: 'impact_officer',
}

/** K18 over the logged households that K1 counts; the value beside those it tells as preliminary. */
export function dataQuality(raw: RawRecords, place: Place): Told {
  const rows = arrivalsIn(raw, place)
  const waiting = householdsIn(raw, place).filter(
    (row) => row.count_status === 'preliminary' && isAttracted(row) && row.coverage === 'new',
  )
  const known = (is: (row: RawHousehold) => boolean) => percent(count(rows, is), rows.length)
  const running = `${raw.now.slice(0, 4)}-T${Math.floor((Number(raw.now.slice(5)) + 3) / 4)}`
  const periods = place.municipalities.flatMap((code) =>
    place.years.flatMap((year) =>
      expectedIn(raw, year)
        .filter((tertial) => tertial <= running)
        .map((tertial) => `${code}/${tertial}`),
    ),
  )
  const days = rows.map((row) => {
    const [year, month] = row.move_in_month.split('-').map(Number) as [number, number]
    const lastDay = Date.UTC(month === 12 ? year + 1 : year, month % 12, 1) - 86_400_000
    const logged = new Date(row.created_at).toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' })
    return Math.max(0, (Date.parse(logged) - lastDay) / 86_400_000)
  })
  return {
    value: percent(rows.length, rows.length + waiting.length),
    base: rows.length,
    quality: {
      knownShares: {
        adults: known((row) => row.adults !== null),
        children: known((row) => row.children !== null),
        evidence: known((row) => row.evidence !== 'none'),
        ...Object.fromEntries(
          Object.entries(FIELDS).map(([name, column]) => [
            name,
            known((row) => row[column] !== 'unknown'),
          ]),
        ),
      },
      periodsExpected: periods.length,
      periodsClosed: count(periods, (key) => raw.closed.has(key)),
      medianDaysToLogged: middleOf(days),
    },
  }
}
