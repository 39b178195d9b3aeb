import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { spawnServer } from './spawn-server.ts'
import { closeVisitors } from './visitor.ts'

export interface StartedServer {
  url: string
  /** Path of its SQLite file, for an operator's command beside it. */
  storePath: string
  /** Stops it in order, with whatever is open on it, and takes its store away. */
  stop: () => Promise<void>
}

/** A server with a store of its own: a new one, or a copy of the demo whose years are fixed. */
export async function startServer({ demo }: { demo: boolean }): Promise<StartedServer> {
  const folder = await mkdtemp(join(tmpdir(), 'inflytt-journey-'))
  const store = join(folder, 'inflytt.sqlite')
  const removeFolder = () => rm(folder, { recursive: true, force: true })
  try {
    if (demo) await copyFile(inject('demoStore'), store)
    const server = await spawnServer({ store, demo })
    return {
      url: server.url,
      storePath: store,
      stop: async () => {
        await closeVisitors(server.url)
        await server.stop()
        await removeFolder()
      },
    }
  } catch (error) {
    await removeFolder()
    throw error
  }
}
