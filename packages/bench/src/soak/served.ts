import { readdirSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { type RunningServer, startServer } from '../running-server.ts'
import { type Retained, retainedBy } from './inspector.ts'

export const FAULTS = ['SIGKILL', 'SIGTERM', 'SIGSTOP'] as const
export type Fault = (typeof FAULTS)[number]

/** What the server holds at a moment. */
export interface Held {
  residentMiB: number
  handles: number
  walMiB: number
}

const MIB = 2 ** 20
const PAUSED_MS = 5000

/** The server of a soak through its lives: each start has an address of its own. */
export class Served {
  readonly #storePath: string
  #server: RunningServer | undefined
  /** Milliseconds from each start until it told its address. */
  readonly starts: number[] = []

  constructor(storePath: string) {
    this.#storePath = storePath
  }

  get baseUrl(): string {
    return this.#server?.baseUrl ?? 'http://127.0.0.1:9'
  }

  async start(): Promise<void> {
    const begun = performance.now()
    this.#server = await startServer(this.#storePath, { INFLYTT_DEMO: '1' }, { hasInspector: true })
    this.starts.push(performance.now() - begun)
  }

  async stop(): Promise<void> {
    await this.#server?.stop()
    this.#server = undefined
  }

  /** Strikes the server and has it serve again. */
  async strike(fault: Fault): Promise<void> {
    const server = this.#server
    if (server === undefined) return
    if (fault === 'SIGSTOP') {
      process.kill(server.pid, 'SIGSTOP')
      await sleep(PAUSED_MS)
      process.kill(server.pid, 'SIGCONT')
      return
    }
    await server.stop(fault)
    await this.start()
  }

  /** What is left once it has collected its garbage; undefined while none is there. */
  async retained(): Promise<Retained | undefined> {
    const url = this.#server?.inspectorUrl
    return url === undefined ? undefined : retainedBy(url)
  }

  /** Undefined while none is there. */
  look(): Held | undefined {
    const server = this.#server
    if (server === undefined) return undefined
    try {
      return {
        residentMiB: server.residentBytes() / MIB,
        handles: readdirSync(`/proc/${server.pid}/fd`).length,
        walMiB: (statSync(`${this.#storePath}-wal`, { throwIfNoEntry: false })?.size ?? 0) / MIB,
      }
    } catch {
      return undefined
    }
  }
}
