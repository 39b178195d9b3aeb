import { useEffect, useState, useSyncExternalStore } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { findNewer } from '../../lib/server/newer-answers.ts'
import type { NewerAnswer } from '../../lib/server/newer-answers.ts'
import { onReplicaAge, replicaBehindSeconds } from '../../lib/server/replica-age.ts'
import { useText } from '../../strings/use-text.tsx'
import '../ui/toast/toast.css'

const LOOK_EVERY_MS = 30_000

/**
 * Says that figures on the page have changed since it was opened, and shows them when the reader asks for it; and that
 * they come from a copy that is behind.
 */
export function FreshNotice() {
  const text = useText()
  const client = useQueryClient()
  const newer = useNewer()
  const behind = useSyncExternalStore(onReplicaAge, replicaBehindSeconds)
  return (
    <div className="toast-region no-print" role="status">
      {newer.length > 0 && (
        <div className="toast">
          <p className="toast-message">{text('fresh.changed')}</p>
          <button
            type="button"
            className="toast-action"
            onClick={() => {
              for (const { key, data } of newer) client.setQueryData(key, data)
            }}
          >
            {text('fresh.show')}
          </button>
        </div>
      )}
      {behind !== undefined && (
        <div className="toast">
          <p className="toast-message">{text('fresh.behind', { seconds: behind })}</p>
        </div>
      )}
    </div>
  )
}

/** Looks when the window is turned to and every half minute while it is seen. */
function useNewer(): readonly NewerAnswer[] {
  const client = useQueryClient()
  const [newer, setNewer] = useState<readonly NewerAnswer[]>([])
  useEffect(() => {
    const leaving = new AbortController()
    let isLooking = false
    const look = async () => {
      if (document.visibilityState !== 'visible' || isLooking) return
      isLooking = true
      const found = await findNewer(client, leaving.signal)
      isLooking = false
      if (!leaving.signal.aborted) setNewer(found)
    }
    // What the reader has taken over, or another answer has brought, is news no longer.
    const stop = client.getQueryCache().subscribe(({ type, query }) => {
      if (type === 'updated')
        setNewer((was) =>
          was.some(({ key }) => key === query.queryKey)
            ? was.filter(({ key }) => key !== query.queryKey)
            : was,
        )
    })
    const timer = setInterval(() => void look(), LOOK_EVERY_MS)
    const lookNow = () => void look()
    window.addEventListener('focus', lookNow)
    document.addEventListener('visibilitychange', lookNow)
    return () => {
      leaving.abort()
      stop()
      clearInterval(timer)
      window.removeEventListener('focus', lookNow)
      document.removeEventListener('visibilitychange', lookNow)
    }
  }, [client])
  return newer
}
