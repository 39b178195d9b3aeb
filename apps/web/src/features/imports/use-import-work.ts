import { useEffect, useRef, useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useSend } from '../../components/ui/use-send.ts'
import { ApiProblem } from '../../lib/server/api-problem.ts'
import { importListQuery, importQuery, turnImport } from './queries.ts'
import type { ReadImport } from './queries.ts'

/** Reads an import and does what is done to it, one thing at a time; all that rests on it is asked for anew. */
export function useImportWork(id: string) {
  const queryClient = useQueryClient()
  const { send, isPending, failure, attempt } = useSend()
  const query = useQuery(importQuery(id, isPending))
  const [isStopped, setStopped] = useState(false)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const state = query.data?.batch.state
  useFiguresAnew(state)

  async function keep({ batch, etag }: ReadImport): Promise<void> {
    const { queryKey } = importQuery(id)
    await queryClient.cancelQueries({ queryKey })
    queryClient.setQueryData(queryKey, { batch, etag, retryAfterSeconds: undefined })
    void queryClient.invalidateQueries({ queryKey: importListQuery.queryKey })
  }

  /** Does one thing with the import as it was last read. True when it was done. */
  function work(run: (read: ReadImport) => Promise<ReadImport>): Promise<boolean> {
    setStopped(false)
    return send(async () => {
      // What is being decided of single rows is part of what is saved; where it is refused, nothing is.
      await queue.current
      const read = queryClient.getQueryData(importQuery(id).queryKey)
      if (read === undefined) return
      try {
        await keep(await run(read))
      } catch (error) {
        // What was decided against is looked at as it now is.
        if (isStale(error)) await query.refetch()
        throw error
      }
    })
  }

  /** Decides rows one after the other, since each counts the batch anew. Rejects where it was not done. */
  function enqueue(run: () => Promise<unknown>): Promise<void> {
    const before = queue.current.catch(() => undefined)
    const done = before.then(run).then(
      async () => void (await query.refetch()),
      async (error: unknown) => {
        await query.refetch()
        throw error
      },
    )
    queue.current = done
    done.catch(() => {
      if (queue.current === done) queue.current = Promise.resolve()
    })
    return done
  }

  /** Stops what runs, also while its answer is waited for. Gives the import as it then is. */
  async function stop(): Promise<ReadImport | undefined> {
    const read = query.data
    if (read === undefined) return undefined
    setStopped(true)
    const stopped = await turnImport(read, 'cancel')
    await query.refetch()
    return stopped
  }

  // What was stopped ends in a refusal of its own, which is no news to the one who stopped it.
  return { query, work, enqueue, stop, isPending, isStopped, failure, attempt }
}

export type ImportWork = ReturnType<typeof useImportWork>

function isStale(error: unknown): boolean {
  return (
    error instanceof ApiProblem && ['precondition-failed', 'conflict', 'network'].includes(error.code)
  )
}

/** Households are part of most figures, so these are asked for anew once an import is saved or undone. */
function useFiguresAnew(state: string | undefined): void {
  const queryClient = useQueryClient()
  const before = useRef(state)
  useEffect(() => {
    const isTurned = before.current !== undefined && before.current !== state
    before.current = state
    if (isTurned && (state === 'committed' || state === 'undone'))
      void queryClient.invalidateQueries({
        predicate: ({ queryKey: [first] }) => first !== 'me' && first !== 'imports',
      })
  }, [queryClient, state])
}
