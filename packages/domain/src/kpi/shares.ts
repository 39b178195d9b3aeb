import { isInK1 } from '../household/counting-rules.ts'
import type { Household } from '../household/household.ts'
import type { Measure } from '../outcome/measures.ts'
import type { Outcome } from '../outcome/outcome.ts'
import type { HouseholdsQuestion } from './households.ts'
import { loggedOutcome, type LoggedRecord } from './logged.ts'
import { percentOf } from './rounding.ts'

type Share = Extract<Measure, 'returneeShare' | 'foreignShare' | 'familyShare' | 'remoteShare'>

const MOST_UNKNOWN_PERCENT = 20

/** Whether a household is of the kind, or null where it is not known. */
const IS_OF: Record<Share, (household: Household) => boolean | null> = {
  returneeShare: ({ localTie }) =>
    localTie === 'unknown' ? null : localTie === 'returnee_grew_up' || localTie === 'returnee_lived',
  foreignShare: ({ originType }) =>
    originType === 'unknown' ? null : ['nordic', 'eu', 'world'].includes(originType),
  familyShare: ({ children }) => (children === null ? null : children > 0),
  remoteShare: ({ occupationStatus }) =>
    occupationStatus === 'unknown' ? null : occupationStatus === 'employed_remote',
}

/** K13: the share of a kind among those of K1's households, logged one by one, of whom it is known. */
export function sharesOutcome(
  measure: Share,
  question: HouseholdsQuestion,
  record: LoggedRecord,
): Outcome {
  return loggedOutcome(measure, question, record, (cell) => {
    const answers = cell.households.filter(isInK1).map(IS_OF[measure])
    const known = answers.filter((answer) => answer !== null)
    const unknown = answers.length - known.length
    const isUncertain = unknown * 100 > MOST_UNKNOWN_PERCENT * answers.length
    const note = answers.length === 0 ? 'no_households' : isUncertain ? 'uncertain' : undefined
    return {
      value: percentOf(known.filter(Boolean).length, known.length, record.percentDecimals),
      base: known.length,
      unknownShare: percentOf(unknown, answers.length, record.percentDecimals),
      ...(note && { note }),
    }
  })
}
