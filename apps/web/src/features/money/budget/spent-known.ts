import type { AgreementRecord } from '../../../lib/queries/money-queries.ts'
import type { AgreementMoney } from '../queries.ts'

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
