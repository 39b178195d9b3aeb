import { once } from 'node:events'
import { parentPort, type Worker } from 'node:worker_threads'
import type { Db, StorePlace } from '@inflytt/db'
import { say } from '../../threads/in-thread.ts'
import { holdStore } from './hold-store.ts'

/** A thread asks before it writes, and says when it has written. */
export type TurnMessage = 'may-i-write' | 'written'

/** Asks for the turn to write within a thread, and waits for it. */
export async function askTurn(): Promise<void> {
  const allowed = once(parentPort!, 'message')
  say('may-i-write' satisfies TurnMessage)
  await allowed
}

/** The turn is over. */
export const endTurn = () => say('written' satisfies TurnMessage)

/** Gives a thread its turns, and lets those who write here wait meanwhile. `close` ends the one that it may have. */
export function givingTurns(worker: Worker, db: Db, place: StorePlace) {
  let isClosed = false
  let end: (() => void) | undefined
  const letGo = () => {
    end?.()
    end = undefined
  }
  const hear = async (message: TurnMessage) => {
    if (message === 'written') return letGo()
    end = await holdStore(db, place)
    // The thread may have ended meanwhile.
    if (isClosed) letGo()
    else worker.postMessage('write', [])
  }
  const close = () => {
    isClosed = true
    letGo()
  }
  return { hear, close }
}
