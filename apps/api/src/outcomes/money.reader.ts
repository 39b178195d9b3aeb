import { type Db, listPopulations, sumCostsByMonth } from '@inflytt/db'
import {
  balanceOutcome,
  costPerHouseholdOutcome,
  type HouseholdsQuestion,
  type MoneyRecord,
  type Outcome,
  partsOfSum,
  populationYearOf,
  sekPerInhabitantOutcome,
} from '@inflytt/domain'
import { readBook } from '../money/money-book.ts'
import { readHouseholdsOfEach, readKnownParts } from './households.reader.ts'
import { type FigureRequest, type MeasureReader, toQuestion } from './measure-reader.ts'
import { populationLookup } from './population-lookup.ts'
import { readOnce } from './read-once.ts'

/** The readers of what the agreements cost, beside K1's answer to the same question. */
export const MONEY_READERS = {
  costPerHousehold: ofMoney(costPerHouseholdOutcome),
  sekPerInhabitant: ofMoney(sekPerInhabitantOutcome),
  balance: ofMoney(balanceOutcome),
} as const satisfies Record<string, MeasureReader>

const standing = <T extends { isVoided: boolean }>(records: readonly T[]) =>
  records.filter(({ isVoided }) => !isVoided)

function ofMoney(
  compute: (households: Outcome, question: HouseholdsQuestion, record: MoneyRecord) => Outcome,
): MeasureReader {
  return async (db, context, request) => {
    const households = await readHouseholdsOfEach(db, context, { ...request, measure: 'households' })
    const book = await readOnce(context, 'book', () => readBook(db))
    const agreements = standing(book.agreements)
    // A decision may be of any year, whatever year is asked of.
    const years = agreements.map(populationYearOf)
    const populations =
      years.length === 0
        ? []
        : await listPopulations(db, context.county, {
            from: Math.min(...years),
            to: Math.max(...years),
          })
    const municipalities = new Map(
      book.parties.map(({ id, municipalityCode }) => [id, municipalityCode]),
    )
    return compute(households, toQuestion(context, request), {
      agreements,
      agreementParties: standing(book.agreementParties),
      contributions: standing(book.contributions),
      costs: await readCosts(db, book.isDemo, request),
      carryOvers: standing(book.carryOvers),
      municipalityOf: (partyId) => municipalities.get(partyId) ?? undefined,
      populationOf: populationLookup(populations),
      ...(await readKnownParts(db, context, request)),
    })
  }
}

async function readCosts(db: Db, isDemo: boolean, { from, to }: FigureRequest) {
  const sums = await sumCostsByMonth(db, { isDemo, fromYear: from, toYear: to })
  return sums.flatMap(({ month, ...sum }) => partsOfSum(sum).map((amountSek) => ({ month, amountSek })))
}
