import { useRef } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useSend } from '../../../components/ui/use-send.ts'
import { createIdempotencyKey } from '../../../lib/server/idempotency-key.ts'
import { importListQuery, importQuery, uploadImport } from '../queries.ts'
import type { Upload } from '../queries.ts'

/** Sends a file. The same file sent once more after a lost answer makes one import. */
export function useUpload(onSent: (id: string, file: Blob) => void) {
  const queryClient = useQueryClient()
  const { send, ...state } = useSend()
  const attempt = useRef<{ upload: Upload; key: string }>(undefined)

  async function upload(wanted: Upload): Promise<boolean> {
    if (!isSame(attempt.current?.upload, wanted))
      attempt.current = { upload: wanted, key: createIdempotencyKey() }
    const key = attempt.current?.key ?? createIdempotencyKey()
    return send(async () => {
      const read = await uploadImport(wanted, key)
      queryClient.setQueryData(importQuery(read.batch.id).queryKey, {
        ...read,
        retryAfterSeconds: undefined,
      })
      void queryClient.invalidateQueries({ queryKey: importListQuery.queryKey })
      onSent(read.batch.id, wanted.file)
    })
  }

  return { upload, ...state }
}

function isSame(before: Upload | undefined, now: Upload): boolean {
  if (before === undefined) return false
  return (Object.keys(now) as (keyof Upload)[]).every((name) => before[name] === now[name])
}
