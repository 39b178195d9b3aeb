import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export interface SpawnedServer {
  url: string
  /** Stops it in order. */
  stop: () => Promise<void>
}

const MAIN = fileURLToPath(new URL('../../../../dist/server.js', import.meta.url))
const SITE = fileURLToPath(new URL('../../dist/index.html', import.meta.url))

/** The whole server on a store, as it is started for users. The web app must have been built. */
export async function spawnServer({
  store,
  demo,
}: {
  store: string
  demo: boolean
}): Promise<SpawnedServer> {
  if (!existsSync(SITE))
    throw new Error('The web app is not built, so there is nothing to open. Run: pnpm build')
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      PORT: '0',
      INFLYTT_DB: store,
      LOG_LEVEL: 'error',
      ...(demo && { INFLYTT_DEMO: '1' }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const url = await addressOf(child)
  return {
    url,
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** The address that the server prints when it listens. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let [output, errors] = ['', '']
    child.stderr?.on('data', (data) => (errors += String(data)))
    child.once('exit', () => reject(new Error(`The server stopped: ${errors}`)))
    child.stdout?.on('data', (data) => {
      output += String(data)
      const url = /^inflytt: (http:\/\/\S+)$/m.exec(output)?.[1]
      if (url !== undefined) resolve(url)
    })
  })
}
