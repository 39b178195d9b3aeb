import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { problemText } from '../../lib/server/api-problem.ts'
import { useAttemptKey } from '../../lib/server/use-attempt-key.ts'
import { signedInRequest } from '../../lib/session/sign-in-again.ts'
import { askAnew } from '../../lib/queries/ask-anew.ts'
import { text } from '../../strings/text.ts'
import type { TextId } from '../../strings/text.ts'
import { showToast } from '../ui/toast/toast-store.ts'
import type { RecordValues } from './form/record-field.ts'
import { isStale } from './form/use-record-form.ts'

type Undo = () => Promise<unknown>

const WORDS = { saved: 'edit.saved', undone: 'edit.undone', undoneNew: 'edit.undoneNew' } as const
type SavedWords = Partial<Record<keyof typeof WORDS, TextId>>

/** Reads first, so that the change meets what is stored. Gives the tag of what is then stored. */
export async function patchNow(path: string, body: RecordValues): Promise<string> {
  const { etag = '' } = await signedInRequest(path)
  return patchSeen(path, body, etag)
}

/** Refused where somebody has changed what `etag` is of. Gives the tag of what is then stored. */
async function patchSeen(path: string, body: RecordValues, etag: string): Promise<string> {
  return (await signedInRequest(path, { method: 'PATCH', body, etag })).etag ?? ''
}

/** Saves records, tells it, offers to undo it, and has all that rests on them asked for anew. */
export function useRecordSave(ownWords: SavedWords = {}) {
  const words = { ...WORDS, ...ownWords }
  const queryClient = useQueryClient()
  const [isPending, setPending] = useState(false)
  const refresh = () => askAnew(queryClient)

  async function tell(message: string, undone: string, undo: Undo) {
    showToast({
      message,
      action: {
        label: text('action.undo'),
        onAction: () =>
          void undo()
            .then(refresh)
            .then(() => showToast({ message: undone }))
            .catch((error: unknown) => {
              showToast({ message: undoText(error) })
              return refresh()
            }),
      },
    })
    await refresh()
  }

  const attempt = useAttemptKey()

  /** Adds a record under `path`; undoing voids it. */
  async function add(path: string, body: RecordValues): Promise<void> {
    const { value } = await signedInRequest<{ id: string }>(path, {
      method: 'POST',
      body,
      idempotencyKey: attempt.keyOf([path, body]),
    })
    attempt.saved()
    const one = `${path}/${encodeURIComponent(value.id)}`
    await tell(text(words.saved), text(words.undoneNew), () => patchNow(one, { isVoided: true }))
  }

  /** Changes a record that still stands as it was read; undoing writes back what stood, unless somebody has changed it since. */
  async function change(
    path: string,
    patch: RecordValues,
    { etag, before }: { etag: string; before: RecordValues },
  ): Promise<void> {
    const saved = await patchSeen(path, patch, etag)
    await tell(text(words.saved), text(words.undone), () => patchSeen(path, before, saved))
  }

  /** Takes a record away or brings it back. Tells a failure by itself, and whether it was done. */
  async function turn(path: string, isVoided: boolean): Promise<boolean> {
    setPending(true)
    try {
      const saved = await patchNow(path, { isVoided })
      await tell(text(isVoided ? 'edit.removed' : 'edit.saved'), text('edit.undone'), () =>
        patchSeen(path, { isVoided: !isVoided }, saved),
      )
      return true
    } catch (error) {
      showToast({ message: turnText(error) })
      return false
    } finally {
      setPending(false)
    }
  }

  return { add, change, turn, tell, isPending }
}

/** Why something could not be undone. */
export function undoText(error: unknown): string {
  return isStale(error) ? text('edit.undoStale') : problemText(error)
}

function turnText(error: unknown): string {
  const isInUse =
    typeof error === 'object' && error !== null && 'code' in error && error.code === 'conflict'
  return isInUse ? text('edit.inUse') : problemText(error)
}
