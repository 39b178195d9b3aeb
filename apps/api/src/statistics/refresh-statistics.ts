import { setTimeout as wait } from 'node:timers/promises'
import {
  holdsLease,
  type Lease,
  listParticipating,
  listStatisticTables,
  markStatisticTableFailed,
  replaceStatisticTable,
  returnLease,
  takeLease,
  touch,
} from '@inflytt/db'
import { type StatisticSource, stockholmMonth, yearOf } from '@inflytt/domain'
import {
  DEFAULT_LIMITS,
  type FetchedFigure,
  type FetchLimits,
  readSeries,
  type SourceAddresses,
  SourceError,
  STATISTIC_SERIES,
} from '@inflytt/reference'
import type { Deps } from '../deps.ts'
import { untilWritersAreLetGo } from '../store/write-gate.ts'

const LEASE = 'statistics'
// Longer than a refresh can take: its attempts, time-outs and waits together.
const LEASE_MS = 60 * 60_000
const USER_AGENT = 'inflytt (official statistics)'

/** What became of one table. `fetchedAt`: since when what is shown was fetched; null where the copy is shown. */
export interface RefreshedTable {
  source: StatisticSource
  table: string
  /** Null where nothing new was fetched. */
  figures: number | null
  /** One sentence; null where all went well. */
  failure: string | null
  fetchedAt: string | null
}

export interface RefreshOptions extends SourceAddresses {
  limits?: FetchLimits | undefined
  /** Ends it between two tables, or in the middle of one of which then nothing is stored. */
  signal?: AbortSignal | undefined
}

type RefreshDeps = Pick<Deps, 'db' | 'clock' | 'newId'>

/**
 * Asks each source for its tables, one after the other, and stores what each gives whole or not at all. Undefined
 * where another refresh is under way. A table that fails leaves what was there, and does not stop the next.
 */
export async function refreshStatistics(
  deps: RefreshDeps,
  { limits = DEFAULT_LIMITS, signal, ...addresses }: RefreshOptions,
): Promise<RefreshedTable[] | undefined> {
  const { db, clock, newId } = deps
  const lease = { name: LEASE, holder: newId() }
  const now = clock()
  await untilWritersAreLetGo()
  if (!(await takeLease(db, lease, { at: now.toISOString(), lastsMs: LEASE_MS }))) return undefined
  try {
    const fetching = {
      limits,
      userAgent: USER_AGENT,
      now: clock,
      random: Math.random,
      wait: (ms: number) => wait(ms, undefined, { ...(signal && { signal }) }),
      signal,
    }
    const asked = {
      municipalities: (await listParticipating(db)).map(({ code }) => code),
      currentYear: yearOf(stockholmMonth(now)),
    }
    const refreshed: RefreshedTable[] = []
    for (const series of STATISTIC_SERIES) {
      const result = await readSeries(series, asked, { ...addresses, fetching }).catch(
        (error: unknown) => (signal?.aborted ? undefined : toSourceError(error)),
      )
      if (result === undefined) break
      const kept = await keep(deps, { ...series, lease }, result)
      if (kept === undefined) break
      refreshed.push(kept)
    }
    return refreshed
  } finally {
    await untilWritersAreLetGo()
    await returnLease(db, lease)
  }
}

function toSourceError(error: unknown): SourceError {
  if (error instanceof SourceError) return error
  throw error
}

async function keep(
  { db, clock }: RefreshDeps,
  { source, table, lease }: { source: StatisticSource; table: string; lease: Lease },
  result: FetchedFigure[] | SourceError,
): Promise<RefreshedTable | undefined> {
  const at = clock().toISOString()
  const key = { source, table }
  await untilWritersAreLetGo()
  const isOurs = await db.transaction().execute(async (trx) => {
    // Who stood still for an hour has figures that are older than what another has fetched since.
    if (!(await holdsLease(trx, lease))) return false
    if (result instanceof SourceError) await markStatisticTableFailed(trx, key, result.fault, at)
    else await replaceStatisticTable(trx, key, result, at)
    await touch(trx, ['statistics'], at)
    return true
  })
  if (!isOurs) return undefined
  if (!(result instanceof SourceError))
    return { ...key, figures: result.length, failure: null, fetchedAt: at }
  const stored = (await listStatisticTables(db)).find(
    (each) => each.source === source && each.table === table,
  )
  return { ...key, figures: null, failure: result.message, fetchedAt: stored?.fetchedAt ?? null }
}
