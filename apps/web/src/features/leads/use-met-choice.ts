import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { undoText } from '../../components/record/use-record-save.ts'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import { problemText } from '../../lib/server/api-problem.ts'
import { text } from '../../strings/text.ts'
import { patchLead, readLeadNow, refreshLead } from './queries.ts'
import type { LeadRecord } from './queries.ts'
import { NOWHERE } from './use-met-options.ts'

/** Where a lead is said to have been met, and the saving of it. */
export function useMetChoice({ ref }: LeadRecord, met: string) {
  const queryClient = useQueryClient()
  const [isPending, setPending] = useState(false)
  // With arrow keys every activity on the way is chosen, so choosing alone saves nothing (WCAG 3.2.2).
  const [chosen, setChosen] = useState<string>()
  // What stood when another was chosen: the page may have been told of a later one since.
  const [before, setBefore] = useState(met)
  const [theirs, setTheirs] = useState<string>()

  function giveWay() {
    setChosen(undefined)
    setTheirs(undefined)
  }

  async function change(patch: () => Promise<string | undefined>, undo?: (etag: string) => void) {
    setPending(true)
    try {
      const saved = await patch()
      await refreshLead(queryClient, ref)
      if (saved !== undefined) {
        giveWay()
        const action = undo && { label: text('action.undo'), onAction: () => undo(saved) }
        showToast({ message: text('leads.metSaved'), ...(action && { action }) })
      }
    } catch (error) {
      showToast({ message: undo ? problemText(error) : undoText(error) })
      await refreshLead(queryClient, ref)
    }
    setPending(false)
  }

  /** Saves over what the writer has seen; what stands there instead is shown beside it. */
  function save(wanted: string, seen: string) {
    if (isPending) return
    void change(
      async () => {
        const stored = await readLeadNow(ref)
        const now = stored.lead.activityId ?? NOWHERE
        if (now === seen || now === wanted)
          return patchLead(ref, { activityId: toId(wanted) }, stored.etag)
        setTheirs(now)
        return undefined
      },
      (etag) => void change(() => patchLead(ref, { activityId: toId(seen) }, etag)),
    )
  }

  return {
    chosen,
    theirs,
    isPending,
    choose: (id: string) => {
      if (chosen === undefined) setBefore(met)
      setChosen(id)
    },
    save,
    saveChosen: () => save(chosen ?? met, chosen === undefined ? met : before),
    giveWay,
  }
}

function toId(value: string): string | null {
  return value === NOWHERE ? null : value
}
