import {
  BUSY_TIMEOUT_MS,
  type Db,
  inSharedTransaction,
  setBusyTimeout,
  type StorePlace,
} from '@inflytt/db'
import { holdWriters } from '../../store/write-gate.ts'

const HELD_TIMEOUT_MS = 100
/** Who comes with the work of many seconds behind it; a large import of another process has the file for up to ten. */
const HOLDING_TIMEOUT_MS = 20_000

/**
 * Lets the connection of a thread write, one at a time: those who write here wait until the function that is given is called.
 * PostgreSQL has turns of its own for that.
 * @throws Error of the store where another process has it for 20 seconds
 */
export async function holdStore(db: Db, { engine }: StorePlace): Promise<() => void> {
  if (engine === 'postgres') return () => {}
  const letGo = await holdWriters()
  const end = () => {
    setBusyTimeout(db, BUSY_TIMEOUT_MS)
    letGo()
  }
  setBusyTimeout(db, HOLDING_TIMEOUT_MS)
  try {
    // Those who have passed the gate before, and wait for one another.
    await inSharedTransaction(db, () => Promise.resolve())
  } catch (error) {
    end()
    throw error
  }
  // Whoever does not ask the gate is refused soon: what is written beside reading is not waited for.
  setBusyTimeout(db, HELD_TIMEOUT_MS)
  return end
}
