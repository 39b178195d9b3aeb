import { setTimeout as sleep } from 'node:timers/promises'
import type { RunningServer } from './running-server.ts'

const ASK_EVERY_MS = 50

interface Meanwhile {
  /** How long each answer took, ms. */
  waits: number[]
  /** The most that the server held. */
  mostBytes: number
}

/** Asks one question all the while, as readers do, and looks at the memory of the server. */
export function askMeanwhile(server: RunningServer, path: string): { stop: () => Promise<Meanwhile> } {
  const over = new AbortController()
  const waits: number[] = []
  let mostBytes = 0
  const asking = (async () => {
    while (!over.signal.aborted) {
      const start = performance.now()
      await (await fetch(server.baseUrl + path)).arrayBuffer()
      waits.push(performance.now() - start)
      mostBytes = Math.max(mostBytes, server.residentBytes())
      await sleep(ASK_EVERY_MS)
    }
  })()
  return {
    stop: async () => {
      over.abort()
      await asking
      return { waits, mostBytes }
    },
  }
}
