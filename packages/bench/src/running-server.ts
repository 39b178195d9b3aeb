import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../../dist/server.js', import.meta.url))
const BARE = fileURLToPath(new URL('bare-server.ts', import.meta.url))

const INSPECT = '--inspect=127.0.0.1:0'
/** What Node says of its inspector. */
const INSPECTED = /^(?:Debugger |For help, see|Waiting for the debugger)/u

export interface RunningServer {
  baseUrl: string
  pid: number
  /** Where its inspector listens; undefined unless it was asked for. */
  inspectorUrl: string | undefined
  /** What it holds in memory just now; Linux alone tells. */
  residentBytes(): number
  /** Ends it by SIGTERM where no other signal is given. */
  stop(signal?: NodeJS.Signals): Promise<void>
}

/** The real server over a store, on a port of its own. */
export function startServer(
  storePath: string,
  environment: Record<string, string> = {},
  { hasInspector = false } = {},
): Promise<RunningServer> {
  return start(MAIN, { INFLYTT_DB: storePath, ...environment }, hasInspector ? [INSPECT] : [])
}

/** A bare node:http over the same store: what S2 is measured against. */
export function startBareServer(storePath: string): Promise<RunningServer> {
  return start(BARE, { INFLYTT_DB: storePath })
}

async function start(
  program: string,
  environment: Record<string, string>,
  options: string[] = [],
): Promise<RunningServer> {
  const child = spawn(process.execPath, [...options, program], {
    env: { PORT: '0', LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'pipe', options.length > 0 ? 'pipe' : 'inherit'],
  })
  let inspectorUrl: string | undefined
  child.stderr?.on('data', (chunk: Buffer) => {
    inspectorUrl ??= /^Debugger listening on (ws:\S+)$/mu.exec(chunk.toString())?.[1]
    if (!INSPECTED.test(chunk.toString())) process.stderr.write(chunk)
  })
  return {
    baseUrl: await addressOf(child),
    inspectorUrl,
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
