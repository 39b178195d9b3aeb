import { beat, forgetBeats } from '@inflytt/db'
import { createMiddleware } from 'hono/factory'
import type { Deps } from '../deps.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { storeFault } from '../http/problems/store-faults.ts'
import { watchReplica } from './replica-watch.ts'

const BEATS_EVERY_MS = 5000
const FORGOTTEN_AFTER_MS = 24 * 60 * 60 * 1000
/** What may be asked of a whole country, and reads alone: an export leaves a trail. */
const LISTS =
  /^\/api\/v1\/(?:households|possible-duplicates|follow-ups|recruitment-needs(?:\/[^/]+\/suggestions)?|activities|leads|audit-events|imports\/[^/]+\/rows|.+\/history)$/
const READING = /^\/api\/v1\/(?:outcomes|reports|figures|open-data|reference-statistics)(?:\/|$)/
/** What the pages ask of before all else, and reads little; nobody is to wait for a write that takes long to see them. */
const PLAIN =
  /^\/api\/v1\/(?:me|settings|municipalities|programmes|parties|aggregate-outcomes(?:\/[^/]+)?|period-reports(?:\/[^/]+\/[^/]+)?|report-versions|annotations|targets|data-controllers)$/

/** Keeps writing to the primary that it lives, until stopped; does nothing where there is no replica to tell. */
export function keepBeating({
  db,
  replica,
  clock,
  log,
}: Pick<Deps, 'db' | 'replica' | 'clock' | 'log'>): () => void {
  if (replica === undefined) return () => undefined
  const isMissed = (error: unknown) => log.error({ cause: error }, 'no heartbeat was written')
  const next = () => void beat(db, clock().toISOString()).catch(isMissed)
  next()
  void forgetBeats(db, new Date(clock().getTime() - FORGOTTEN_AFTER_MS).toISOString()).catch(isMissed)
  const timer = setInterval(next, BEATS_EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}

const REFUSED = [403, 404]

/** Also what a replica of an older or a newer version does not know. */
const isOfReplica = (error: Error | undefined) =>
  storeFault(error) !== undefined || (error instanceof Error && 'severity' in error)

type Answer = (request: Request, env: ApiEnv['Bindings']) => Response | Promise<Response>

/**
 * Answers the public from the replica, and says how old that is; from the primary where it is of no use. Figures of a
 * SQLite file, and what every page asks, are read over a connection of their own, which sees what is committed at once;
 * lists that may read much of it by threads, so that nobody else waits for them. What the replica fails at, or does not have,
 * is asked of the primary in its place.
 */
export function fromReplica(deps: Deps, answer: Answer) {
  const { replica, reader, threads } = deps
  const watch = replica && watchReplica(deps, replica)

  return createMiddleware<ApiEnv>(async (c, next) => {
    const isReading = c.req.method === 'GET' || c.req.method === 'HEAD'
    const isFigures = isReading && READING.test(c.req.path)
    const isOpen = isFigures && c.get('caller').role === 'public'
    const isPlain = isReading && PLAIN.test(c.req.path)
    const isList = isReading && LISTS.test(c.req.path) && c.req.query('format') === undefined
    if (threads !== undefined && isList) c.set('deps', { ...deps, db: threads, primary: deps.db })
    else if (reader !== undefined && (isFigures || isPlain))
      c.set('deps', { ...deps, db: reader, primary: deps.db })
    const asOf = isOpen && c.env?.isFromPrimary !== true ? await watch?.asOf() : undefined
    if (watch === undefined || asOf === undefined) return next()
    c.set('deps', { ...deps, db: replica!, primary: deps.db })
    c.header('Replica-As-Of', asOf)
    await next()
    if (isOfReplica(c.error)) watch.distrust()
    // What is not there, or not public, may be since: a year that was fixed a moment ago.
    else if (!REFUSED.includes(c.res.status)) return
    c.res = undefined
    c.res = await answer(c.req.raw, { ...c.env, isFromPrimary: true })
  })
}
