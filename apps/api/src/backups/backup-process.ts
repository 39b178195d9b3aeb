import { fork } from 'node:child_process'
import { once } from 'node:events'
import { toolEnvironment } from '../config.ts'
import { StartError } from '../start-error.ts'
import type { Backup, BackupOrder } from './make-backup.ts'

/** What passes between the processes: a moment as text. */
export type SentOrder = Omit<BackupOrder, 'at'> & { at: string }
export type BackupAnswer = { made: Backup } | { refused: string; isFull: boolean } | { broke: string }

/** A backup that could not be made for want of room. */
export class NoRoomError extends StartError {}

/**
 * Makes a backup in a process of its own: reading a store whole holds up the thread that does it, and the mask of new
 * files is the whole process's.
 * @throws StartError with one sentence; Error when it is ended by `signal`
 */
export async function makeBackupApart(order: BackupOrder, signal: AbortSignal): Promise<Backup> {
  signal.throwIfAborted()
  const child = fork(new URL('./backup.child.ts', import.meta.url), {
    execArgv: [],
    env: toolEnvironment(),
    signal,
    killSignal: 'SIGKILL',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The process of the backup ended with ${String(code)}.`)
  })
  child.send({ ...order, at: order.at.toISOString() } satisfies SentOrder)
  const [answer] = (await Promise.race([once(child, 'message', { signal }), ended])) as [BackupAnswer]
  await ended.catch(() => undefined)
  if ('made' in answer) return answer.made
  if ('broke' in answer) throw new Error(answer.broke)
  throw answer.isFull ? new NoRoomError(answer.refused) : new StartError(answer.refused)
}
