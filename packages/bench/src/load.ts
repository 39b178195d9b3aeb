import { setTimeout as sleep } from 'node:timers/promises'
import { Connection, type WireRequest } from './connection.ts'

/** A request as it goes over the wire; `number` counts up over all connections. */
export type RequestOf = (number: number) => WireRequest

export interface Answered {
  status: number
  ms: number
}

/** Keeps connections and sends one request after the other on each. */
export class Load {
  readonly answers: Answered[] = []
  #isOver = false
  readonly #baseUrl: string
  readonly #requestOf: RequestOf
  #sent = 0

  constructor(baseUrl: string, requestOf: RequestOf) {
    this.#baseUrl = baseUrl
    this.#requestOf = requestOf
  }

  /** Asks over so many connections until it is over, with `everyMs` between the beginnings of two requests of one. */
  async run(connections: number, over: Promise<unknown>, everyMs = 0): Promise<Answered[]> {
    const asking = Array.from({ length: connections }, (_, place) =>
      this.#ask(everyMs, (place * everyMs) / connections),
    )
    const ending = over.finally(() => (this.#isOver = true))
    await Promise.all([ending, ...asking])
    return this.answers
  }

  async #ask(everyMs: number, firstAfterMs: number): Promise<void> {
    await sleep(firstAfterMs)
    const connection = new Connection(this.#baseUrl)
    while (!this.#isOver) {
      const begun = performance.now()
      const status = await connection.send(this.#requestOf(this.#sent++))
      const ms = performance.now() - begun
      this.answers.push({ status, ms })
      if (everyMs > ms) await this.#pause(everyMs - ms)
    }
    connection.end()
  }

  /** Short pauses, so that the end is not waited for. */
  async #pause(ms: number): Promise<void> {
    const until = performance.now() + ms
    while (!this.#isOver && performance.now() < until)
      await sleep(Math.min(PAUSE_MS, Math.max(1, until - performance.now())))
  }
}

const PAUSE_MS = 50
/** What a load was answered: a status other than the expected is an error. */
export function summaryOf(answers: readonly Answered[], expected: number) {
  const times = answers.map(({ ms }) => ms).toSorted((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!
  const others = answers.filter(({ status }) => status !== expected)
  return {
    count: answers.length,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    others: others.length,
    /** One of the statuses that were not expected. */
    other: others[0]?.status,
  }
}

/** Requests a second; every answer must have the expected status. */
export async function rateOf(
  baseUrl: string,
  { requestOf, connections, forMs, expected }: RateOf,
): Promise<number> {
  const begun = performance.now()
  const answers = await new Load(baseUrl, requestOf).run(connections, sleep(forMs))
  const seconds = (performance.now() - begun) / 1000
  const { others, other } = summaryOf(answers, expected)
  if (others > 0) throw new Error(`${baseUrl} answered ${other} to ${others} of ${answers.length}`)
  return answers.length / seconds
}

interface RateOf {
  requestOf: RequestOf
  connections: number
  forMs: number
  expected: number
}
