import {
  BUSY_TIMEOUT_MS,
  type Db,
  inSharedTransaction,
  setBusyTimeout,
  type StorePlace,
} from '@inflytt/db'
import { areWritersHeld, holdWriters } from '../../store/write-gate.ts'

const HELD_TIMEOUT_MS = 100

/**
 * Lets the connection of a thread write: those who write here wait until the function that is given is called. PostgreSQL
 * has turns of its own for that.
 */
export async function holdStore(db: Db, { engine }: StorePlace): Promise<() => void> {
  if (engine === 'postgres') return () => {}
  const letGo = holdWriters()
  try {
    // Those who have passed the gate before, and wait for one another.
    await inSharedTransaction(db, () => Promise.resolve())
  } catch (error) {
    letGo()
    throw error
  }
  // Whoever does not ask the gate is refused soon: what is written beside reading is not waited for.
  setBusyTimeout(db, HELD_TIMEOUT_MS)
  return () => {
    letGo()
    if (!areWritersHeld()) setBusyTimeout(db, BUSY_TIMEOUT_MS)
  }
}
