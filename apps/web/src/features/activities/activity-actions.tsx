import { useEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { ActivityPatch } from '@inflytt/domain'
import { undoText } from '../../components/record/use-record-save.ts'
import { Button } from '../../components/ui/button.tsx'
import { TextField } from '../../components/ui/fields/text-field.tsx'
import { useFaultFocus } from '../../components/ui/fields/use-fault-focus.ts'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import type { ActivityRecord } from '../../lib/queries/activity-queries.ts'
import { problemText } from '../../lib/server/api-problem.ts'
import { askAnew } from '../../lib/queries/ask-anew.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { patchActivity, patchActivityNow } from './queries.ts'

interface ActivityActionsProps {
  activity: ActivityRecord
  /** What names the activity. */
  titleId: string
  /** Told when it may be about to leave the list that it stands in. */
  onLeave?: (() => void) | undefined
}

/** What can be said of an activity in a tap or two. */
export function ActivityActions({ activity, titleId, onLeave }: ActivityActionsProps) {
  const word = useText()
  const { change, isPending } = useChangeActivity(activity)
  const [isCounting, setCounting] = useState(false)
  const { status } = activity
  const ref = useRef<HTMLDivElement>(null)
  // What was pressed is gone or closed by its answer: the keyboard goes on at what came instead.
  const isInUse = useRef(false)
  useEffect(() => {
    if (!isInUse.current || isPending || document.activeElement !== document.body) return
    ref.current?.querySelector<HTMLElement>(isCounting ? 'input' : 'button')?.focus()
  }, [isCounting, isPending, status])
  return (
    <div className="activity-actions" ref={ref} onClickCapture={() => (isInUse.current = true)}>
      <div className="button-row no-print" role="group" aria-labelledby={titleId}>
        {!isCounting && (
          <Button onClick={() => setCounting(true)}>
            {word(status === 'done' ? 'activities.changeCount' : 'activities.markDone')}
          </Button>
        )}
        {status !== 'cancelled' && (
          <Button
            disabled={isPending}
            onClick={() => {
              onLeave?.()
              void change({ status: 'cancelled', actualParticipants: null })
            }}
          >
            {word('activities.cancel')}
          </Button>
        )}
        <Button
          variant="plain"
          disabled={isPending}
          onClick={() => {
            onLeave?.()
            void change({ isVoided: true })
          }}
        >
          {word('activities.remove')}
        </Button>
      </div>
      {isCounting && (
        <CountForm
          initial={activity.actualParticipants}
          isPending={isPending}
          onCancel={() => setCounting(false)}
          onSave={async (actualParticipants) => {
            if (await change({ status: 'done', actualParticipants })) setCounting(false)
          }}
        />
      )}
    </div>
  )
}

interface CountFormProps {
  initial: number | null
  isPending: boolean
  onCancel: () => void
  onSave: (participants: number | null) => Promise<void>
}

function CountForm({ initial, isPending, onCancel, onSave }: CountFormProps) {
  const word = useText()
  const [typed, setTyped] = useState(initial === null ? '' : String(initial))
  const [fault, setFault] = useState<string>()
  const [tries, setTries] = useState(0)
  const form = useFaultFocus(tries)
  function send(event: FormEvent) {
    event.preventDefault()
    setTries((count) => count + 1)
    const digits = typed.replace(/\s/g, '')
    if (digits !== '' && !/^\d{1,6}$/.test(digits)) setFault(word('activities.fault.count'))
    else {
      setFault(undefined)
      void onSave(digits === '' ? null : Number(digits))
    }
  }
  return (
    <form ref={form} className="activities-count no-print" noValidate onSubmit={send}>
      <TextField
        label={word('activities.howMany')}
        hint={word('activities.howManyHint')}
        error={fault}
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="button-row">
        <Button type="submit" variant="primary" isPending={isPending}>
          {word('activities.saveDone')}
        </Button>
        <Button onClick={onCancel}>{word('action.cancel')}</Button>
      </div>
    </form>
  )
}

function useChangeActivity(activity: ActivityRecord) {
  const queryClient = useQueryClient()
  const [isPending, setPending] = useState(false)
  const refresh = () => askAnew(queryClient)
  const { id, status, actualParticipants, isVoided } = activity
  async function change(patch: ActivityPatch): Promise<boolean> {
    setPending(true)
    try {
      const saved = await patchActivityNow(id, patch)
      showToast({
        message: text(patch.isVoided === true ? 'activities.removed' : 'activities.saved'),
        action: {
          label: text('action.undo'),
          onAction: () =>
            void patchActivity(id, { status, actualParticipants, isVoided }, saved)
              .then(refresh)
              .then(() => showToast({ message: text('activities.undone') }))
              .catch((error: unknown) => {
                showToast({ message: undoText(error) })
                return refresh()
              }),
        },
      })
      await refresh()
      return true
    } catch (error) {
      showToast({ message: problemText(error) })
      return false
    } finally {
      setPending(false)
    }
  }
  return { change, isPending }
}
