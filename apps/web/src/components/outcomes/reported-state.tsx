import type { ReportedTertial } from '../../lib/outcome-queries.ts'
import { useText } from '../../strings/use-text.tsx'
import { CheckIcon } from '../ui/icon.tsx'
import './reported-state.css'

interface ReportedStateProps {
  state: ReportedTertial['state']
  /** The tertial is not over, so nothing is awaited yet. */
  isRunning: boolean
}

export function ReportedState({ state, isRunning }: ReportedStateProps) {
  const text = useText()
  if (state === 'open') {
    return isRunning ? (
      <span className="quiet">{text('outcome.running')}</span>
    ) : (
      <span className="awaited">{text('outcome.awaited')}</span>
    )
  }
  return (
    <span className="reported">
      <CheckIcon />
      {text(state === 'closed' ? 'outcome.reported' : 'outcome.reportedNothing')}
    </span>
  )
}
