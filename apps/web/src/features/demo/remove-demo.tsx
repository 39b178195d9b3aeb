import { useId, useState } from 'react'
import type { FormEvent } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import '../../components/ui/fields/field.css'
import { Button } from '../../components/ui/button.tsx'
import { FieldError } from '../../components/ui/fields/field.tsx'
import { PageSection } from '../../components/ui/page/page-header.tsx'
import { problemText } from '../../lib/server/api-problem.ts'
import { clearAllDrafts } from '../../lib/device/clear-drafts.ts'
import { clearAllOutboxes } from '../../lib/device/outbox.ts'
import { signedInRequest } from '../../lib/session/sign-in-again.ts'
import { useText } from '../../strings/use-text.tsx'

/** The one action that cannot be undone, behind a box to tick. */
export function RemoveDemo({ onRemoved }: { onRemoved: () => void }) {
  const text = useText()
  const queryClient = useQueryClient()
  const id = useId()
  const [isTicked, setTicked] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const [isPending, setPending] = useState(false)
  const [failure, setFailure] = useState<string>()
  const isMissing = isAsked && !isTicked

  async function remove() {
    setPending(true)
    setFailure(undefined)
    try {
      await signedInRequest('/demo', { method: 'DELETE' })
      clearAllDrafts()
      clearAllOutboxes()
      onRemoved()
      await queryClient.resetQueries()
    } catch (error) {
      setFailure(text('demo.failed', { reason: problemText(error) }))
      setPending(false)
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    setAsked(true)
    if (isTicked && !isPending) void remove()
    else document.getElementById(id)?.focus()
  }

  return (
    <PageSection title={text('demo.actionTitle')}>
      <form className="demo-form" noValidate onSubmit={submit}>
        <p>{text('demo.cannotUndo')}</p>
        <div className={isMissing ? 'field field-invalid' : 'field'}>
          <label className="tick">
            <input
              type="checkbox"
              id={id}
              checked={isTicked}
              aria-invalid={isMissing || undefined}
              aria-describedby={isMissing ? `${id}-error` : undefined}
              onChange={(event) => setTicked(event.target.checked)}
            />
            {text('demo.tick')}
          </label>
          <FieldError id={`${id}-error`} error={isMissing ? text('demo.tickMissing') : undefined} />
        </div>
        {failure !== undefined && (
          <div className="demo-failure" role="alert">
            <p>{failure}</p>
          </div>
        )}
        <p>
          <Button type="submit" variant="primary" isPending={isPending}>
            {text('demo.do')}
          </Button>
        </p>
      </form>
    </PageSection>
  )
}
