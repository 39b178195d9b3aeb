import { listStatisticTables } from '@inflytt/db'
import { nameOf } from '@inflytt/reference'
import type { Deps } from '../deps.ts'
import { type RefreshOptions, refreshStatistics } from './refresh-statistics.ts'

const HOUR_MS = 60 * 60_000
const LOOK_MS = 10 * 60_000

type RefreshDeps = Pick<Deps, 'db' | 'clock' | 'newId' | 'config' | 'log'>

/** Refreshes when the last try is older than the interval. Whatever fails is logged, and nothing stops. */
export async function refreshWhenDue(
  deps: RefreshDeps,
  options: Pick<RefreshOptions, 'limits' | 'signal'> = {},
): Promise<void> {
  const { db, clock, config, log } = deps
  const { refreshHours, ...addresses } = config.statistics
  if (refreshHours === undefined) return
  try {
    const tried = (await listStatisticTables(db)).map(({ triedAt }) => triedAt)
    const last = tried.toSorted().at(-1)
    if (last !== undefined && clock().getTime() - Date.parse(last) < refreshHours * HOUR_MS) return
    const refreshed = await refreshStatistics(deps, { ...addresses, ...options })
    for (const table of refreshed ?? []) {
      const { figures, failure } = table
      const said = { statistics: nameOf(table) }
      if (failure === null) log.info({ ...said, figures }, 'statistics fetched')
      else log.warn({ ...said, failure }, 'statistics not fetched')
    }
  } catch (error) {
    log.error({ cause: error }, 'refreshing statistics failed')
  }
}

/** Looks at intervals whether a refresh is due, until stopped; does nothing where none is configured. */
export function keepRefreshing(deps: RefreshDeps): () => Promise<void> {
  if (deps.config.statistics.refreshHours === undefined) return () => Promise.resolve()
  let running: Promise<void> | undefined
  const over = new AbortController()
  const look = () => {
    running ??= refreshWhenDue(deps, { signal: over.signal }).finally(() => (running = undefined))
  }
  look()
  const timer = setInterval(look, LOOK_MS)
  timer.unref()
  return async () => {
    clearInterval(timer)
    over.abort()
    await running
  }
}
