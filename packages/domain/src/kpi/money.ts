import { populationYearOf, sumKnown } from '../money/money.ts'
import { type CellKey, openKeyOf, yearsAt } from '../outcome/grid.ts'
import { type Measure, MEASURES } from '../outcome/measures.ts'
import type { Outcome, OutcomeTotal, Told } from '../outcome/outcome.ts'
import type { HouseholdsQuestion } from './households.ts'
import { weakestStatus } from './cell-status.ts'
import { ratio } from './rounding.ts'
import {
  agreementsOf,
  bookedWithoutAmount,
  indexed,
  type IndexedRecord,
  isWithoutAgreement,
  knownPart,
  type MoneyRecord,
  paid,
  type Place,
  spent,
} from './money-record.ts'
import { hasUnknownPart } from './unknown-part.ts'

type Figure = Pick<OutcomeTotal, 'value' | 'bound' | 'status'>

const FEWEST_HOUSEHOLDS = 5
const ORE_DECIMALS = 2

/** Whether kronor per household rest on so few that one more would change them much. */
export function isSmallBase(households: number): boolean {
  return households < FEWEST_HOUSEHOLDS
}

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
  return overHouseholds('costPerHousehold', { households, question, record }, (place, figure, money) => {
    const cash = place.municipalities === null ? spent(place, money) : paid(place, money, 'cash')
    if (place.isOfProgramme) return unknownAmount(knownPart(cash))
    if (cash.value === null) return unknownOf(place, money, knownPart(cash))
    if (figure.value === null) return { value: null, note: 'households_unknown', status: figure.status }
    if (figure.value === 0) return { value: null, note: 'no_households' }
    const inKind = paid(place, money, 'in_kind')
    const isPartly = hasUnknownPart(money, ({ municipality, year }) => isOf(place, municipality!, year!))
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
  return overHouseholds(
    'sekPerInhabitant',
    { households, question, record },
    (place, _figure, money) => {
      if (place.isOfProgramme) return unknownAmount()
      const municipalities = place.municipalities ?? money.county
      const agreements = agreementsOf({ ...place, municipalities }, money)
      if (agreements.length === 0) return unknownOf(place, money)
      const cash = paid({ ...place, municipalities }, money, 'cash')
      if (cash.value === null) return unknownAmount(knownPart(cash))
      // The population is of one day: with several agreements, of the last one's.
      const year = Math.max(...agreements.map(populationYearOf))
      const inhabitants = sumKnown(municipalities.map((code) => money.populationOf(code, year) ?? null))
      if (inhabitants.value === null) return { value: null, note: 'population_missing' }
      return {
        value: ratio(cash.value, inhabitants.value, { decimals: ORE_DECIMALS }),
        base: inhabitants.value,
        populationYear: year,
        status: cash.unsettled === 0 ? 'confirmed' : 'preliminary',
      }
    },
  )
}

/** K11: what is left at the end = carried in + contributions in cash - costs, of the county alone. */
export function balanceOutcome(
  households: Outcome,
  question: HouseholdsQuestion,
  record: MoneyRecord,
): Outcome {
  return overHouseholds('balance', { households, question, record }, (place, _figure, money) => {
    if (place.municipalities !== null || place.isOfProgramme) return unknownAmount()
    return balanceOf(place.years, money)
  })
}

/** Why an amount is not known, and the part of it that is. */
function unknownOf({ years }: Place, record: MoneyRecord, known: number | null = null): Told {
  const told = unknownAmount(known)
  return isWithoutAgreement(years, record) ? { ...told, note: 'no_agreement' } : told
}

function balanceOf(years: readonly number[], record: IndexedRecord): Told {
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

interface Sources {
  households: Outcome
  question: HouseholdsQuestion
  record: MoneyRecord
}

function overHouseholds(
  measure: Extract<Measure, 'costPerHousehold' | 'sekPerInhabitant' | 'balance'>,
  { households, question, record }: Sources,
  tell: (place: Place, figure: Figure, record: IndexedRecord) => Told,
): Outcome {
  const money = indexed(record)
  const isCounty = question.municipalities.length === record.county.length
  const usesHouseholds = measure === 'costPerHousehold'
  const compute = (key: CellKey, figure: Figure) => {
    const told = tell(
      {
        years: yearsAt(key, question),
        municipalities:
          key.municipality === undefined
            ? isCounty
              ? null
              : question.municipalities
            : [key.municipality],
        isOfProgramme: key.programme !== undefined || question.programmes !== undefined,
      },
      figure,
      money,
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
      const key = openKeyOf(cell)
      return { ...key, ...compute(key, cell) }
    }),
    unallocated: [],
    total: { ...compute({}, households.total), undecided: 0 },
    footnotes: usesHouseholds ? households.footnotes : [],
    definition: { id: MEASURES[measure].kpi, version: 1 },
  }
}
