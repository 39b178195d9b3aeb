import type { Worker } from 'node:worker_threads'
import { errorOf, type ThreadFailure } from './thread-failure.ts'

/** All that a thread tells whoever began it: what it says of `M` while it works, and at last its answer. */
export type Told<T, M = never> = { said: M } | { done: T } | ThreadFailure

interface Hearing<M> {
  /** What the thread does, for the error of one that ends without an answer: `solves`. */
  does: string
  /** Is given what it says before its answer; where that fails, the thread is given up. */
  hear?: (said: M) => void | Promise<void>
  /** Gives the thread up. */
  signal?: AbortSignal | undefined
  /** A thread that has more to close when it has answered, and ends by itself. */
  endsItself?: boolean | undefined
}

/**
 * What a thread answers; then it is ended, and however else it goes.
 * @throws DomainError as its work does; Error where that broke or gave no answer; the reason of `signal`
 */
export async function answerOf<T, M = never>(
  worker: Worker,
  { does, hear, signal, endsItself = false }: Hearing<M>,
): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<{ done: T } | ThreadFailure>()
  const heard = async (said: M) => hear?.(said)
  const giveUp = () => reject(signal?.reason as Error)
  let isAnswered = false
  worker.on('message', (told: Told<T, M>) => {
    if ('said' in told) heard(told.said).catch(reject)
    else resolve(told)
  })
  worker.on('error', reject)
  worker.on('exit', () => reject(new Error(`The thread that ${does} ended before it had answered.`)))
  if (signal?.aborted === true) giveUp()
  signal?.addEventListener('abort', giveUp)
  try {
    const answer = await promise
    isAnswered = true
    if ('done' in answer) return answer.done
    throw errorOf(answer)
  } finally {
    signal?.removeEventListener('abort', giveUp)
    if (!isAnswered || !endsItself) await worker.terminate()
  }
}
