import { randomInt } from 'node:crypto'
import { openReadingThreads } from '@inflytt/db'
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
import { listen, ownAddress } from './listen.ts'
import { type OpenedStores, openStores } from '../store/opened-stores.ts'
import { prepareStore } from '../store/prepare-store.ts'
import { keepBeating } from '../store/replica.ts'
import { StartError } from '../start-error.ts'
import { whenFree } from '../store/when-free.ts'
import { keepStoreWatch } from '../store/store-watch.ts'

const DRAIN_LIMIT_MS = 10_000
const SEAL_LIMIT_MS = 2000

export interface RunningServer {
  baseUrl: string
  /** What to tell whoever started it: the address first. */
  greeting: string[]
  /** Finishes what is in flight, folds the log into the store and closes it. */
  stop(): Promise<void>
}

/**
 * Opens the store, fills an empty one, and listens.
 * @throws StartError with one sentence where the configuration cannot be used
 */
export async function serve(config: Config): Promise<RunningServer> {
  const around = { clock: () => new Date(), log: createLog(config.logLevel) }
  await assertRecipients(config)
  const fault = clockFault(around.clock())
  if (fault !== undefined) throw new StartError(fault)
  const stores = await openStores(config, around.clock)
  try {
    return await serveOver(stores, config, around)
  } catch (error) {
    await stores.closeReaders()
    await stores.close()
    throw error
  }
}

type Around = Pick<Deps, 'clock' | 'log'>

async function serveOver(stores: OpenedStores, given: Config, around: Around): Promise<RunningServer> {
  const config = { ...given, authSecret: findOrMakeAuthSecret(given) }
  let baseUrl = config.publicUrl ?? ''
  const deps = depsOver(stores, { ...around, config, baseUrl: () => baseUrl })
  if (config.metricsPort !== undefined) {
    const { createMetrics } = await import('../metrics/metrics.ts')
    deps.metrics = createMetrics(deps)
  }
  const prepared = await whenFree(() => prepareStore(deps))
  const { server, stopAnswering, stopMetrics } = await startAnswering(deps)
  // Reports alone read from it.
  deps.snapshots = stores.openReader()
  // A demo is never published, so its address is its own whatever PUBLIC_URL says.
  if (config.isDemo || baseUrl === '') baseUrl = ownAddress(server, config)
  const stopBeating = keepBeating(deps)
  const stopWatch = keepStoreWatch({ ...deps, store: stores.store })
  return {
    baseUrl,
    greeting: [`inflytt: ${baseUrl}`, ...prepared],
    stop: async () => {
      await stopAnswering()
      stopBeating()
      await sealAtLast(deps)
      await stopMetrics()
      await stores.closeReaders()
      await stopWatch()
      await stores.close()
    },
  }
}

function depsOver(stores: OpenedStores, given: Around & Pick<Deps, 'config' | 'baseUrl'>): Deps {
  return {
    db: stores.store.db,
    replica: stores.replica,
    reader: stores.openReader(),
    threads: stores.openReader(openReadingThreads),
    newId: createIdMaker(given.clock),
    random: (below) => randomInt(below),
    ...given,
  }
}

/** Listens, with what is measured on a port of its own. */
async function startAnswering(deps: Deps) {
  const { config, log } = deps
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
  return { server, stopAnswering: () => answering.stop(drain(DRAIN_LIMIT_MS)), stopMetrics }
}

/** What waits is sealed by the next server where this one cannot, or not soon. */
async function sealAtLast(deps: Deps): Promise<void> {
  try {
    await sealAuditTrail(deps, { withinMs: SEAL_LIMIT_MS })
  } catch (error) {
    deps.log.error({ cause: error }, 'sealing failed')
  }
}
