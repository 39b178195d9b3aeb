import { isTemporary, problemText } from '../../../lib/server/api-problem.ts'
import { useText } from '../../../strings/use-text.tsx'
import { Button } from '../button.tsx'
import './state.css'

interface ErrorStateProps {
  error: unknown
  onRetry?: (() => void) | undefined
  /** Left out: what is fetched is fetched again by itself. */
  isOnlyByHand?: boolean
}

/** What could not be fetched, why, and a way to try again. */
export function ErrorState({ error, onRetry, isOnlyByHand = false }: ErrorStateProps) {
  const text = useText()
  return (
    <div className="state state-error" role="alert">
      <p className="state-title">{text('error.title')}</p>
      <p className="state-text">
        {problemText(error)}
        {onRetry && !isOnlyByHand && isTemporary(error) && ` ${text('error.again')}`}
      </p>
      {onRetry && <Button onClick={onRetry}>{text('action.retry')}</Button>}
    </div>
  )
}
