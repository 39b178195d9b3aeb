import { DomainError } from '../errors.ts'
import type { Household } from '../household/household.ts'
import { type Tertial, tertialOf } from './period.ts'

/** A household's tertial in its municipality, and whether klart holds the household there. */
export interface HeldPeriod {
  municipalityCode: string
  period: Tertial
}

/** What klart locks of a household (decision 0016). `coverage` stands for its decision and its aggregate too. */
const LOCKED_FIELDS = [
  'municipalityCode',
  'moveInMonth',
  'adults',
  'children',
  'originType',
  'inclusionBasis',
  'coverage',
  'countStatus',
] as const

export type LockedField = (typeof LOCKED_FIELDS)[number]

export function periodOf({
  municipalityCode,
  moveInMonth,
}: Pick<Household, 'municipalityCode' | 'moveInMonth'>): HeldPeriod {
  return { municipalityCode, period: tertialOf(moveInMonth) }
}

/** The locked fields in which the two differ. */
export function lockedChanges(before: Household, after: Household): LockedField[] {
  const decided = ({ coverage, coverageDecision, coverageReason, coveredByAggregateId }: Household) =>
    JSON.stringify([coverage, coverageDecision, coverageReason, coveredByAggregateId])
  return LOCKED_FIELDS.filter((field) =>
    field === 'coverage' ? decided(before) !== decided(after) : before[field] !== after[field],
  )
}

/**
 * Refuses a change of locked fields.
 * @throws DomainError `period-closed`, with `period` and `municipalityCode`, and the fields in `errors`
 */
export function assertUnlocked(changed: readonly LockedField[], closed: readonly HeldPeriod[]): void {
  const [first] = closed
  if (changed.length === 0 || first === undefined) return
  const named = closed.map(({ municipalityCode, period }) => `${period} (${municipalityCode})`)
  throw new DomainError(
    'period-closed',
    `The municipality has said klart for ${named.join(' and ')}: what counts the household there is locked, and nothing was saved. Open the period again with a reason, change the household, and say klart once more.`,
    {
      faults: changed.map((field) => ({
        pointer: `/${field}`,
        detail: `Locked, since ${named.join(' and ')} is closed.`,
      })),
      extra: { municipalityCode: first.municipalityCode, period: first.period },
    },
  )
}
