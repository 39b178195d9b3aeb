import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../../apps/api/src/main.ts', import.meta.url))

export interface RunningServer {
  baseUrl: string
  /** What it holds in memory just now; Linux alone tells. */
  residentBytes(): number
  stop(): Promise<void>
}

/** The real server over a store, on a port of its own. */
export async function startServer(
  storePath: string,
  environment: Record<string, string> = {},
): Promise<RunningServer> {
  const child = spawn(process.execPath, [MAIN], {
    env: { PORT: '0', INFLYTT_DB: storePath, LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const baseUrl = await new Promise<string>((resolve, reject) => {
    let output = ''
    child.once('exit', (code) => reject(new Error(`the server stopped with code ${code}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const address = /^inflytt: (http:\S+)$/mu.exec(output)?.[1]
      if (address !== undefined) resolve(address)
    })
  })
  return {
    baseUrl,
    residentBytes: () => residentBytesOf(child.pid ?? 0),
    stop: async () => {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

function residentBytesOf(pid: number): number {
  const [, kib = '0'] = /^VmRSS:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kib) * 1024
}
