import type { AgreementRecord } from '../../lib/money-queries.ts'
import { text } from '../../strings/text.ts'
import type { AgreementMoney } from './queries.ts'

/** Whether the year has more agreements than this one: outcomes are of all of them together. */
export function sharesYear({ year }: AgreementRecord, agreements: readonly AgreementRecord[]): boolean {
  return agreements.filter((each) => each.year === year).length > 1
}

/** What a figure is called, and where the year has several agreements whether it is of this one or of all of them. */
export function whoseWords(isShared: boolean) {
  return {
    own: (label: string) => (isShared ? text('money.ofAgreement', { label }) : label),
    all: (label: string) => (isShared ? text('money.ofYear', { label }) : label),
  }
}

/** Whether all that the agreement has cost is known; nothing entered is not known to be nothing. */
export function isSpentKnown(
  { summary }: AgreementRecord,
  { lines, costs, balance }: AgreementMoney,
  isShared: boolean,
): boolean {
  if (!isShared) return balance.total.money?.unknownCosts === 0
  const own = new Set(lines.map(({ id }) => id))
  return summary.costs.unknown === 0 && costs.some(({ budgetLineId }) => own.has(budgetLineId))
}
