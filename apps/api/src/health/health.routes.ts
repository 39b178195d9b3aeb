import { Hono } from 'hono'
import { probeStore, readProbe } from '@inflytt/db'
import { DomainError } from '@inflytt/domain'
import type { Deps } from '../deps.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { clockFault } from '../http/requests/clock-set.ts'
import { answerProblem } from '../http/problems/problem.ts'
import { areWritersHeld } from '../store/write-gate.ts'
import { isDamage, storeFault, storeReason } from '../http/problems/store-faults.ts'

// A probe writes, and anybody may ask for one: its answer serves everybody for a moment.
const PROBE_LASTS_MS = 1000
// One that PostgreSQL never answers keeps its connection until the network gives it up.
const PROBE_GIVEN_UP_MS = 60_000
// Longer than a writer waits, so that what keeps it waiting is told.
const ANSWERS_WITHIN_MS = 6000
const SILENT = 'The store does not answer.'

const REASONS = {
  'storage-full': 'The disk is full.',
  'store-unavailable': 'The store cannot be reached or written.',
  damaged: 'The store is damaged: restore a backup.',
  internal: 'The store does not answer as it should.',
}

/** Undefined where the store reads and writes, at a time that may be right. */
async function probe({ db, clock, log }: Deps): Promise<string | undefined> {
  const unset = clockFault(clock())
  if (unset !== undefined) {
    log.error({ reason: unset }, 'not ready')
    return unset
  }
  try {
    // What an import of this server puts in meanwhile shows that the store is written.
    await (areWritersHeld() ? readProbe(db) : probeStore(db, clock().toISOString()))
    return undefined
  } catch (error) {
    const reason = isDamage(error) ? 'damaged' : (storeFault(error) ?? 'internal')
    log.error({ reason, cause: error }, 'not ready')
    return storeReason(error) ?? REASONS[reason]
  }
}

interface Probe {
  at: number
  isOver: boolean
  reason: Promise<string | undefined>
}

function beginProbe(deps: Deps): Probe {
  const begun: Probe = { at: performance.now(), isOver: false, reason: probe(deps) }
  void begun.reason.finally(() => (begun.isOver = true))
  return begun
}

/** `/healthz`: the process lives. `/readyz`: the store reads and writes. Both lie outside the versioned API. */
export function healthRoutes(deps: Deps, { withinMs = ANSWERS_WITHIN_MS } = {}) {
  let latest: Probe | undefined

  function probeSparingly(): Promise<string | undefined> {
    const lastsMs = latest?.isOver === false ? PROBE_GIVEN_UP_MS : PROBE_LASTS_MS
    if (latest === undefined || performance.now() - latest.at >= lastsMs) latest = beginProbe(deps)
    return reasonOf(latest)
  }

  async function reasonOf({ at, reason }: Probe): Promise<string | undefined> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<string>((resolve) => {
      timer = setTimeout(resolve, Math.max(0, at + withinMs - performance.now()), SILENT)
    })
    const found = await Promise.race([reason, late])
    clearTimeout(timer)
    if (found === SILENT) deps.log.error({ reason: SILENT }, 'not ready')
    return found
  }

  return new Hono<ApiEnv>()
    .get('/healthz', (c) => c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' }))
    .get('/readyz', async (c) => {
      const reason = await probeSparingly()
      if (reason === undefined) return c.json({ status: 'ready' }, 200, { 'Cache-Control': 'no-store' })
      return answerProblem(c, new DomainError('store-unavailable', '', { extra: { reason } }))
    })
}
