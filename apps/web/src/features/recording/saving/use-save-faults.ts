import { useState } from 'react'
import type { TextId } from '../../../strings/text.ts'
import type { RecordingForm } from '../form/use-recording-form.ts'
import { useUnread } from '../form/use-unread.ts'
import { unreadMonth } from '../values/checked-values.ts'
import type { FaultField, FieldFault } from '../values/checked-values.ts'

export interface SaveFaults {
  faults: readonly FieldFault[]
  textId: TextId | undefined
  /** Counts the attempts, so that the summary takes focus at each. */
  attempt: number
}

const NO_FAULTS: SaveFaults = { faults: [], textId: undefined, attempt: 0 }

/** What stands in the way of saving: what an attempt found, and what stands in the fields and is not understood. */
export function useSaveFaults(form: RecordingForm) {
  const [saveFaults, setFaults] = useState(NO_FAULTS)
  const unread = useUnread()

  function tell(faults: readonly FieldFault[], textId?: TextId) {
    setFaults(({ attempt }) => ({ faults, textId, attempt: attempt + 1 }))
  }

  function clear() {
    unread.clear()
    setFaults(NO_FAULTS)
  }

  /** What is changed is no longer marked as wrong. */
  function forgive(fields: readonly string[]) {
    // Another situation asks for other months.
    if (fields.includes('situation')) unread.clear()
    for (const field of fields) unread.take(field)
    setFaults((before) => ({
      ...before,
      faults: before.faults.filter(({ field }) => !fields.includes(field)),
    }))
  }

  function tellUnread(field: FaultField, typed: string | undefined) {
    if (typed !== undefined) unread.keep(unreadMonth(field, typed, form.store.get().situation))
    else if (unread.has(field)) forgive([field])
  }

  return { saveFaults, tell, clear, forgive, unread, tellUnread }
}
