import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../../apps/api/src/main.ts', import.meta.url))

export interface RunningServer {
  baseUrl: string
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
    stop: async () => {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}
