import { useEffect, useRef } from 'react'
import { Link } from '@tanstack/react-router'
import { Button } from '../../../components/ui/button.tsx'
import { useText } from '../../../strings/use-text.tsx'
import type { SavedAs } from './recording-drafts.ts'

interface SavedElsewhereProps {
  /** Undefined while the draft is to be saved here. */
  saved: SavedAs | undefined
  /** Counts the attempts to save: the notice takes focus at each. */
  attempt: number
  onNext: () => void
  onAnother: () => void
}

/** Says that another tab has saved the draft, and leaves to its writer what is to become of what stands here. */
export function SavedElsewhere({ saved, attempt, onNext, onAnother }: SavedElsewhereProps) {
  const text = useText()
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (attempt > 0) ref.current?.focus()
  }, [attempt])
  return (
    <div role="status">
      {saved && (
        <div className="record-notice" ref={ref} tabIndex={-1}>
          <p>
            {text(saved.ref === null ? 'record.elsewhere.sending' : 'record.elsewhere.saved')}{' '}
            {saved.ref !== null && <SavedLink savedRef={saved.ref} kind={saved.kind} />}
          </p>
          <div className="button-row">
            <Button onClick={onNext}>{text('record.elsewhere.next')}</Button>
            <Button onClick={onAnother}>{text('record.elsewhere.another')}</Button>
          </div>
        </div>
      )}
    </div>
  )
}

function SavedLink({ savedRef, kind }: { savedRef: string; kind: SavedAs['kind'] }) {
  return (
    <Link
      to={kind === 'household' ? '/hushall/$ref' : '/intressenter/$ref'}
      params={{ ref: savedRef }}
      target="_blank"
    >
      {savedRef}
    </Link>
  )
}
