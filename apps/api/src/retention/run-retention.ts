import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  type Counts,
  endRetentionRun,
  deleteIdempotentAnswers,
  insertRetentionRun,
  interruptRetentionRuns,
  isRetentionWanted,
  keepRetentionSoFar,
  type RetentionRun,
  type Trx,
} from '@inflytt/db'
import { DomainError, type RetentionFailure, type RetentionRunAsked } from '@inflytt/domain'
import { leaveTrail } from '../audit/trail.ts'
import { createBreather } from '../breather.ts'
import { storeFault } from '../http/problems/store-faults.ts'
import { goOn } from '../jobs/under-way.ts'
import { underLease } from '../store/lease.ts'
import { untilWritersAreLetGo } from '../store/write-gate.ts'
import { inTransaction, type Unit, type Write } from '../write.ts'
import { TrailDiffers } from './audit-log.sweep.ts'
import { readRetentionRule } from './retention-rules.service.ts'
import type { Sweeping } from './sweep.ts'
import { SWEEPERS } from './sweepers.ts'

const DAY_MS = 86_400_000
/** How often a run that takes nothing looks whether it is still wanted. */
const LOOK_EVERY_MS = 1000

/** In whose name a rule is run, and with what. */
export type Running = Pick<Write<unknown>, 'deps' | 'caller'>

/** What was gone through of a run of this process; `total` is null while it is not known. */
export interface RetentionProgress {
  done: number
  total: number | null
}

const progressOfRun = new Map<string, RetentionProgress>()

/** Undefined of a run that has ended, and of one that goes on in another process. */
export const progressOf = (runId: string) => progressOfRun.get(runId)

/** A dry run keeps nobody from running the rule. */
export const retentionLease = ({ kind, isDryRun }: RetentionRunAsked) =>
  `retention/${kind}${isDryRun ? '/dry' : ''}`

/** Thrown within a run that is to end before all is taken. */
class NotWanted extends Error {
  override readonly name = 'NotWanted'
}

/**
 * Begins what a rule says, or with `isDryRun` to count what it would do; undefined where somebody is at it. It is done a
 * few records at a time, so that nobody who writes waits for all of them: what was taken before it is ended stays taken,
 * and the rest waits for the next run. `ended` gives how it went, and rejects with why it failed; that is kept too.
 * @throws DomainError `conflict` for a rule that nobody has decided, `store-unavailable` where the server stops
 */
export async function beginRetention(
  running: Running,
  asked: RetentionRunAsked,
): Promise<{ run: RetentionRun; ended: Promise<RetentionRun> } | undefined> {
  const { deps } = running
  const begun = Promise.withResolvers<RetentionRun | undefined>()
  const ended = goOn(deps.db, (over) =>
    underLease(deps, retentionLease(asked), async (held) => {
      const run = await deps.db.transaction().execute(async (trx) => {
        await held.assert(trx)
        return record(trx, running, asked)
      })
      begun.resolve(run)
      return work(running, run, AbortSignal.any([over, held.lost]))
    }),
  )
  ended.then(() => begun.resolve(undefined), begun.reject)
  const run = await begun.promise
  return run && { run, ended: ended.then((found) => found?.done ?? run) }
}

/** Reads the decision with what is written: one that is taken back stops what has begun by then, and nothing later. */
async function record(
  trx: Trx,
  { deps, caller }: Running,
  asked: RetentionRunAsked,
): Promise<RetentionRun> {
  const { after, decisionRef } = await readRetentionRule(trx, asked.kind)
  if (!asked.isDryRun && decisionRef === null)
    throw new DomainError(
      'conflict',
      'The rule is off: no decision is entered for it. Enter the reference of the decision first; a dry run can be made before.',
    )
  const run: RetentionRun = {
    id: deps.newId(),
    ...asked,
    at: deps.clock().toISOString(),
    endedAt: null,
    outcome: null,
    failure: null,
    actorId: caller.userId,
    actorRole: caller.role,
    after,
    decisionRef,
    changed: {},
    held: {},
  }
  // Their processes died before they could tell.
  for (const dead of await interruptRetentionRuns(trx, run))
    await tellEnd({ trx, at: run.at, deps, caller }, dead)
  await insertRetentionRun(trx, run)
  return run
}

async function work(running: Running, run: RetentionRun, signal: AbortSignal): Promise<RetentionRun> {
  const tally = { changed: {}, held: {} }
  const end = async (outcome: Pick<RetentionRun, 'outcome' | 'failure'>) => {
    await untilWritersAreLetGo()
    return inTransaction(asItself(running), async (unit) => {
      const ended = { ...run, ...tally, ...outcome, endedAt: unit.at }
      await keepEnd(unit, ended)
      return ended
    })
  }
  try {
    await SWEEPERS[run.kind](sweepingOf(running, run, { tally, signal }))
    return await end({ outcome: 'done', failure: null })
  } catch (error) {
    if (signal.aborted || error instanceof NotWanted)
      return end({ outcome: 'interrupted', failure: null })
    await end({ outcome: 'failed', failure: failureOf(error) })
    throw error
  } finally {
    progressOfRun.delete(run.id)
  }
}

interface Tally {
  changed: Counts
  held: Counts
}

function sweepingOf(
  running: Running,
  { id, kind: _kind, ...run }: RetentionRun,
  { tally, signal }: { tally: Tally; signal: AbortSignal },
): Sweeping {
  const { deps, caller } = running
  const progress: RetentionProgress = { done: 0, total: null }
  progressOfRun.set(id, progress)
  const breathe = createBreather(signal)
  let lookedAt = performance.now()
  return {
    db: deps.db,
    at: run.at,
    caller,
    after: run.after,
    isDryRun: run.isDryRun,
    breathe,
    expect: (records) => {
      progress.total = (progress.total ?? 0) + records
    },
    pass: async (records) => {
      progress.done += records
      await breathe()
      if (performance.now() - lookedAt < LOOK_EVERY_MS) return
      if (!(await isRetentionWanted(deps.db, id))) throw new NotWanted()
      lookedAt = performance.now()
    },
    count: (counts) => {
      tally.changed = sum(tally.changed, counts)
    },
    hold: (counts) => {
      tally.held = sum(tally.held, counts)
    },
    take: async (take) => {
      // Here a server that stops is heeded, before anything more is taken.
      await nextTurn()
      signal.throwIfAborted()
      await untilWritersAreLetGo()
      tally.changed = await inTransaction(asItself(running), async (unit) => {
        const changed = sum(tally.changed, await take(unit))
        // With what is taken, so that a process that dies has told of all of it.
        if (!(await keepRetentionSoFar(unit.trx, { ...tally, id, changed }))) throw new NotWanted()
        return changed
      })
    },
  }
}

/** A transaction of the run's own, of which nobody waits for an answer. */
const asItself = ({ deps, caller }: Running) => ({ deps, caller, remember: () => Promise.resolve() })

function sum(before: Counts, counts: Counts): Counts {
  const after = { ...before }
  for (const [what, count] of Object.entries(counts)) after[what] = (after[what] ?? 0) + count
  return after
}

async function keepEnd(unit: Unit, run: RetentionRun): Promise<void> {
  const isEndedHere = await endRetentionRun(unit.trx, run)
  if (run.isDryRun) return
  // Else the copies of what was written would outlive what is erased.
  await deleteIdempotentAnswers(unit.trx, new Date(Date.parse(unit.at) - DAY_MS).toISOString())
  if (isEndedHere) await tellEnd(unit, run)
}

async function tellEnd(unit: Unit, run: RetentionRun): Promise<void> {
  const { kind, after, decisionRef, outcome, changed, held, isDryRun } = run
  // What came to nothing is told by the run alone.
  const isNothing = outcome !== 'done' && Object.values(changed).every((count) => count === 0)
  if (isDryRun || isNothing) return
  await leaveTrail(unit, {
    action: 'run',
    recordType: 'retention_run',
    recordId: run.id,
    recordVersion: 1,
    after: { kind, after, decisionRef, outcome, changed, held },
  })
}

function failureOf(error: unknown): RetentionFailure {
  if (error instanceof TrailDiffers) return 'trail_differs'
  const fault = storeFault(error)
  if (fault === 'storage-full') return 'no_room'
  return fault === undefined ? 'internal' : 'store_unavailable'
}
