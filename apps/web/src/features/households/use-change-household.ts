import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import { problemText } from '../../lib/server/api-problem.ts'
import { askAnew } from '../../lib/queries/ask-anew.ts'
import { text } from '../../strings/text.ts'
import type { HouseholdPatch, HouseholdRecord, SavedHousehold } from './household.ts'
import { isDecisionOnly, toUndoPatch } from './editing/patch.ts'
import { householdQuery, patchHousehold } from './queries.ts'
import { deedOf, savedWords } from './editing/saved-words.ts'
import type { Around } from './list/use-around.ts'

export interface Change {
  before: HouseholdRecord
  etag: string
  patch: HouseholdPatch
}

/** Saves a change, tells what it led to, and offers to undo it. */
export function useChangeHousehold({ names, may }: Pick<Around, 'names' | 'may'>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ before, etag, patch }: Change) => patchHousehold(before.ref, patch, etag),
    onSuccess: async (saved, { before }) => {
      const undoPatch = toUndoPatch(before, saved.household)
      const message = savedWords(deedOf(before, saved.household), saved, names)
      const canUndo = may.change || isDecisionOnly(undoPatch)
      const onAction = () => void undo(queryClient, saved, undoPatch, names)
      showToast({ message, ...(canUndo && { action: { label: text('action.undo'), onAction } }) })
      await keep(queryClient, saved)
    },
  })
}

async function undo(
  queryClient: QueryClient,
  { household, etag }: SavedHousehold,
  patch: HouseholdPatch,
  names: Around['names'],
): Promise<void> {
  try {
    const undone = await patchHousehold(household.ref, patch, etag)
    showToast({ message: savedWords('undone', undone, names) })
    await keep(queryClient, undone)
  } catch (error) {
    showToast({ message: text('household.undoFailed', { reason: problemText(error) }) })
  }
}

// A household is part of most figures, so whatever is shown is asked for anew.
async function keep(queryClient: QueryClient, { household, etag }: SavedHousehold): Promise<void> {
  const { queryKey } = householdQuery(household.ref)
  await queryClient.cancelQueries({ queryKey })
  queryClient.setQueryData(queryKey, { household, etag })
  await askAnew(queryClient)
}
