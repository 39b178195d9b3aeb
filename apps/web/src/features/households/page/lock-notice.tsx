import { Link } from '@tanstack/react-router'
import { tertialName } from '../../../components/outcomes/reporting.ts'
import { Notice } from '../../../components/ui/states/notice.tsx'
import { useText } from '../../../strings/use-text.tsx'
import { municipalityName } from '../editing/describe-field.ts'
import type { HouseholdRecord } from '../household.ts'
import type { Around } from '../list/use-around.ts'
import type { HouseholdLock } from './use-lock.ts'

interface LockNoticeProps {
  lock: HouseholdLock | undefined
  household: HouseholdRecord
  around: Around
}

/** What klart locks of the household, why, and the way out. */
export function LockNotice({ lock, household, around }: LockNoticeProps) {
  const text = useText()
  if (lock === undefined) return null
  const name = tertialName(lock.period)
  const values = {
    period: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    municipality: municipalityName(household.municipalityCode, around.names),
  }
  if (lock.state === 'late') return <Notice>{text('household.lockedLate', values)}</Notice>
  return (
    <Notice>
      {text('household.locked', values)}{' '}
      {around.may.change ? (
        <Link to="/rapportera">{text('household.lockedOpen')}</Link>
      ) : (
        text('household.lockedOther')
      )}
    </Notice>
  )
}
