import { isInK1 } from '../household/counting-rules.ts'
import type { Household } from '../household/household.ts'
import { type Measure, MEASURES } from '../outcome/measures.ts'
import type { Outcome, OutcomeCell } from '../outcome/outcome.ts'
import { yearRange } from '../period/period.ts'
import type { HouseholdsQuestion } from './households.ts'
import { loggedCells, type LoggedCell, type LoggedRecord, plainCell, wholeCell } from './logged.ts'
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
  const compute = (cell: LoggedCell): OutcomeCell => {
    const answers = cell.households.filter(isInK1).map(IS_OF[measure])
    const known = answers.filter((answer) => answer !== null)
    const unknown = answers.length - known.length
    const isUncertain = unknown * 100 > MOST_UNKNOWN_PERCENT * answers.length
    const note =
      answers.length === 0
        ? ('no_households' as const)
        : isUncertain
          ? ('uncertain' as const)
          : undefined
    return plainCell(cell.key, cell.statusFor(isInK1), {
      value: percentOf(known.filter(Boolean).length, known.length, record.percentDecimals),
      base: known.length,
      unknownShare: percentOf(unknown, answers.length, record.percentDecimals),
      ...(note && { note }),
    })
  }
  return {
    measure,
    unit: 'percent',
    by: question.by,
    period: yearRange(question.fromYear, question.toYear),
    cells: loggedCells(question, record).map(compute),
    unallocated: [],
    total: { ...compute(wholeCell(question, record)), undecided: 0 },
    footnotes: [],
    definition: { id: MEASURES[measure].kpi, version: 1 },
  }
}
