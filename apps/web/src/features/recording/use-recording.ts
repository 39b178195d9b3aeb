import { useMemo, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import { createOutbox } from '../../lib/outbox.ts'
import type { QueuedPost } from '../../lib/outbox.ts'
import { stateOf } from '../../lib/outbox-sending.ts'
import { text } from '../../strings/text.ts'
import { fromLead } from './values/from-lead.ts'
import { fromPost, municipalityOf } from './values/from-post.ts'
import { EMPTY_VALUES, hasAnswers } from './values/recording-values.ts'
import type { RecordingValues } from './values/recording-values.ts'
import { isSavedHousehold } from './saving/saved.ts'
import type { Saved } from './saving/saved.ts'
import { markFiguresStale, messageOf, showSavedToast, undoSaved } from './saving/tell-saved.ts'
import type { RecordingPost } from './values/to-post.ts'
import { useQueue } from './saving/use-queue.ts'
import { useRecordingForm } from './form/use-recording-form.ts'
import type { ArrivedLead } from './use-lead-arrival.ts'
import type { RecordingBasis } from './form/use-recording-form.ts'
import { useSaveRecording } from './saving/use-save-recording.ts'

export interface LastEntry {
  saved: Saved
  message: string
  undo: () => void
}

/** One entry after another: fill in, save, tell, empty, and take back what was wrong. */
export function useRecording(basis: RecordingBasis) {
  const queryClient = useQueryClient()
  const outbox = useMemo(() => createOutbox(basis.userId), [basis.userId])
  const form = useRecordingForm(basis)
  const queue = useQueue(outbox)
  const [last, setLast] = useState<LastEntry>()
  // Counts the entries begun here: each begins with fields of its own, and focus in the first.
  const [round, setRound] = useState(0)
  const saving = useSaveRecording({ basis, form, outbox, onSaved, onQueued })

  function beginRound() {
    setRound((before) => before + 1)
  }

  /** Puts answers into the form; what stood there can be had back. */
  function fill(values: RecordingValues, message: string) {
    const before = form.store.get()
    form.store.replace(values)
    saving.clearFaults()
    beginRound()
    if (!hasAnswers(before)) return
    const onAction = () => fill(before, text('record.filledAgain'))
    showToast({ message, action: { label: text('record.undo'), onAction } })
  }

  function onSaved(_post: QueuedPost, saved: Saved, values: RecordingValues) {
    const message = messageOf(saved, basis.municipalities)
    const undo = () =>
      void undoSaved(saved, queryClient, () => {
        setLast((current) => (current?.saved === saved ? undefined : current))
        showToast({
          message: text(isSavedHousehold(saved.value) ? 'record.undone' : 'record.undoneLead'),
          action: fillAgain(values),
        })
        // The button that was pressed is gone, and focus with it.
        if (document.activeElement === document.body) beginRound()
      })
    if (isSavedHousehold(saved.value)) form.rememberMonth(saved.value.moveInMonth)
    setLast({ saved, message, undo })
    beginRound()
    showSavedToast(message, undo)
    markFiguresStale(queryClient)
  }

  function onQueued(post: QueuedPost, values: RecordingValues) {
    const undo = () => {
      outbox.remove(post.key)
      showToast({ message: text('record.undoneQueued'), action: fillAgain(values) })
    }
    const count = outbox.list().filter((each) => stateOf(each) === 'waiting').length
    setLast(undefined)
    beginRound()
    showToast({
      message: text('record.queue', { count: Math.max(1, count) }),
      action: { label: text('record.undo'), onAction: undo },
    })
  }

  function fillAgain(values: RecordingValues) {
    return {
      label: text('record.fillAgain'),
      onAction: () => fill(values, text('record.filledAgain')),
    }
  }

  return {
    form,
    queue,
    saving,
    last,
    round,
    clear: () => fill(EMPTY_VALUES, text('record.cleared')),
    /** Begins a household with what is known of the lead that became it. */
    beginWithLead: (lead: ArrivedLead) => {
      form.chooseMunicipality(lead.responsibleMunicipality)
      fill(fromLead(lead), text('record.filledAgain'))
    },
    /** Takes what the server refused back into the form. */
    correct: (post: QueuedPost) => {
      const refused = post as RecordingPost & QueuedPost
      outbox.remove(post.key)
      form.chooseMunicipality(municipalityOf(refused))
      fill(fromPost(refused), text('record.filledAgain'))
    },
  }
}
