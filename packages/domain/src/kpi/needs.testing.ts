import type { NeedState } from '../need/need.ts'
import { type CountedNeed, needCounts } from '../need/need-count.ts'
import { needCountsFor, needsOutcome, type NeedsQuestion } from './needs.ts'

export type RecordedNeed = CountedNeed & { states: readonly NeedState[] }

/** Answers from the counts that a store of these needs would keep, none of them added up yet. */
export function askNeeds(question: NeedsQuestion, needs: readonly RecordedNeed[]) {
  const asked = needCountsFor(question)
  const counts = needs
    .flatMap((need) => needCounts(need, need.states))
    .filter((count) => !count.isDemo && count.level === asked.level)
    .filter(({ year }) => year >= asked.fromYear && year <= asked.toYear)
    .filter(({ municipality }) => question.municipalities.includes(municipality))
  return needsOutcome(question, counts)
}
