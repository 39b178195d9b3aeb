import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPostgresBinaries, owner, type PostgresBinaries } from './postgres-binaries.ts'

export interface PostgresServer {
  /** Reaches the maintenance database through a socket in a private folder; no port is opened. */
  connectionString: string
  /** Ends it as `kill -9` of all of it would, or as an operator does, and starts it on the same data; `whileDown` runs between. */
  restart: (how: 'SIGQUIT' | 'SIGINT', whileDown: () => Promise<void>) => Promise<void>
  /** Lets every process of it stand still, as a machine that is out of reach; the connections stay. */
  pause: (meanwhile: () => Promise<void>) => Promise<void>
  stop: () => Promise<void>
}

const START_LIMIT_MS = 30_000
// No port, and no waiting for a disk whose content is thrown away.
const SETTINGS = ['listen_addresses=', 'fsync=off', 'full_page_writes=off']

interface Starting {
  binaries?: PostgresBinaries
  /** As in postgresql.conf, `name=value`. */
  settings?: readonly string[]
}

/**
 * Starts a throw-away PostgreSQL 18, or the one of `binaries`; it fails where the binaries cannot run, it never skips.
 */
export async function startPostgresServer(starting: Starting = {}): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'inflytt-postgres-'))
  try {
    return await startIn(folder, starting)
  } catch (cause) {
    await rm(folder, { recursive: true, force: true })
    throw new Error('The tests need PostgreSQL and it did not start.', { cause })
  }
}

async function startIn(
  folder: string,
  { binaries: given, settings = [] }: Starting,
): Promise<PostgresServer> {
  await chmod(folder, 0o755)
  const binaries = given ?? (await findPostgresBinaries(folder))
  const home = join(folder, 'home')
  await mkdir(home, { mode: 0o700 })
  if (owner.uid !== undefined) await chown(home, owner.uid, owner.gid)

  const store = join(home, 'store')
  const created = spawnSync(
    binaries.initdb,
    ['-D', store, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...owner, cwd: home, encoding: 'utf8' },
  )
  if (created.status !== 0) throw new Error(`initdb failed: ${created.stderr || created.error?.message}`)

  const start = () =>
    spawn(
      binaries.postgres,
      ['-D', store, '-k', home, ...[...SETTINGS, ...settings].flatMap((setting) => ['-c', setting])],
      { ...owner, cwd: home, stdio: ['ignore', 'ignore', 'pipe'] },
    )
  let server = start()
  const abandon = () => {
    server.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  process.once('exit', abandon)
  await isReady(server)

  return {
    connectionString: `postgresql://postgres@/postgres?host=${encodeURIComponent(home)}`,
    restart: async (how, whileDown) => {
      const ended = once(server, 'exit')
      server.kill(how)
      await ended
      await whileDown()
      server = start()
      await isReady(server)
    },
    pause: async (meanwhile) => {
      const processes = [server.pid!, ...childrenOf(server.pid!)]
      for (const pid of processes) process.kill(pid, 'SIGSTOP')
      try {
        await meanwhile()
      } finally {
        for (const pid of processes) process.kill(pid, 'SIGCONT')
      }
    },
    stop: async () => {
      process.off('exit', abandon)
      if (server.exitCode === null) {
        server.kill('SIGINT')
        await once(server, 'exit')
      }
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number)
}

function isReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = ''
    const fail = (reason: string) => {
      clearTimeout(limit)
      server.kill('SIGKILL')
      reject(new Error(`PostgreSQL ${reason}:\n${log}`))
    }
    const limit = setTimeout(() => fail('was not ready in time'), START_LIMIT_MS)
    server.once('error', (error) => fail(error.message))
    server.once('exit', (code) => fail(`stopped with code ${code}`))
    // Read to the end: a full pipe would stop the server.
    server.stderr?.on('data', (chunk: Buffer) => {
      if (log.includes('ready to accept connections')) return
      log += chunk.toString()
      if (!log.includes('ready to accept connections')) return
      clearTimeout(limit)
      server.removeAllListeners('exit')
      resolve()
    })
  })
}
