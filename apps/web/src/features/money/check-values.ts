import { sumWords } from '../../components/next-agreement/agreement-words.ts'
import type { AgreementRecord } from '../../lib/queries/money-queries.ts'

/** What the words of an agreement's checks name. */
export function checkValues({ summary }: AgreementRecord) {
  const { cash, budget, carriedInSek } = summary
  return {
    count: cash.unknown,
    budget: sumWords(budget),
    income: sumWords({
      value: cash.value === null ? null : cash.value + carriedInSek,
      known: cash.known + carriedInSek,
    }),
  }
}
