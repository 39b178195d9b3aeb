import { useRef, useState } from 'react'
import { mayBeSaved } from '../../../lib/server/api-problem.ts'
import { formatMonth } from '../../../lib/text/format.ts'
import { createIdempotencyKey } from '../../../lib/server/idempotency-key.ts'
import type { Outbox, QueuedPost } from '../../../lib/device/outbox.ts'
import { sendNewPost } from '../../../lib/device/outbox-sending.ts'
import type { TextId } from '../../../strings/text.ts'
import { faultsOf } from '../values/checked-values.ts'
import type { FieldFault } from '../values/checked-values.ts'
import { EMPTY_VALUES } from '../values/recording-values.ts'
import type { Saved } from './saved.ts'
import { toServerRefusal } from '../values/server-faults.ts'
import { toPost } from '../values/to-post.ts'
import type { FormEntry } from '../form/form-store.ts'
import type { RecordingBasis, RecordingForm } from '../form/use-recording-form.ts'
import { useSaveFaults } from './use-save-faults.ts'

interface SaveOptions {
  basis: RecordingBasis
  form: RecordingForm
  outbox: Outbox
  onSaved: (post: QueuedPost, saved: Saved, entry: FormEntry) => void
  onQueued: (post: QueuedPost, entry: FormEntry) => void
}

/** Checks, keeps on the device, sends, and empties the form when it is saved, or safely kept until it can be. */
export function useSaveRecording({ basis, form, outbox, onSaved, onQueued }: SaveOptions) {
  const { saveFaults, tell, clear, forgive, unread, tellUnread } = useSaveFaults(form)
  const [isPending, setPending] = useState(false)
  const isBusy = useRef(false)
  const lastPost = useRef<QueuedPost>(undefined)

  // Both at once: in an inert part of the page the summary could not be given focus, and would not be seen.
  const refuse = (faults: readonly FieldFault[], textId?: TextId) => {
    tell(faults, textId)
    setPending(false)
  }

  // All at once: a field that still stands in an inert part of the page could not be given focus.
  const finish = () => {
    form.store.replace(EMPTY_VALUES)
    lastPost.current = undefined
    clear()
    setPending(false)
  }

  async function save() {
    if (isBusy.current) return
    // Its writer says first whether it is to be saved at all.
    if (form.store.savedElsewhere()) return refuse([])
    const entry = form.store.entry()
    const { values } = entry
    const place = form.placeOf(values)
    const found = faultsOf(values, place, { ...basis.settings, toText: formatMonth })
    const faults = unread.before(found)
    if (faults.length > 0) {
      refuse(faults)
      return
    }
    const post = asPost(toPost(values, place), lastPost.current)
    lastPost.current = post
    isBusy.current = true
    setPending(true)
    if (await form.store.claim()) await send(post, entry)
    else refuse([])
    isBusy.current = false
    setPending(false)
  }

  async function send(post: QueuedPost, entry: FormEntry) {
    if (!navigator.onLine && outbox.put(post)) {
      finish()
      onQueued(post, entry)
      return
    }
    let isOnDevice = false
    const onKept = (isKept: boolean) => {
      isOnDevice = isKept
      form.store.forgetDraft()
    }
    try {
      const answer = await sendNewPost<Saved['value']>(outbox, post, new Date(), onKept)
      if (answer) form.store.settle(answer.value.ref)
      finish()
      if (answer) onSaved(post, answer, entry)
      else onQueued(post, entry)
    } catch (error) {
      const isUnknown = mayBeSaved(error)
      if (isUnknown && isOnDevice) {
        finish()
        onQueued(post, entry)
        return
      }
      outbox.remove(post.key)
      form.store.release(entry.id)
      const { faults, textId } = toServerRefusal(error)
      refuse(faults, isUnknown ? 'record.notKept' : textId)
    }
  }

  return {
    save,
    saveFaults,
    isPending,
    forgive,
    clearFaults: clear,
    unread: unread.shown,
    tellUnread,
  }
}

/** The same answers as in the attempt before keep its key: the server may have them already. */
function asPost(made: Pick<QueuedPost, 'path' | 'body'>, before: QueuedPost | undefined): QueuedPost {
  const isSame = before?.path === made.path && JSON.stringify(before.body) === JSON.stringify(made.body)
  return isSame ? before : { ...made, key: createIdempotencyKey(), queuedAt: new Date().toISOString() }
}
