import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface StartedServer {
  url: string
  /** Stops it in order and takes its store away. */
  stop: () => Promise<void>
}

const MAIN = fileURLToPath(new URL('../../../api/src/main.ts', import.meta.url))
const SITE = fileURLToPath(new URL('../../dist/index.html', import.meta.url))

/** The whole server with a store of its own, as it is started for users. The web app must have been built. */
export async function startServer({ demo }: { demo: boolean }): Promise<StartedServer> {
  if (!existsSync(SITE))
    throw new Error('The web app is not built, so there is nothing to open. Run: pnpm build')
  const folder = await mkdtemp(join(tmpdir(), 'inflytt-journey-'))
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      INFLYTT_DB: join(folder, 'inflytt.sqlite'),
      LOG_LEVEL: 'error',
      ...(demo && { INFLYTT_DEMO: '1' }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const removeFolder = () => rm(folder, { recursive: true, force: true })
  try {
    const url = await addressOf(child)
    return {
      url,
      stop: async () => {
        const ended = once(child, 'exit')
        child.kill('SIGTERM')
        await ended
        await removeFolder()
      },
    }
  } catch (error) {
    await removeFolder()
    throw error
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
