import { Hono } from 'hono'
import { probeStore } from '@inflytt/db'
import { DomainError } from '@inflytt/domain'
import type { Deps } from '../deps.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { clockFault } from '../http/clock-set.ts'
import { answerProblem } from '../http/problem.ts'
import { isDamage, storeFault, storeReason } from '../http/store-faults.ts'

// A probe writes, and anybody may ask for one: its answer serves everybody for a moment.
const PROBE_LASTS_MS = 1000

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
    await probeStore(db, clock().toISOString())
    return undefined
  } catch (error) {
    const reason = isDamage(error) ? 'damaged' : (storeFault(error) ?? 'internal')
    log.error({ reason, cause: error }, 'not ready')
    return storeReason(error) ?? REASONS[reason]
  }
}

/** `/healthz`: the process lives. `/readyz`: the store reads and writes. Both lie outside the versioned API. */
export function healthRoutes(deps: Deps) {
  let latest: { at: number; reason: Promise<string | undefined> } | undefined

  function probeSparingly(): Promise<string | undefined> {
    const at = performance.now()
    if (!latest || at - latest.at >= PROBE_LASTS_MS) latest = { at, reason: probe(deps) }
    return latest.reason
  }

  return new Hono<ApiEnv>()
    .get('/healthz', (c) => c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' }))
    .get('/readyz', async (c) => {
      const reason = await probeSparingly()
      if (reason === undefined) return c.json({ status: 'ready' }, 200, { 'Cache-Control': 'no-store' })
      return answerProblem(c, new DomainError('store-unavailable', '', { extra: { reason } }))
    })
}
