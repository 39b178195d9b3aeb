import type { QueryClient } from '@tanstack/react-query'
import { isStale } from '../../../components/record/form/use-record-form.ts'
import { showToast } from '../../../components/ui/toast/toast-store.ts'
import { problemText } from '../../../lib/server/api-problem.ts'
import { municipalitiesQuery } from '../../../lib/queries/reference-queries.ts'
import type { Municipality } from '../../../lib/queries/reference-queries.ts'
import { signedInRequest } from '../../../lib/session/sign-in-again.ts'
import { text } from '../../../strings/text.ts'
import { isSavedHousehold } from './saved.ts'
import type { Saved } from './saved.ts'
import { savedMessage } from './saved-message.ts'

const LONG_TOAST_MS = 20_000
const LONG_MESSAGE_CHARACTERS = 80

/** What the toast says of a saved entry. */
export function messageOf({ value }: Saved, municipalities: readonly Municipality[]): string {
  const code = isSavedHousehold(value) ? value._figure.municipality : value.responsibleMunicipality
  const name = municipalities.find((municipality) => municipality.code === code)?.name ?? code
  return isSavedHousehold(value)
    ? savedMessage(value, name)
    : text('record.savedLead', { municipality: name })
}

export function showSavedToast(message: string, onUndo: () => void): void {
  showToast({
    message,
    ...(message.length > LONG_MESSAGE_CHARACTERS && { durationMs: LONG_TOAST_MS }),
    action: { label: text('record.undo'), onAction: onUndo },
  })
}

/** Voids what was just saved, unless somebody has changed it since; offers another try where one may do. */
export async function undoSaved(
  saved: Saved,
  queryClient: QueryClient,
  onUndone: () => void,
): Promise<void> {
  try {
    const isHousehold = isSavedHousehold(saved.value)
    await signedInRequest(`/${isHousehold ? 'households' : 'leads'}/${saved.value.ref}`, {
      method: 'PATCH',
      body: isHousehold ? { countStatus: 'voided', voidReason: 'other' } : { isVoided: true },
      ...(saved.etag !== undefined && { etag: saved.etag }),
    })
  } catch (error) {
    showToast({
      message: text('record.undoFailed', { reason: problemText(error) }),
      ...(!isStale(error) && {
        action: {
          label: text('action.retry'),
          onAction: () => void undoSaved(saved, queryClient, onUndone),
        },
      }),
    })
    return
  }
  markFiguresStale(queryClient)
  onUndone()
}

const KEPT_KEYS = new Set(['me', 'settings', 'municipalities', 'programmes'])

/** Every figure and list may have changed. They are asked for when they are next shown, not now. */
export function markFiguresStale(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => !KEPT_KEYS.has(String(queryKey[0])),
    refetchType: 'none',
  })
}

export function knownMunicipalities(queryClient: QueryClient): readonly Municipality[] {
  return queryClient.getQueryData(municipalitiesQuery.queryKey) ?? []
}
