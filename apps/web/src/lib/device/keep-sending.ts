import type { Outbox } from './outbox.ts'
import { isDue } from './outbox-sending.ts'
import type { SendingResult } from './outbox-sending.ts'

const FIRST_WAIT_MS = 5_000
const LONGEST_WAIT_MS = 60_000

/**
 * Runs `send` while something waits: at once, when the network is back, when the page is looked at again, and
 * ever more seldom in between. Gives the way to stop.
 */
export function keepSending(outbox: Outbox, send: () => Promise<SendingResult>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitMs = FIRST_WAIT_MS
  let isStopped = false
  let isRunning = false

  const isNeeded = () => outbox.list().some(isDue)

  const schedule = (afterMs: number) => {
    clearTimeout(timer)
    if (!isStopped && isNeeded()) timer = setTimeout(() => void run(), afterMs)
  }

  const run = async () => {
    clearTimeout(timer)
    if (isRunning || isStopped || !isNeeded() || !navigator.onLine) return
    isRunning = true
    const result = await send().catch((): SendingResult => 'later')
    isRunning = false
    waitMs = result === 'later' ? Math.min(waitMs * 2, LONGEST_WAIT_MS) : FIRST_WAIT_MS
    if (result === 'later') schedule(waitMs)
  }

  const runNow = () => void run()
  const runWhenSeen = () => {
    if (document.visibilityState === 'visible') runNow()
  }
  const stopListening = outbox.subscribe(() => {
    if (!isRunning) schedule(waitMs)
  })
  window.addEventListener('online', runNow)
  document.addEventListener('visibilitychange', runWhenSeen)
  runNow()

  return () => {
    isStopped = true
    clearTimeout(timer)
    stopListening()
    window.removeEventListener('online', runNow)
    document.removeEventListener('visibilitychange', runWhenSeen)
  }
}
