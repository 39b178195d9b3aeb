import { useMemo, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import { createOutbox } from '../../lib/device/outbox.ts'
import type { QueuedPost } from '../../lib/device/outbox.ts'
import { stateOf } from '../../lib/device/outbox-sending.ts'
import { text } from '../../strings/text.ts'
import { fromLead } from './values/from-lead.ts'
import { fromPost, municipalityOf } from './values/from-post.ts'
import { EMPTY_VALUES, hasAnswers } from './values/recording-values.ts'
import type { RecordingValues, Situation } from './values/recording-values.ts'
import { isSavedHousehold } from './saving/saved.ts'
import type { Saved } from './saving/saved.ts'
import { markFiguresStale, messageOf, showSavedToast, undoSaved } from './saving/tell-saved.ts'
import type { RecordingPost } from './values/to-post.ts'
import { queueWords } from './saving/queue-words.ts'
import { useQueue } from './saving/use-queue.ts'
import type { FormEntry } from './form/form-store.ts'
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

  /** Puts answers into the form, of that draft or of another; what stood there can be had back. */
  function fill(values: RecordingValues, message: string, id?: string) {
    const before = form.store.entry()
    form.store.replace(values, id)
    saving.clearFaults()
    beginRound()
    if (!hasAnswers(before.values)) return
    const onAction = () => fillAgain(before)
    showToast({ message, action: { label: text('record.undo'), onAction } })
  }

  function onSaved(_post: QueuedPost, saved: Saved, entry: FormEntry) {
    const message = messageOf(saved, basis.municipalities)
    const undo = () =>
      void undoSaved(saved, queryClient, () => {
        form.store.release(entry.id)
        const { activeElement } = document
        setLast((current) => (current?.saved === saved ? undefined : current))
        showToast({
          message: text(isSavedHousehold(saved.value) ? 'record.undone' : 'record.undoneLead'),
          action: offerAgain(entry),
        })
        // The button that was pressed is gone, or will be, and focus with it.
        if (activeElement === document.body || activeElement?.closest('.record-last')) beginRound()
      })
    if (isSavedHousehold(saved.value)) form.rememberMonth(saved.value.moveInMonth)
    setLast({ saved, message, undo })
    beginRound()
    showSavedToast(message, undo)
    markFiguresStale(queryClient)
  }

  function onQueued(post: QueuedPost, entry: FormEntry) {
    const undo = () => {
      outbox.remove(post.key)
      form.store.release(entry.id)
      showToast({ message: text('record.undoneQueued'), action: offerAgain(entry) })
    }
    const waiting = outbox.list().filter((each) => stateOf(each) === 'waiting')
    setLast(undefined)
    beginRound()
    showToast({
      message: queueWords(waiting),
      action: { label: text('record.undo'), onAction: undo },
    })
  }

  function fillAgain({ values, id }: FormEntry) {
    fill(values, text('record.filledAgain'), id)
  }

  function offerAgain(entry: FormEntry) {
    return { label: text('record.fillAgain'), onAction: () => fillAgain(entry) }
  }

  return {
    form,
    queue,
    saving,
    last,
    round,
    clear: () => fill(EMPTY_VALUES, text('record.cleared')),
    /** What stands in the form is another than what another tab has saved. */
    keepAsAnother: () => {
      form.store.replace(form.store.get())
      saving.clearFaults()
    },
    /** Begins a household with what is known of the lead that became it. */
    beginWithLead: (lead: ArrivedLead) => {
      const { responsibleMunicipality: municipalityCode } = lead
      form.recordFor(municipalityCode)
      fill({ ...fromLead(lead), municipalityCode }, text('record.filledAgain'))
    },
    /** Begins an entry of that situation, where nothing is begun. */
    beginWithSituation: (situation: Situation) => {
      if (!hasAnswers(form.store.get())) fill({ ...EMPTY_VALUES, situation }, text('record.filledAgain'))
    },
    /** Takes what the server refused back into the form. */
    correct: (post: QueuedPost) => {
      const refused = post as RecordingPost & QueuedPost
      outbox.remove(post.key)
      const municipalityCode = municipalityOf(refused)
      form.recordFor(municipalityCode)
      fill({ ...fromPost(refused), municipalityCode }, text('record.filledAgain'))
    },
  }
}

export type Recording = ReturnType<typeof useRecording>
