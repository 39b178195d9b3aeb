import type { QueryClient } from '@tanstack/react-query'
import { showToast } from '../../../components/ui/toast/toast-store.ts'
import { problemText } from '../../../lib/server/api-problem.ts'
import type { Outbox } from '../../../lib/device/outbox.ts'
import { sendWaiting } from '../../../lib/device/outbox-sending.ts'
import type { SendingResult } from '../../../lib/device/outbox-sending.ts'
import { municipalitiesQuery } from '../../../lib/queries/reference-queries.ts'
import { sessionQuery } from '../../../lib/session/session.ts'
import { text } from '../../../strings/text.ts'
import { isSavedHousehold } from './saved.ts'
import type { Saved } from './saved.ts'
import { toServerRefusal } from '../values/server-faults.ts'
import {
  knownMunicipalities,
  markFiguresStale,
  messageOf,
  showSavedToast,
  undoSaved,
} from './tell-saved.ts'

/**
 * Sends what was saved without a network, and tells of each as if it had just been saved. Another tab may have signed
 * somebody else in: who asks is asked first.
 */
export async function sendQueued(outbox: Outbox, queryClient: QueryClient): Promise<SendingResult> {
  const now = await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 }).catch(() => undefined)
  if (!now) return 'later'
  if (now.user?.id !== outbox.userId) return 'signed-out'
  await queryClient.ensureQueryData(municipalitiesQuery).catch(() => [])
  return sendWaiting(
    outbox,
    new Date(),
    (_post, answer) => {
      const saved = answer as Saved
      const undo = () =>
        void undoSaved(saved, queryClient, () =>
          showToast({
            message: text(isSavedHousehold(saved.value) ? 'record.undone' : 'record.undoneLead'),
          }),
        )
      markFiguresStale(queryClient)
      if (answer.isTakenBack) undo()
      else showSavedToast(messageOf(saved, knownMunicipalities(queryClient)), undo)
    },
    toReason,
  )
}

/** Why the server did not take it, in one sentence. */
function toReason(error: unknown): string {
  const { faults, textId } = toServerRefusal(error)
  const [first] = faults
  if (textId !== undefined) return text(textId)
  return first ? text(first.textId, first.values) : problemText(error)
}
