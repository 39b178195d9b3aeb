import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../../dist/server.js', import.meta.url))
const BARE = fileURLToPath(new URL('bare-server.ts', import.meta.url))

export interface RunningServer {
  baseUrl: string
  pid: number
  /** What it holds in memory just now; Linux alone tells. */
  residentBytes(): number
  /** Ends it by SIGTERM where no other signal is given. */
  stop(signal?: NodeJS.Signals): Promise<void>
}

/** The real server over a store, on a port of its own. */
export function startServer(
  storePath: string,
  environment: Record<string, string> = {},
): Promise<RunningServer> {
  return start(MAIN, { INFLYTT_DB: storePath, ...environment })
}

/** A bare node:http over the same store: what S2 is measured against. */
export function startBareServer(storePath: string): Promise<RunningServer> {
  return start(BARE, { INFLYTT_DB: storePath })
}

async function start(program: string, environment: Record<string, string>): Promise<RunningServer> {
  const child = spawn(process.execPath, [program], {
    env: { PORT: '0', LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return {
    baseUrl: await addressOf(child),
    pid: child.pid ?? 0,
    residentBytes: () => residentBytesOf(child.pid ?? 0),
    stop: async (signal = 'SIGTERM') => {
      const ended = once(child, 'exit')
      child.kill(signal)
      await ended
    },
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    child.once('exit', (code) => reject(new Error(`the server stopped with code ${code}`)))
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const address = /^inflytt: (http:\S+)$/mu.exec(output)?.[1]
      if (address !== undefined) resolve(address)
    })
  })
}

function residentBytesOf(pid: number): number {
  const [, kib = '0'] = /^VmRSS:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kib) * 1024
}
