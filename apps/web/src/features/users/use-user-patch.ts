import { useQuery, useQueryClient } from '@tanstack/react-query'
import { undoText } from '../../components/record/use-record-save.ts'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import { formatList } from '../../lib/text/format.ts'
import { municipalitiesQuery, placeName } from '../../lib/queries/reference-queries.ts'
import { useText } from '../../strings/use-text.tsx'
import { changeUser, type ReadUser } from './queries.ts'
import { refusalText } from './user-words.ts'

/** One change of an account that was read, and what is told of it; `onDone` comes before what is told. */
export function useUserPatch(onDone: () => void) {
  const text = useText()
  const queryClient = useQueryClient()
  const municipalities = useQuery(municipalitiesQuery)
  const nameOf = (code: string) => placeName(code, municipalities.data ?? [])
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['users'] })

  /** `undo` is given the tag of what is then stored. */
  async function patch(
    { user, etag }: ReadUser,
    body: object,
    done: string,
    undo?: (saved: string) => Promise<void>,
  ) {
    const saved = await changeUser(user.id, body, etag)
    onDone()
    const action = undo && {
      label: text('action.undo'),
      onAction: () => tell(undo(saved.etag), undoText),
    }
    showToast({ message: done, ...(action && { action }) })
    if (saved.unattended.length > 0)
      showToast({
        message: text('users.unattended', { places: formatList(saved.unattended.map(nameOf)) }),
      })
    await refresh()
  }

  /** Without a dialog to stand in, a refusal is told in passing. */
  function tell(work: Promise<unknown>, words = (error: unknown) => refusalText(error, false)): void {
    void work.catch((error: unknown) => {
      showToast({ message: words(error) })
      return refresh()
    })
  }

  return { patch, tell, refresh, nameOf }
}
