import { standingOf } from '../household/counting-rules.ts'
import type { Household } from '../household/household.ts'
import { type Measure, MEASURES } from '../outcome/measures.ts'
import type { Outcome, OutcomeCell } from '../outcome/outcome.ts'
import { yearRange } from '../period/period.ts'
import type { HouseholdsQuestion } from './households.ts'
import { loggedCells, type LoggedCell, type LoggedRecord, plainCell, wholeCell } from './logged.ts'

type Apart = Extract<Measure, 'contactAfterMove' | 'fromOwnCounty' | 'households'>

const COUNTED: Record<Apart, string> = {
  contactAfterMove: 'after_move',
  fromOwnCounty: 'own_county',
  households: 'attracted',
}

/**
 * Households logged one by one that are counted apart from K1 (K3 and rule 3.3), or K1's by an attribute. No
 * aggregate is part of them: what is known together has neither contact nor attribute.
 */
export function countedApart(
  measure: Apart,
  question: HouseholdsQuestion,
  record: LoggedRecord,
): Outcome {
  const standings = (status: 'confirmed' | 'preliminary') => (household: Household) =>
    standingOf(household) === `${status}_${COUNTED[measure]}`
  const isConfirmed = standings('confirmed')
  const isPreliminary = standings('preliminary')
  const compute = (cell: LoggedCell): OutcomeCell => {
    const value = cell.households.filter(isConfirmed).length
    return plainCell(cell.key, cell.statusFor(isConfirmed), {
      value: value > 0 || cell.isComplete ? value : null,
      preliminary: cell.households.filter(isPreliminary).length,
    })
  }
  const cells = loggedCells(question, record).map(compute)
  const { value, preliminary, status } = compute(wholeCell(question, record))
  return {
    measure,
    unit: MEASURES[measure].unit,
    by: question.by,
    period: yearRange(question.fromYear, question.toYear),
    cells,
    unallocated: [],
    total: {
      value: cells.every((cell) => cell.value === null) ? null : (value ?? 0),
      bound: 'exact',
      preliminary,
      undecided: 0,
      status,
    },
    footnotes: [],
    definition: { id: MEASURES[measure].kpi, version: 1 },
  }
}
