import { useRef } from 'react'
import { createIdempotencyKey } from './idempotency-key.ts'

/**
 * A key for what is sent: the same content has the same one until it is saved, so that it is stored once where its answer
 * was lost and it is sent once more; other content is another record.
 */
export function useAttemptKey() {
  const attempt = useRef({ content: '', key: '' })

  function keyOf(sent: unknown): string {
    const content = JSON.stringify(sent)
    if (attempt.current.content !== content) attempt.current = { content, key: createIdempotencyKey() }
    return attempt.current.key
  }

  function saved(): void {
    attempt.current = { content: '', key: '' }
  }

  return { keyOf, saved }
}
