import type { ReportedTertial } from '../../lib/queries/outcome-queries.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { CheckIcon } from '../ui/icon.tsx'
import './reported-state.css'

export interface ReportedCell {
  state: ReportedTertial['state']
  /** The tertial is not over, so nothing is awaited yet. */
  isRunning: boolean
}

/** How a tertial stands, in words. */
export function reportedWords({ state, isRunning }: ReportedCell): string {
  if (state === 'open') return text(isRunning ? 'outcome.running' : 'outcome.awaited')
  return text(state === 'closed' ? 'outcome.reported' : 'outcome.reportedNothing')
}

export function ReportedState(cell: ReportedCell) {
  useText()
  const words = reportedWords(cell)
  if (cell.state === 'open') return <span className={cell.isRunning ? 'quiet' : 'awaited'}>{words}</span>
  return (
    <span className="reported">
      <CheckIcon />
      {words}
    </span>
  )
}
