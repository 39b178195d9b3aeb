import { beat, type Db, readDataVersions, readHeartbeat } from '@inflytt/db'
import { createMiddleware } from 'hono/factory'
import type { Deps } from '../deps.ts'
import type { ApiEnv } from '../http/api-env.ts'

const BEATS_EVERY_MS = 5000
const LOOKS_EVERY_MS = 1000
const OLDEST_MS = 60_000
/** What may be asked of a whole country, and reads alone: an export leaves a trail. */
const LISTS =
  /^\/api\/v1\/(?:households|possible-duplicates|follow-ups|recruitment-needs(?:\/[^/]+\/suggestions)?|activities|leads|audit-events|imports\/[^/]+\/rows)$/
const READING = /^\/api\/v1\/(?:outcomes|reports|figures|open-data|reference-statistics)(?:\/|$)/

/** Keeps writing to the primary that it lives, until stopped; does nothing where there is no replica to tell. */
export function keepBeating({
  db,
  replica,
  clock,
  log,
}: Pick<Deps, 'db' | 'replica' | 'clock' | 'log'>): () => void {
  if (replica === undefined) return () => undefined
  const next = () =>
    void beat(db, clock().toISOString()).catch((error: unknown) =>
      log.error({ cause: error }, 'no heartbeat was written'),
    )
  next()
  const timer = setInterval(next, BEATS_EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}

/**
 * The moment up to which a replica has everything; undefined where it cannot be asked, is more than a minute behind, or
 * does not have the settings of today yet, which decide what may be shown.
 */
async function readAsOf(primary: Db, replica: Db, now: Date): Promise<string | undefined> {
  const asOf = await readHeartbeat(replica)
  if (asOf === undefined || now.getTime() - Date.parse(asOf) > OLDEST_MS) return undefined
  const [mine, its] = [await readDataVersions(primary), await readDataVersions(replica)]
  return mine.settings.version === its.settings.version ? asOf : undefined
}

/**
 * Answers what anybody may read from the replica, and says how old that is; from the primary where it is of no use. A
 * SQLite file is read over a connection of its own, which sees what is committed at once; lists that may read much of it by
 * threads, so that nobody else waits for them.
 */
export function fromReplica(deps: Deps) {
  let latest: { at: number; asOf: Promise<string | undefined> } | undefined

  function look(replica: Db): Promise<string | undefined> {
    const at = deps.clock().getTime()
    if (latest !== undefined && Math.abs(at - latest.at) < LOOKS_EVERY_MS) return latest.asOf
    const asOf = readAsOf(deps.db, replica, deps.clock()).catch((error: unknown) => {
      deps.log.error({ cause: error }, 'the replica is of no use')
      return undefined
    })
    latest = { at, asOf }
    return asOf
  }

  return createMiddleware<ApiEnv>(async (c, next) => {
    const { replica, reader, threads } = deps
    const isReading = c.req.method === 'GET' || c.req.method === 'HEAD'
    const isOpen = isReading && c.get('caller').role === 'public' && READING.test(c.req.path)
    const isList = isReading && LISTS.test(c.req.path) && c.req.query('format') === undefined
    if (threads !== undefined && isList) c.set('deps', { ...deps, db: threads, primary: deps.db })
    else if (reader !== undefined && isOpen) c.set('deps', { ...deps, db: reader, primary: deps.db })
    else if (replica !== undefined && isOpen) {
      const asOf = await look(replica)
      if (asOf !== undefined) {
        c.set('deps', { ...deps, db: replica, primary: deps.db })
        c.header('Replica-As-Of', asOf)
      }
    }
    await next()
  })
}
