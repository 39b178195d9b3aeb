import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { showToast } from '../../components/ui/toast-store.ts'
import { problemText } from '../../lib/api-problem.ts'
import { patchMoneyNow, postMoney } from '../../lib/money-queries.ts'
import { text } from '../../strings/text.ts'

/** Saves money, tells it, and offers to undo it. A failure is given back to the form. */
export function useMoneySave() {
  const queryClient = useQueryClient()
  const [isPending, setPending] = useState(false)
  const [key, setKey] = useState(() => crypto.randomUUID())
  const refresh = () =>
    queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' })

  async function run(work: () => Promise<() => Promise<unknown>>): Promise<unknown> {
    setPending(true)
    try {
      const undo = await work()
      setKey(crypto.randomUUID())
      showToast({
        message: text('moneyEdit.saved'),
        action: {
          label: text('action.undo'),
          onAction: () =>
            void undo()
              .then(refresh)
              .then(() => showToast({ message: text('moneyEdit.undone') }))
              .catch((error: unknown) => showToast({ message: problemText(error) })),
        },
      })
      await refresh()
      return undefined
    } catch (error) {
      return error
    } finally {
      setPending(false)
    }
  }

  return {
    isPending,
    /** Adds a record under `path`; undoing voids it. */
    add: (path: string, body: object) =>
      run(async () => {
        const { id } = await postMoney<{ id: string }>(path, body, key)
        return () => patchMoneyNow(`${path}/${id}`, { isVoided: true })
      }),
    /** Changes records; undoing writes back what stood. */
    change: (changes: readonly { path: string; patch: object; before: object }[]) =>
      run(async () => {
        for (const { path, patch } of changes) await patchMoneyNow(path, patch)
        return async () => {
          for (const { path, before } of changes) await patchMoneyNow(path, before)
        }
      }),
  }
}
