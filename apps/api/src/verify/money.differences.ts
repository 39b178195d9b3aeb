import { type Db, listCosts } from '@inflytt/db'
import { readBook } from '../money/money-book.ts'
import type { Difference } from './verify.service.ts'

const ALL = { page: 1, limit: Number.MAX_SAFE_INTEGER }

/** Carry-overs whose lines do not sum or that enter a year twice, and money that rests on what is voided. */
export async function moneyDifferences(trx: Db): Promise<Difference[]> {
  const book = await readBook(trx)
  const { items: costs } = await listCosts(trx, { isDemo: book.isDemo, isVoided: false }, ALL)
  const standing = <T extends { isVoided: boolean }>(records: readonly T[]) =>
    records.filter(({ isVoided }) => !isVoided)
  const differ = (where: string, kept: unknown, recomputed: unknown): Difference[] =>
    kept === recomputed ? [] : [{ what: 'money', where, kept, recomputed }]
  const carried = standing(book.carryOvers)
  const agreements = new Set(standing(book.agreements).map(({ id }) => id))
  const lines = new Set(standing(book.budgetLines).map(({ id }) => id))
  return [
    ...carried.flatMap(({ id, totalSek, lines: own }) =>
      differ(
        id,
        totalSek,
        own.reduce((sum, { amountSek }) => sum + amountSek, 0),
      ),
    ),
    ...carried.flatMap(({ id, fromYear }) =>
      differ(id, 1, carried.filter((one) => one.fromYear === fromYear).length),
    ),
    ...standing([...book.contributions, ...book.budgetLines]).flatMap(({ id, agreementId }) =>
      differ(id, true, agreements.has(agreementId)),
    ),
    ...costs.flatMap(({ id, budgetLineId }) => differ(id, true, lines.has(budgetLineId))),
  ]
}
