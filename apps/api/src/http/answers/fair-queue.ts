import { setImmediate as nextTurn } from 'node:timers/promises'
import { ProblemWithHeaders } from '../problems/problem.ts'

interface QueueLimits {
  /** How many of one who asks may wait. */
  mostOfOne: number
  mostInAll: number
}

/** Who asks, as in the limits of reading, and a signal that nobody waits for the answer any more. */
interface Asking {
  who: string
  signal?: AbortSignal | undefined
}

const FIRST_GUESS_MS = 1000

/**
 * Does one piece of heavy work at a time. Those who wait get their turns in a ring, so that one who asks for sixty keeps
 * nobody else waiting for more than the piece under way and one of each other.
 */
export class FairQueue {
  readonly #limits: QueueLimits
  /** Those who wait, whose turn is next first; none without work. */
  readonly #waiting = new Map<string, (() => void)[]>()
  #isWorking = false
  #inAll = 0
  /** How long a piece takes, the latest ones most. */
  #usualMs = FIRST_GUESS_MS

  constructor(limits: QueueLimits) {
    this.#limits = limits
  }

  /** @throws ProblemWithHeaders `busy` where too many wait, or whoever asked has gone */
  async inTurn<T>({ who, signal }: Asking, work: () => Promise<T>): Promise<T> {
    if (this.#isWorking) await this.#wait(who)
    this.#isWorking = true
    const startedAt = performance.now()
    try {
      if (signal?.aborted === true) throw this.#refusal()
      const done = await work()
      this.#usualMs = (this.#usualMs * 3 + performance.now() - startedAt) / 4
      return done
    } finally {
      // Whoever has asked for something small is answered before the next piece.
      await nextTurn()
      this.#startNext()
    }
  }

  #wait(who: string): Promise<void> {
    const own = this.#waiting.get(who) ?? []
    const { mostOfOne, mostInAll } = this.#limits
    if (own.length >= mostOfOne || this.#inAll >= mostInAll) throw this.#refusal()
    this.#inAll += 1
    this.#waiting.set(who, own)
    return new Promise((resolve) => own.push(resolve))
  }

  #startNext(): void {
    const [next] = this.#waiting
    if (next === undefined) {
      this.#isWorking = false
      return
    }
    const [who, own] = next
    const start = own.shift()
    this.#waiting.delete(who)
    if (own.length > 0) this.#waiting.set(who, own)
    this.#inAll -= 1
    start?.()
  }

  #refusal(): ProblemWithHeaders {
    const seconds = Math.max(1, Math.ceil((this.#usualMs * this.#inAll) / 1000))
    return new ProblemWithHeaders(
      'busy',
      `Too much is being put together just now. Try again in ${seconds} seconds.`,
      { 'Retry-After': String(seconds) },
    )
  }
}
