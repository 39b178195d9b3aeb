import { BUSY_TIMEOUT_MS, type Db, setBusyTimeout } from '@inflytt/db'
import { areWritersHeld, holdWriters } from '../write-gate.ts'

const HELD_TIMEOUT_MS = 100

/** Lets the connection of a thread write: those who write here wait until the function that is given is called. */
export async function holdStore(db: Db): Promise<() => Promise<void>> {
  const letGo = holdWriters()
  try {
    // Whoever does not ask the gate is refused soon: SQLite waits with the whole thread, and readers with it.
    await setBusyTimeout(db, HELD_TIMEOUT_MS)
  } catch (error) {
    letGo()
    throw error
  }
  return async () => {
    letGo()
    if (!areWritersHeld()) await setBusyTimeout(db, BUSY_TIMEOUT_MS)
  }
}
