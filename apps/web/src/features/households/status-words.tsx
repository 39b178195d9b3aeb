import { useText } from '../../strings/use-text.tsx'
import { codeLabel } from './editing/describe-field.ts'
import type { HouseholdRecord } from './household.ts'

/** The status in words; a shape beside them tells it at a glance. */
export function StatusWords({ household }: { household: HouseholdRecord }) {
  const text = useText()
  const { countStatus, voidReason, isLate } = household
  const detail = [
    ...(voidReason === null ? [] : [codeLabel('voidReason', voidReason)]),
    ...(isLate ? [text('household.late')] : []),
  ].join(', ')
  return (
    <span className={`status status-${countStatus}`}>
      <span>
        {codeLabel('countStatus', countStatus)}
        {detail !== '' && ` (${detail})`}
      </span>
    </span>
  )
}
