import { useId, useState } from 'react'
import type { FormEvent } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { ActivityPatch } from '@inflytt/domain'
import { Button } from '../../components/ui/button.tsx'
import { TextField } from '../../components/ui/text-field.tsx'
import { showToast } from '../../components/ui/toast-store.ts'
import { problemText } from '../../lib/api-problem.ts'
import { formatDate, formatList, formatNumber } from '../../lib/format.ts'
import type { Municipality } from '../../lib/reference-queries.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { patchActivityNow } from './queries.ts'
import type { ActivityRecord } from './queries.ts'

interface ActivityItemProps {
  activity: ActivityRecord
  municipalities: readonly Municipality[]
  mayWrite: boolean
}

/** One activity, and what can be said of it in a tap or two. */
export function ActivityItem({ activity, municipalities, mayWrite }: ActivityItemProps) {
  const word = useText()
  const { change, isPending } = useChangeActivity(activity)
  const [isCounting, setCounting] = useState(false)
  const titleId = useId()
  const { status } = activity
  const places =
    activity.municipalityCodes.length === 0
      ? word('activities.county')
      : formatList(
          activity.municipalityCodes.map(
            (code) => municipalities.find((one) => one.code === code)?.name ?? code,
          ),
        )
  return (
    <li>
      <div>
        <h3 id={titleId}>{activity.title}</h3>
        <p className="quiet">
          {word('activities.about', {
            date: formatDate(activity.dateFrom),
            type: word(`vocabulary.activityType.${activity.type}`),
            phase: word(`vocabulary.tamPhase.${activity.tamPhase}`),
            places,
          })}
        </p>
        <p>{peopleWords(activity)}</p>
      </div>
      {mayWrite && (
        <div className="button-row no-print" role="group" aria-labelledby={titleId}>
          {status !== 'done' && !isCounting && (
            <Button onClick={() => setCounting(true)}>{word('activities.markDone')}</Button>
          )}
          {status === 'done' && !isCounting && (
            <Button onClick={() => setCounting(true)}>{word('activities.changeCount')}</Button>
          )}
          {status !== 'cancelled' && (
            <Button
              disabled={isPending}
              onClick={() => void change({ status: 'cancelled', actualParticipants: null })}
            >
              {word('activities.cancel')}
            </Button>
          )}
          <Button variant="plain" disabled={isPending} onClick={() => void change({ isVoided: true })}>
            {word('activities.remove')}
          </Button>
        </div>
      )}
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
    </li>
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
  function send(event: FormEvent) {
    event.preventDefault()
    const digits = typed.replace(/\s/g, '')
    if (digits !== '' && !/^\d{1,6}$/.test(digits)) setFault(word('activities.fault.count'))
    else void onSave(digits === '' ? null : Number(digits))
  }
  return (
    <form className="activities-count no-print" noValidate onSubmit={send}>
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
  const refresh = () =>
    queryClient.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] === 'activities' || queryKey[0] === 'outcomes',
    })
  const { id, status, actualParticipants, isVoided } = activity
  async function change(patch: ActivityPatch): Promise<boolean> {
    setPending(true)
    try {
      await patchActivityNow(id, patch)
      showToast({
        message: text(patch.isVoided === true ? 'activities.removed' : 'activities.saved'),
        action: {
          label: text('action.undo'),
          onAction: () =>
            void patchActivityNow(id, { status, actualParticipants, isVoided })
              .then(refresh)
              .then(() => showToast({ message: text('activities.undone') }))
              .catch((error: unknown) => showToast({ message: problemText(error) })),
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

function peopleWords({ status, plannedParticipants, actualParticipants }: ActivityRecord): string {
  if (status === 'cancelled') return text('activities.wasCancelled')
  if (status === 'done')
    return actualParticipants === null
      ? text('activities.doneUnknown')
      : text('activities.doneWith', {
          count: actualParticipants,
          shown: formatNumber(actualParticipants),
        })
  return plannedParticipants === null
    ? text('activities.planned')
    : text('activities.plannedFor', {
        count: plannedParticipants,
        shown: formatNumber(plannedParticipants),
      })
}
