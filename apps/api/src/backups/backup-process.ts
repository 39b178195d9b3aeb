import { fork } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { dirname } from 'node:path'
import { toolEnvironment } from '../configuration/config.ts'
import { StartError } from '../start-error.ts'
import { removeMarked } from './backup-folder.ts'
import { newMark } from './durable-file.ts'
import type { Backup, BackupOrder } from './make-backup.ts'

/** Where an order into a folder leaves files while it is not finished. */
export function unfinishedPlaces({ storePath, databaseUrl, out }: BackupOrder): string[] {
  return [out, databaseUrl === undefined ? dirname(storePath) : tmpdir()]
}

/** What passes between the processes: a moment as text. */
export type SentOrder = Omit<BackupOrder, 'at'> & { at: string }
export type BackupAnswer = { made: Backup } | { refused: string; isFull: boolean } | { broke: string }

/** A backup that could not be made for want of room. */
export class NoRoomError extends StartError {}

/**
 * Makes a backup in a process of its own: reading a store whole holds up the thread that does it, and the mask of new
 * files is the whole process's. Where that process is ended from outside, what it has left is removed.
 * @throws StartError with one sentence; Error when it is ended by `signal`
 */
export async function makeBackupApart(order: BackupOrder, signal: AbortSignal): Promise<Backup> {
  signal.throwIfAborted()
  const mark = newMark()
  const answer = await askChild({ ...order, mark }, signal).catch((error: unknown) => {
    for (const folder of unfinishedPlaces(order)) removeMarked(folder, mark)
    throw error
  })
  if ('made' in answer) return answer.made
  if ('broke' in answer) throw new Error(answer.broke)
  throw answer.isFull ? new NoRoomError(answer.refused) : new StartError(answer.refused)
}

async function askChild(order: BackupOrder, signal: AbortSignal): Promise<BackupAnswer> {
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
  try {
    const [answer] = (await Promise.race([once(child, 'message', { signal }), ended])) as [BackupAnswer]
    return answer
  } finally {
    await ended.catch(() => undefined)
    // What is ended by a signal is told before it has ended, and may still make a file.
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      await new Promise((resolve) => child.once('exit', resolve))
  }
}
