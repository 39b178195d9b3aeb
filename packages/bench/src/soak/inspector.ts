import { once } from 'node:events'

/** What a process holds once it has thrown away what it can. */
export interface Retained {
  heapMiB: number
  residentMiB: number
}

const MIB = 2 ** 20
const WITHIN_MS = 30_000

interface Reply {
  id: number
  result?: { result?: { value?: string } }
}

/** Asks one thing of a process after the other by the protocol of its inspector, and gives the last reply. */
async function ask(url: string, methods: [method: string, params: object][]): Promise<Reply> {
  const socket = new WebSocket(url)
  const over = AbortSignal.timeout(WITHIN_MS)
  try {
    await once(socket, 'open', { signal: over })
    let reply: Reply | undefined
    for (const [at, [method, params]] of methods.entries()) {
      socket.send(JSON.stringify({ id: at, method, params }))
      while (reply?.id !== at) {
        const [{ data }] = (await once(socket, 'message', { signal: over })) as [{ data: string }]
        reply = JSON.parse(data) as Reply
      }
    }
    return reply!
  } finally {
    // A process that is told to stop waits for whoever inspects it.
    socket.close()
  }
}

/** Has a process collect its garbage and tells what is left; undefined where it does not answer. */
export async function retainedBy(url: string): Promise<Retained | undefined> {
  try {
    const reply = await ask(url, [
      ['HeapProfiler.collectGarbage', {}],
      ['Runtime.evaluate', { expression: 'JSON.stringify(process.memoryUsage())', returnByValue: true }],
    ])
    const { heapUsed, rss } = JSON.parse(reply.result?.result?.value ?? '') as {
      heapUsed: number
      rss: number
    }
    return { heapMiB: heapUsed / MIB, residentMiB: rss / MIB }
  } catch {
    return undefined
  }
}
