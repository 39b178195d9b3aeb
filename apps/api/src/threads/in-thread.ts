import { parentPort } from 'node:worker_threads'
import { failureOf } from './thread-failure.ts'
import type { Told } from './thread-answer.ts'

const tell = (told: Told<unknown, unknown>) => parentPort?.postMessage(told, [])

/** Within a thread: tells whoever waits for its answer something before that. */
export const say = (said: unknown) => tell({ said })

/** Within a thread: its answer is what the work gives, or why it failed. */
export async function answer<T>(work: () => T | Promise<T>): Promise<void> {
  try {
    tell({ done: await work() })
  } catch (error) {
    tell(failureOf(error))
  }
}
