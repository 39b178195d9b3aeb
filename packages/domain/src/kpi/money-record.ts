import type { Agreement, AgreementParty, CarryOver, Contribution, Cost } from '../money/money.ts'
import { contributionStatus, type PartlyKnown, silentParties, sumKnown } from '../money/money.ts'
import { yearOf } from '../period/period.ts'
import type { KnownParts } from './unknown-part.ts'

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

/** The same, found without looking through all of it: a table has many cells, and a store many agreements. */
export interface IndexedRecord extends MoneyRecord {
  partiesOf: (agreementId: string) => readonly MoneyRecord['agreementParties'][number][]
  givenTo: (agreementId: string) => readonly Contribution[]
  costsIn: (year: number) => MoneyRecord['costs']
  decisionOf: (contribution: Contribution) => AgreementParty['status']
  /** Contributions by place and kind, once they were added up. */
  added: Map<string, Amounts>
}

export interface Place {
  years: readonly number[]
  /** Null for the county. */
  municipalities: readonly string[] | null
  isOfProgramme: boolean
}

/** No agreement of any party is recorded of the years: no amount is waited for, and none is known to be 0. */
export const isWithoutAgreement = (years: readonly number[], { agreements }: MoneyRecord) =>
  !agreements.some(({ year }) => years.includes(year))

/** Where nothing is known there is no known part, not one of 0 kronor. */
export const knownPart = ({ known, isAnyKnown }: Amounts) => (isAnyKnown ? known : null)

/** Those of the years that the place has a part in; of one without any party it is not known who has. */
export function agreementsOf(place: Place, record: IndexedRecord): Agreement[] {
  const isPart = ({ partyId }: { partyId: string }) => isOfPlace(partyId, place, record)
  return record.agreements.filter(
    ({ id, year }) =>
      place.years.includes(year) &&
      (record.partiesOf(id).length === 0 ||
        record.partiesOf(id).some(isPart) ||
        record.givenTo(id).some(isPart)),
  )
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
export function paid(place: Place, record: IndexedRecord, kind: Contribution['kind']): Amounts {
  const key = `${kind} ${place.years.join()} ${place.municipalities?.join() ?? 'all'}`
  const amounts = record.added.get(key) ?? addPaid(place, record, kind)
  record.added.set(key, amounts)
  return amounts
}

function addPaid(place: Place, record: IndexedRecord, kind: Contribution['kind']): Amounts {
  const standing = agreementsOf(place, record)
  const isAsked = ({ partyId }: { partyId: string }) => isOfPlace(partyId, place, record)
  const agreements = standing.map(({ id }) => {
    const told = record.givenTo(id).filter(isAsked)
    const given = told.filter((one) => one.kind === kind)
    const parties = record.partiesOf(id).filter(isAsked)
    const silent = silentParties(parties, told).length
    return { given, gaps: given.length === 0 ? Math.max(1, parties.length) : silent }
  })
  const given = agreements.flatMap((one) => one.given)
  const isCovered = place.years.every((year) => standing.some((one) => one.year === year))
  // Nothing in kind is told of many: that is none. No cash told is unknown.
  const gaps = kind === 'cash' ? agreements.reduce((sum, one) => sum + one.gaps, Number(!isCovered)) : 0
  return {
    ...amountsOf([...given.map(({ amountSek }) => amountSek), ...Array<null>(gaps).fill(null)]),
    unsettled: given.filter(
      (one) => contributionStatus(one.amountSek, record.decisionOf(one)) === 'preliminary',
    ).length,
  }
}

function isOfPlace(partyId: string, { municipalities }: Place, record: MoneyRecord): boolean {
  return municipalities === null || municipalities.includes(record.municipalityOf(partyId) ?? 'none')
}

/** Costs booked in the years; none booked is unknown, not nothing. */
export function spent({ years }: Place, { costsIn }: IndexedRecord): Amounts {
  const amounts = years.flatMap((year) => {
    const booked = costsIn(year)
    return booked.length === 0 ? [null] : booked.map(({ amountSek }) => amountSek)
  })
  return { ...amountsOf(amounts), unsettled: 0 }
}

export function bookedWithoutAmount(years: readonly number[], { costsIn }: IndexedRecord): number {
  return years.flatMap(costsIn).filter(({ amountSek }) => amountSek === null).length
}

export function indexed(record: MoneyRecord): IndexedRecord {
  const parties = Map.groupBy(record.agreementParties, ({ agreementId }) => agreementId)
  const given = Map.groupBy(record.contributions, ({ agreementId }) => agreementId)
  const costs = Map.groupBy(record.costs, ({ month }) => yearOf(month))
  const keyOf = (one: { agreementId: string; partyId: string }) => `${one.agreementId}/${one.partyId}`
  const decisions = new Map(record.agreementParties.map((party) => [keyOf(party), party.status]))
  return {
    ...record,
    partiesOf: (agreementId) => parties.get(agreementId) ?? [],
    givenTo: (agreementId) => given.get(agreementId) ?? [],
    costsIn: (year) => costs.get(year) ?? [],
    decisionOf: (contribution) => decisions.get(keyOf(contribution)) ?? 'unknown',
    added: new Map(),
  }
}

function amountsOf(amounts: readonly (number | null)[]) {
  return { ...sumKnown(amounts), isAnyKnown: amounts.some((amount) => amount !== null) }
}
