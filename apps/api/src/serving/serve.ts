import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Db, openReadingThreads, openSqliteReader, type Store } from '@inflytt/db'
import { sealAuditTrail } from '../audit/sealer.ts'
import { findOrMakeAuthSecret } from '../configuration/auth-secret.ts'
import { assertRecipients } from '../backups/assert-recipients.ts'
import type { Config } from '../configuration/config.ts'
import type { Deps } from '../deps.ts'
import { startEarlyServer } from './early-server.ts'
import { clockFault } from '../http/requests/clock-set.ts'
import { createLog } from '../http/log.ts'
import { createHttpServer } from '../http/node-server.ts'
import { securityHeaders } from '../http/answers/response-headers.ts'
import { createIdMaker } from '../identifiers.ts'
import { serveMetrics } from '../metrics/metrics-server.ts'
import { openStore } from '../store/open-store.ts'
import { prepareStore } from '../store/prepare-store.ts'
import { keepBeating } from '../store/replica.ts'
import { StartError } from '../start-error.ts'
import { toStoreError } from '../store/store-error.ts'
import { holdStore } from '../store/store-file.ts'
import { whenFree } from '../store/when-free.ts'
import { keepStoreWatch } from '../store/store-watch.ts'

const DRAIN_LIMIT_MS = 10_000
const SEAL_LIMIT_MS = 2000
const EVERYWHERE_OR_HERE = new Set(['0.0.0.0', '::', '127.0.0.1', '::1'])

export interface RunningServer {
  baseUrl: string
  /** What to tell whoever started it: the address first. */
  greeting: string[]
  /** Finishes what is in flight, folds the log into the store and closes it. */
  stop(): Promise<void>
}

const LISTEN_FAULTS: Record<string, (config: Config) => string> = {
  EADDRINUSE: ({ port, host }) => `Port ${port} (PORT) on ${host} is taken by another program.`,
  EACCES: ({ port }) => `Port ${port} (PORT) may not be used by this user.`,
  EADDRNOTAVAIL: ({ host }) => `${host} (HOST) is no address of this machine.`,
  ENOTFOUND: ({ host }) => `${host} (HOST) is no address of this machine.`,
}

async function listen(server: Server, config: Config): Promise<void> {
  server.listen(config.port, config.host)
  try {
    await once(server, 'listening')
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    const sentence = LISTEN_FAULTS[code]?.(config)
    throw sentence === undefined ? cause : new StartError(sentence, { cause })
  }
}

function ownAddress(server: Server, config: Config): string {
  const address: AddressInfo | string | null = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : config.port
  if (EVERYWHERE_OR_HERE.has(config.host)) return `http://localhost:${port}`
  return `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`
}

// Several servers may share PostgreSQL, which keeps them apart by itself.
function hold({ storePath, databaseUrl }: Config): () => void {
  if (databaseUrl !== undefined) return () => {}
  try {
    return holdStore(storePath)
  } catch (error) {
    throw toStoreError(error, storePath)
  }
}

/** A PostgreSQL that is silent for longer stands still, or its machine is gone. */
const ANSWERS_WITHIN_MS = 30_000
/** A replica's question goes to the primary then. */
const REPLICA_ANSWERS_WITHIN_MS = 5000

async function openReplicaOf(config: Config): Promise<Store | undefined> {
  if (config.databaseReadUrl === undefined) return undefined
  const { openReplica } = await import('../store/open-database.ts')
  return openReplica(config, REPLICA_ANSWERS_WITHIN_MS)
}

/**
 * Opens the store, fills an empty one, and listens.
 * @throws StartError with one sentence where the configuration cannot be used
 */
export async function serve(given: Config): Promise<RunningServer> {
  const clock = () => new Date()
  const log = createLog(given.logLevel)
  await assertRecipients(given)
  const fault = clockFault(clock())
  if (fault !== undefined) throw new StartError(fault)
  const letGo = hold(given)
  const replica = await openReplicaOf(given)
  const store = await openStore({ ...given, answersWithinMs: ANSWERS_WITHIN_MS }, clock).catch(
    async (error: unknown) => {
      await replica?.close()
      letGo()
      throw error
    },
  )
  const readers: Store[] = []
  const openReader = (open = openSqliteReader): Db | undefined => {
    if (store.engine !== 'sqlite') return undefined
    const reader = open(given.storePath)
    readers.push(reader)
    return reader.db
  }
  const closeReaders = () => Promise.all(readers.map((reader) => reader.close()))
  try {
    const config = { ...given, authSecret: findOrMakeAuthSecret(given) }
    let baseUrl = config.publicUrl ?? ''
    const deps: Deps = {
      db: store.db,
      replica: replica?.db,
      reader: openReader(),
      threads: openReader(openReadingThreads),
      config,
      log,
      clock,
      newId: createIdMaker(clock),
      random: (below) => randomInt(below),
      baseUrl: () => baseUrl,
    }
    if (config.metricsPort !== undefined) {
      const { createMetrics } = await import('../metrics/metrics.ts')
      deps.metrics = createMetrics(deps)
    }
    const prepared = await whenFree(() => prepareStore(deps))
    const answering = startEarlyServer(deps)
    const { server, drain } = createHttpServer({
      fetch: answering.fetch,
      headers: securityHeaders(config),
      onFault: (error) => log.error({ cause: error }, 'failed'),
      onGone: () => log.debug('the client has gone'),
    })
    const stopMetrics = await serveMetrics(deps)
    await listen(server, config).catch(async (error: unknown) => {
      await answering.stop(Promise.resolve())
      await stopMetrics()
      throw error
    })
    // Reports alone read from it.
    deps.snapshots = openReader()
    // A demo is never published, so its address is its own whatever PUBLIC_URL says.
    if (config.isDemo || baseUrl === '') baseUrl = ownAddress(server, config)
    const stopBeating = keepBeating(deps)
    const stopWatch = keepStoreWatch({ ...deps, store })
    return {
      baseUrl,
      greeting: [`inflytt: ${baseUrl}`, ...prepared],
      stop: async () => {
        await answering.stop(drain(DRAIN_LIMIT_MS))
        stopBeating()
        await sealAtLast(deps)
        await stopMetrics()
        await replica?.close()
        // Before the store, which folds its log into the file when nobody reads it any more.
        await closeReaders()
        await stopWatch()
        await store.close()
        letGo()
      },
    }
  } catch (error) {
    await replica?.close()
    await closeReaders()
    await store.close()
    letGo()
    throw error
  }
}

/** What waits is sealed by the next server where this one cannot, or not soon. */
async function sealAtLast(deps: Deps): Promise<void> {
  try {
    await sealAuditTrail(deps, { withinMs: SEAL_LIMIT_MS })
  } catch (error) {
    deps.log.error({ cause: error }, 'sealing failed')
  }
}
