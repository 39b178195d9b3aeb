import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** A request as it goes over the wire; `number` counts up over all connections. */
export type RequestOf = (number: number) => WireRequest

export interface WireRequest {
  method?: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
  body?: string
}

export interface Answered {
  status: number
  ms: number
}

/**
 * Keeps connections and sends one request after the other on each: by hand, since what `fetch` costs for each request is
 * more than many of the answers here.
 */
export class Load {
  readonly answers: Answered[] = []
  #isOver = false
  readonly #url: URL
  readonly #requestOf: RequestOf
  #sent = 0

  constructor(baseUrl: string, requestOf: RequestOf) {
    this.#url = new URL(baseUrl)
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
    const connection = new Connection(connect(Number(this.#url.port), this.#url.hostname))
    while (!this.#isOver) {
      const begun = performance.now()
      const status = await connection.send(this.#text(this.#requestOf(this.#sent++)))
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

  #text({ method = 'GET', path, headers = {}, body = '' }: WireRequest): string {
    const lines = [`${method} ${path} HTTP/1.1`, `Host: ${this.#url.host}`]
    for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`)
    if (method === 'POST') lines.push(`Content-Length: ${Buffer.byteLength(body)}`)
    return `${lines.join('\r\n')}\r\n\r\n${body}`
  }
}

const PAUSE_MS = 50
const HEAD_END = Buffer.from('\r\n\r\n')
const LAST_CHUNK = Buffer.from('0\r\n\r\n')

class Connection {
  readonly #socket: Socket
  #got: Buffer = Buffer.alloc(0)
  #answered: ((status: number) => void) | undefined
  #failed: ((error: Error) => void) | undefined

  constructor(socket: Socket) {
    this.#socket = socket
    socket.setNoDelay()
    socket.on('data', (chunk: Buffer) => this.#read(chunk))
    socket.on('error', (error) => this.#failed?.(error))
    socket.on('close', () => this.#failed?.(new Error('the server closed the connection')))
  }

  send(text: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#answered = resolve
      this.#failed = reject
      this.#socket.write(text)
    })
  }

  end() {
    this.#failed = undefined
    this.#socket.destroy()
  }

  #read(chunk: Buffer) {
    this.#got = this.#got.length === 0 ? chunk : Buffer.concat([this.#got, chunk])
    const headEnd = this.#got.indexOf(HEAD_END)
    if (headEnd === -1) return
    const head = this.#got.toString('latin1', 0, headEnd)
    const status = Number(head.slice(9, 12))
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
    const isWhole =
      length === undefined
        ? status === 304 || this.#got.subarray(-LAST_CHUNK.length).equals(LAST_CHUNK)
        : this.#got.length >= headEnd + HEAD_END.length + Number(length)
    if (!isWhole) return
    this.#got = Buffer.alloc(0)
    this.#answered?.(status)
  }
}

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
