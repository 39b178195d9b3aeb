import { arrived as arrivedIn, isPartlyUnknown } from './arrivals.testing.ts'
import {
  count,
  divided,
  middleOf,
  monthsBetween,
  percent,
  type Place,
  type Told,
  total,
  yearOf,
} from './place.testing.ts'
import type { RawRecords } from './raw-records.testing.ts'

const sumOrNull = (amounts: readonly (number | null)[]) =>
  amounts.includes(null) ? null : total(amounts.map((amount) => amount ?? 0))
const knownOf = (amounts: readonly (number | null)[]) => total(amounts.map((amount) => amount ?? 0))

type Lead = RawRecords['leads'][number]

const moveOf = (raw: RawRecords, lead: Lead) =>
  raw.households.find((row) => row.lead_ref === lead.ref && row.count_status !== 'voided')

function cohortOf(raw: RawRecords, place: Place): Lead[] {
  return raw.leads.filter(
    (lead) =>
      place.municipalities.includes(lead.responsible_municipality) &&
      place.years.includes(yearOf(lead.first_contact_month)),
  )
}

/** K5: of all, or of those that have come to an end. */
export function conversion(raw: RawRecords, place: Place, isOfEnded: boolean): Told {
  const leads = cohortOf(raw, place)
  const moved = count(leads, (lead) => moveOf(raw, lead) !== undefined)
  const closed = count(leads, (lead) => lead.stage === 'closed' && moveOf(raw, lead) === undefined)
  const isRipe = place.years.every((year) => monthsBetween(`${year}-12`, raw.now) >= 12)
  return {
    value: isRipe ? percent(moved, isOfEnded ? moved + closed : leads.length) : null,
    openShare: percent(leads.length - moved - closed, leads.length),
    base: leads.length,
  }
}

/** K6. */
export function leadTime(raw: RawRecords, place: Place): Told {
  const months = cohortOf(raw, place).flatMap((lead) => {
    const move = moveOf(raw, lead)
    return move === undefined
      ? []
      : [Math.max(0, monthsBetween(lead.first_contact_month, move.move_in_month))]
  })
  return { value: months.length < 10 ? null : middleOf(months), base: months.length }
}

/** The closed ones, by the month in which they were closed. */
export function leadsClosed(raw: RawRecords, place: Place): Told {
  const closed = raw.leads.filter((lead) => {
    if (lead.stage !== 'closed' || !place.municipalities.includes(lead.responsible_municipality))
      return false
    const steps = JSON.parse(lead.stage_history) as { stage: string; month: string }[]
    return place.years.includes(yearOf(steps.at(-1)!.month))
  })
  const isAnyMet = raw.leads.some(
    (lead) =>
      place.municipalities.includes(lead.responsible_municipality) &&
      yearOf(lead.first_contact_month) <= place.years.at(-1)!,
  )
  if (!isAnyMet) return { value: null }
  return {
    value: count(
      closed,
      (lead) => place.closeReason === undefined || place.closeReason === lead.close_reason,
    ),
  }
}

/**
 * What the parties gave. In cash the year of an agreement without any such row is an unknown amount, and so is what a
 * party gave that has no row of either kind.
 */
function given(raw: RawRecords, place: Place, kind: string, codes: readonly string[] | undefined) {
  return place.years.flatMap((year) => {
    const agreements = agreementsIn(raw, [year], codes)
    if (agreements.length === 0) return kind === 'cash' ? [null] : []
    return agreements.flatMap(({ id }) => {
      const rows = raw.contributions.filter(
        (row) =>
          row.agreement_id === id &&
          row.kind === kind &&
          (codes === undefined || codes.includes(raw.municipalityOfParty.get(row.party_id) ?? '')),
      )
      const amounts = rows.map((row) => row.amount_sek)
      if (kind !== 'cash') return amounts
      const isSilent = raw.agreementParties.some(
        (party) =>
          party.agreement_id === id &&
          (codes === undefined || codes.includes(raw.municipalityOfParty.get(party.party_id) ?? '')) &&
          !raw.contributions.some((row) => row.agreement_id === id && row.party_id === party.party_id),
      )
      return amounts.length === 0 || isSilent ? [...amounts, null] : amounts
    })
  })
}

/** Those of the years in which one of the municipalities stands, or of which nobody has told who does. */
function agreementsIn(raw: RawRecords, years: readonly number[], codes: readonly string[] | undefined) {
  const stands = (row: { party_id: string }) =>
    codes === undefined || codes.includes(raw.municipalityOfParty.get(row.party_id) ?? '')
  return raw.agreements.filter(({ id, year }) => {
    const parties = raw.agreementParties.filter((row) => row.agreement_id === id)
    const amounts = raw.contributions.filter((row) => row.agreement_id === id)
    return years.includes(year) && (parties.length === 0 || [...parties, ...amounts].some(stands))
  })
}

/** Whether an amount in cash is known that its party has not approved. */
function isProposed(raw: RawRecords, place: Place, codes: readonly string[] | undefined): boolean {
  return raw.contributions.some(
    (row) =>
      row.kind === 'cash' &&
      row.amount_sek !== null &&
      raw.agreements.some(({ id, year }) => id === row.agreement_id && place.years.includes(year)) &&
      (codes === undefined || codes.includes(raw.municipalityOfParty.get(row.party_id) ?? '')) &&
      !raw.approvals.has(`${row.agreement_id}/${row.party_id}`),
  )
}

function spent(raw: RawRecords, { years }: Place) {
  return years.flatMap((year) => {
    const rows = raw.costs.filter((row) => yearOf(row.month) === year)
    return rows.length === 0 ? [null] : rows.map((row) => row.amount_sek)
  })
}

/** Why an amount is not known: of no year is there an agreement, of whomever, or something of one is not told. */
function amountNote({ agreements }: RawRecords, { years }: Place): string {
  const isAgreed = years.some((year) => agreements.some((row) => row.year === year))
  return isAgreed ? 'amount_unknown' : 'no_agreement'
}

/** K9: costs of the county, contributions of a municipality. */
export function costPerHousehold(raw: RawRecords, place: Place): Told {
  const arrived = arrivedIn(raw, { ...place, isTotal: true })
  const codes = place.isCounty ? undefined : place.municipalities
  const cash = sumOrNull(codes === undefined ? spent(raw, place) : given(raw, place, 'cash', codes))
  if (cash === null) return { value: null, note: amountNote(raw, place) }
  if (typeof arrived['value'] !== 'number') return { value: null, note: 'households_unknown' }
  if (arrived['value'] === 0) return { value: null, note: 'no_households' }
  const k1 = arrived['value']
  const inKind = sumOrNull(given(raw, place, 'in_kind', codes))
  return {
    value: divided(cash, k1, 0),
    withInKind: inKind === null ? null : divided(cash + inKind, k1, 0),
    bound: arrived['bound'] === 'at_least' || isPartlyUnknown(raw, place) ? 'at_most' : 'exact',
    base: k1,
    note: k1 < 5 ? 'small_base' : undefined,
  }
}

/** K10: the population of 31 December before the decision. */
export function sekPerInhabitant(raw: RawRecords, place: Place): Told {
  const agreements = agreementsIn(raw, place.years, place.municipalities)
  const amount = sumOrNull(given(raw, place, 'cash', place.municipalities))
  if (agreements.length === 0 || amount === null) return { value: null, note: amountNote(raw, place) }
  const years = agreements.map(
    ({ year, source_date: date }) => (date === null ? year - 1 : Number(date.slice(0, 4))) - 1,
  )
  const populationYear = Math.max(...years)
  const people = sumOrNull(
    place.municipalities.map((code) => raw.populations.get(`${code}/${populationYear}`) ?? null),
  )
  if (people === null) return { value: null, note: 'population_missing' }
  return {
    value: divided(amount, people, 2),
    base: people,
    populationYear,
    status: isProposed(raw, place, place.municipalities) ? 'preliminary' : 'confirmed',
  }
}

/** K11, of the county alone. */
export function balance(raw: RawRecords, place: Place): Told {
  if (!place.isCounty) return { value: null }
  const [cash, costs] = [given(raw, place, 'cash', undefined), spent(raw, place)]
  const carried = total(
    raw.carryOvers
      .filter((row) => row.from_year < place.years[0]! && place.years.includes(row.to_year))
      .map((row) => row.total_sek),
  )
  const isKnown = !cash.includes(null) && !costs.includes(null)
  return {
    value: isKnown ? carried + knownOf(cash) - knownOf(costs) : null,
    knownSek: isKnown || cash.every((amount) => amount === null) ? undefined : knownOf(cash),
    note: isKnown ? undefined : amountNote(raw, place),
    status: !isKnown ? 'unknown' : isProposed(raw, place, undefined) ? 'preliminary' : 'confirmed',
  }
}

/** K14 a: how each need stood at the end of the last year, or stands now. */
export function needsOpen(raw: RawRecords, place: Place): Told {
  const last = place.years.at(-1)!
  const end = yearOf(raw.now) <= last ? raw.now : `${last}-12`
  const needs = raw.needs.filter(
    (need) =>
      place.municipalities.includes(need.municipality_code) && yearOf(need.reported_month) <= last,
  )
  const open = needs.map(({ id }) => {
    const state = raw.needStates.filter((one) => one.need_id === id && one.month <= end).at(-1)
    return state === undefined || state.is_withdrawn === 1 ? 0 : state.positions - state.filled_total
  })
  return { value: needs.length === 0 ? null : total(open) }
}

function needsOf(raw: RawRecords, place: Place) {
  return raw.needs.filter(
    (need) =>
      place.municipalities.includes(need.municipality_code) &&
      place.years.includes(yearOf(need.reported_month)),
  )
}

/** K14 b. */
export function needsFilled(raw: RawRecords, place: Place): Told {
  const needs = needsOf(raw, place).filter(({ status }) => status !== 'withdrawn')
  return {
    value: percent(
      total(needs.map((need) => need.filled_total)),
      total(needs.map(({ positions }) => positions)),
    ),
  }
}

/** K14 c: a match each. */
export function needsByNewcomers(raw: RawRecords, place: Place): Told {
  const ids = needsOf(raw, place).map(({ id }) => id)
  return { value: ids.length === 0 ? null : count(raw.matches, (match) => ids.includes(match.need_id)) }
}

function activitiesIn(raw: RawRecords, place: Place) {
  return raw.activities.filter((activity) => {
    const codes = JSON.parse(activity.municipality_codes) as string[]
    return (
      (place.isCounty || codes.some((code) => place.municipalities.includes(code))) &&
      place.years.includes(yearOf(activity.date_from)) &&
      (place.phase === undefined || place.phase === activity.tam_phase) &&
      (place.programme === undefined || place.programme === activity.programme_id)
    )
  })
}

/** K16. */
export function activities(raw: RawRecords, place: Place): Told {
  const all = activitiesIn(raw, place)
  if (all.length === 0) return { value: null }
  const are = (status: string) => count(all, (activity) => activity.status === status)
  return { value: are('done'), planned: are('planned'), cancelled: are('cancelled') }
}

export function participants(raw: RawRecords, place: Place): Told {
  const all = activitiesIn(raw, place)
  const counts = all.filter(({ status }) => status === 'done').map((one) => one.actual_participants)
  const isUntold = counts.length > 0 && counts.every((one) => one === null)
  if (all.length === 0 || isUntold) return { value: null }
  return { value: knownOf(counts), bound: counts.includes(null) ? 'at_least' : 'exact' }
}

export function costPerParticipant(raw: RawRecords, place: Place): Told {
  const all = activitiesIn(raw, place)
  const done = all.filter(({ status }) => status === 'done')
  const known = done.flatMap(({ id, actual_participants: guests }) => {
    const costs = raw.costs.filter((row) => row.activity_id === id).map((row) => row.amount_sek)
    const sek = sumOrNull(costs)
    return costs.length === 0 || sek === null || guests === null ? [] : [{ sek, guests }]
  })
  return {
    value: divided(total(known.map(({ sek }) => sek)), total(known.map(({ guests }) => guests)), 0),
    ...(all.length > 0 && {
      base: known.length,
      unknownShare: percent(done.length - known.length, done.length),
    }),
  }
}
