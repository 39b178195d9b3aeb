import type { Agreement, AgreementParty, CarryOver, Contribution, Cost } from '../money/money.ts'
import {
  contributionStatus,
  type PartlyKnown,
  populationYearOf,
  silentParties,
  sumKnown,
} from '../money/money.ts'
import { type CellKey, yearsBetween } from '../outcome/grid.ts'
import { type Measure, MEASURES } from '../outcome/measures.ts'
import type { Outcome, OutcomeCell, OutcomeTotal } from '../outcome/outcome.ts'
import { yearOf } from '../period/period.ts'
import type { HouseholdsQuestion } from './households.ts'
import { weakestStatus } from './cell-status.ts'
import { ratio } from './rounding.ts'
import { hasUnknownPart, type KnownParts } from './unknown-part.ts'

/** Money as it stands; what is voided is left out. */
export interface MoneyRecord extends KnownParts {
  agreements: readonly Agreement[]
  agreementParties: readonly Pick<AgreementParty, 'agreementId' | 'partyId' | 'status'>[]
  contributions: readonly Contribution[]
  costs: readonly Pick<Cost, 'month' | 'amountSek'>[]
  carryOvers: readonly CarryOver[]
  /** The municipality of a party; undefined for one that is none. */
  municipalityOf: (partyId: string) => string | undefined
  populationOf: (municipality: string, year: number) => number | undefined
}

type Told = Pick<OutcomeCell, 'value'> & Partial<OutcomeCell>
type Figure = Pick<OutcomeTotal, 'value' | 'bound' | 'status'>

interface Place {
  years: readonly number[]
  /** Null for the county. */
  municipalities: readonly string[] | null
  isOfProgramme: boolean
}

const FEWEST_HOUSEHOLDS = 5
const ORE_DECIMALS = 2

/** Whether kronor per household rest on so few that one more would change them much. */
export function isSmallBase(households: number): boolean {
  return households < FEWEST_HOUSEHOLDS
}

/** No agreement of any party is recorded of the years: no amount is waited for, and none is known to be 0. */
const isWithoutAgreement = (years: readonly number[], { agreements }: MoneyRecord) =>
  !agreements.some(({ year }) => years.includes(year))

const unknownAmount = (known: number | null = null): Told => ({
  value: null,
  note: 'amount_unknown',
  ...(known !== null && { knownSek: known }),
})

/**
 * K9: what was spent / K1 of the same period, in whole kronor. Of a municipality it is the contribution of its party
 * per household there, which is not a price. `withInKind` adds what was given in kind. `households` is K1's answer.
 * Where nothing is known of a municipality in a year, its money is counted and its households are not: at most that.
 */
export function costPerHouseholdOutcome(
  households: Outcome,
  question: HouseholdsQuestion,
  record: MoneyRecord,
): Outcome {
  return overHouseholds('costPerHousehold', { households, question, record }, (place, figure) => {
    const cash = place.municipalities === null ? spent(place, record) : paid(place, record, 'cash')
    if (place.isOfProgramme) return unknownAmount(knownPart(cash))
    if (cash.value === null) return unknownOf(place, record, knownPart(cash))
    if (figure.value === null) return { value: null, note: 'households_unknown', status: figure.status }
    if (figure.value === 0) return { value: null, note: 'no_households' }
    const inKind = paid(place, record, 'in_kind')
    const isPartly = hasUnknownPart(record, ({ municipality, year }) =>
      isOf(place, municipality!, year!),
    )
    return {
      value: ratio(cash.value, figure.value),
      withInKind: inKind.value === null ? null : ratio(cash.value + inKind.value, figure.value),
      bound: figure.bound === 'at_least' || isPartly ? 'at_most' : 'exact',
      base: figure.value,
      status: cash.unsettled === 0 ? figure.status : weakestStatus([figure.status, 'preliminary']),
      ...(isSmallBase(figure.value) && { note: 'small_base' as const }),
    }
  })
}

const isOf = ({ years, municipalities }: Place, municipality: string, year: number) =>
  years.includes(year) && (municipalities?.includes(municipality) ?? true)

/** K10: the municipalities' cash contributions / population at the agreement's date, with two decimals. */
export function sekPerInhabitantOutcome(
  households: Outcome,
  question: HouseholdsQuestion,
  record: MoneyRecord,
): Outcome {
  return overHouseholds('sekPerInhabitant', { households, question, record }, (place) => {
    const municipalities = place.municipalities ?? record.county
    const agreements = agreementsOf({ ...place, municipalities }, record)
    if (place.isOfProgramme) return unknownAmount()
    if (agreements.length === 0) return unknownOf(place, record)
    const cash = paid({ ...place, municipalities }, record, 'cash')
    if (cash.value === null) return unknownAmount(knownPart(cash))
    // The population is of one day: with several agreements, of the last one's.
    const year = Math.max(...agreements.map(populationYearOf))
    const inhabitants = sumKnown(municipalities.map((code) => record.populationOf(code, year) ?? null))
    if (inhabitants.value === null) return { value: null, note: 'population_missing' }
    return {
      value: ratio(cash.value, inhabitants.value, { decimals: ORE_DECIMALS }),
      base: inhabitants.value,
      populationYear: year,
      status: cash.unsettled === 0 ? 'confirmed' : 'preliminary',
    }
  })
}

/** K11: what is left at the end = carried in + contributions in cash - costs, of the county alone. */
export function balanceOutcome(
  households: Outcome,
  question: HouseholdsQuestion,
  record: MoneyRecord,
): Outcome {
  return overHouseholds('balance', { households, question, record }, (place) => {
    if (place.municipalities !== null || place.isOfProgramme) return unknownAmount()
    return balanceOf(place.years, record)
  })
}

/** Why an amount is not known, and the part of it that is. */
function unknownOf({ years }: Place, record: MoneyRecord, known: number | null = null): Told {
  const told = unknownAmount(known)
  return isWithoutAgreement(years, record) ? { ...told, note: 'no_agreement' } : told
}

function balanceOf(years: readonly number[], record: MoneyRecord): Told {
  const place = { years, municipalities: null, isOfProgramme: false }
  const first = years[0] ?? 0
  const carriedIn = record.carryOvers.filter(
    ({ fromYear, toYear }) => fromYear < first && years.includes(toYear),
  )
  const opening = carriedIn.reduce((sum, { totalSek }) => sum + totalSek, 0)
  const contributions = paid(place, record, 'cash')
  const costs = spent(place, record)
  const isWaited = !isWithoutAgreement(years, record)
  const money = {
    openingSek: carriedIn.length === 0 && agreementsOf(place, record).length === 0 ? null : opening,
    contributionsSek: knownPart(contributions),
    unknownContributions: isWaited ? contributions.unknown : 0,
    unsettledContributions: contributions.unsettled,
    costsSek: knownPart(costs),
    unknownCosts: isWaited ? costs.unknown : bookedWithoutAmount(years, record),
  }
  if (contributions.value === null || costs.value === null)
    return { ...unknownOf(place, record, money.contributionsSek), money }
  return {
    value: opening + contributions.value - costs.value,
    status: contributions.unsettled === 0 ? 'confirmed' : 'preliminary',
    money,
  }
}

/** Where nothing is known there is no known part, not one of 0 kronor. */
const knownPart = ({ known, isAnyKnown }: Amounts) => (isAnyKnown ? known : null)

/** Those of the years that the place has a part in; of one without any party it is not known who has. */
function agreementsOf(place: Place, record: MoneyRecord): Agreement[] {
  return record.agreements.filter(({ id, year }) => {
    const parties = record.agreementParties.filter(({ agreementId }) => agreementId === id)
    const given = record.contributions.filter(({ agreementId }) => agreementId === id)
    const isPart = [...parties, ...given].some(({ partyId }) => isOfPlace(partyId, place, record))
    return place.years.includes(year) && (isPart || parties.length === 0)
  })
}

interface Amounts extends PartlyKnown {
  /** Also where the amount that is known is 0. */
  isAnyKnown: boolean
  /** How many of the known amounts are not approved by who gives them. */
  unsettled: number
}

/**
 * Contributions of the parties asked for. What a party gives in cash of which nothing is told is unknown; a party that
 * is told to give in kind alone gives none, but where nobody is told to give cash.
 */
function paid(place: Place, record: MoneyRecord, kind: Contribution['kind']): Amounts {
  const standing = agreementsOf(place, record)
  const agreements = standing.map(({ id }) => {
    const isAsked = (one: { agreementId: string; partyId: string }) =>
      one.agreementId === id && isOfPlace(one.partyId, place, record)
    const told = record.contributions.filter(isAsked)
    const given = told.filter((one) => one.kind === kind)
    const parties = record.agreementParties.filter(isAsked)
    const silent = silentParties(parties, told).length
    return { given, gaps: given.length === 0 ? Math.max(1, parties.length) : silent }
  })
  const given = agreements.flatMap((one) => one.given)
  const isCovered = place.years.every((year) => standing.some((one) => one.year === year))
  // Nothing in kind is told of many: that is none. No cash told is unknown.
  const gaps = kind === 'cash' ? agreements.reduce((sum, one) => sum + one.gaps, Number(!isCovered)) : 0
  return {
    ...amountsOf([...given.map(({ amountSek }) => amountSek), ...Array<null>(gaps).fill(null)]),
    unsettled: given.filter((one) => standingOf(one, record) === 'preliminary').length,
  }
}

function isOfPlace(partyId: string, { municipalities }: Place, record: MoneyRecord): boolean {
  return municipalities === null || municipalities.includes(record.municipalityOf(partyId) ?? 'none')
}

function standingOf(
  { agreementId, partyId, amountSek }: Contribution,
  { agreementParties }: MoneyRecord,
) {
  const party = agreementParties.find(
    (one) => one.agreementId === agreementId && one.partyId === partyId,
  )
  return contributionStatus(amountSek, party?.status ?? 'unknown')
}

/** Costs booked in the years; none booked is unknown, not nothing. */
function spent({ years }: Place, { costs }: MoneyRecord): Amounts {
  const amounts = years.flatMap((year) => {
    const booked = costs.filter(({ month }) => yearOf(month) === year)
    return booked.length === 0 ? [null] : booked.map(({ amountSek }) => amountSek)
  })
  return { ...amountsOf(amounts), unsettled: 0 }
}

function bookedWithoutAmount(years: readonly number[], { costs }: MoneyRecord): number {
  return costs.filter(({ month, amountSek }) => amountSek === null && years.includes(yearOf(month)))
    .length
}

function amountsOf(amounts: readonly (number | null)[]) {
  return { ...sumKnown(amounts), isAnyKnown: amounts.some((amount) => amount !== null) }
}

interface Sources {
  households: Outcome
  question: HouseholdsQuestion
  record: MoneyRecord
}

function overHouseholds(
  measure: Extract<Measure, 'costPerHousehold' | 'sekPerInhabitant' | 'balance'>,
  { households, question, record }: Sources,
  tell: (place: Place, figure: Figure) => Told,
): Outcome {
  const all = yearsBetween(question.fromYear, question.toYear)
  const isCounty = question.municipalities.length === record.county.length
  const usesHouseholds = measure === 'costPerHousehold'
  const compute = (key: CellKey, figure: Figure) => {
    const told = tell(
      {
        years: key.year === undefined ? all : [key.year],
        municipalities:
          key.municipality === undefined
            ? isCounty
              ? null
              : question.municipalities
            : [key.municipality],
        isOfProgramme: key.programme !== undefined || question.programmes !== undefined,
      },
      figure,
    )
    const status = told.value === null ? ('unknown' as const) : ('confirmed' as const)
    return {
      preliminary: 0,
      bound: 'exact' as const,
      status: usesHouseholds && told.value !== null ? figure.status : status,
      ...told,
    }
  }
  return {
    measure,
    unit: MEASURES[measure].unit,
    by: question.by,
    period: households.period,
    cells: households.cells.map((cell) => {
      const { municipality, year, programme } = cell
      const key = {
        ...(municipality !== undefined && { municipality }),
        ...(programme !== undefined && { programme }),
        ...(year !== undefined && { year }),
      }
      return { ...key, ...compute(key, cell) }
    }),
    unallocated: [],
    total: { ...compute({}, households.total), undecided: 0 },
    footnotes: usesHouseholds ? households.footnotes : [],
    definition: { id: MEASURES[measure].kpi, version: 1 },
  }
}
