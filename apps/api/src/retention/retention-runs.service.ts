import { setTimeout as sleep } from 'node:timers/promises'
import {
  findRetentionRun,
  listLeases,
  listRetentionRuns,
  type Page,
  type RetentionRun,
  stopRetentionRun,
} from '@inflytt/db'
import {
  DomainError,
  RETENTION_KINDS,
  type RetentionKind,
  type RetentionRunAsked,
} from '@inflytt/domain'
import type { z } from 'zod'
import { OPERATOR } from '../access/caller.ts'
import { leaveTrail } from '../audit/trail.ts'
import type { Deps } from '../deps.ts'
import { PATIENCE_MS, waitFor } from '../http/answers/wait-for.ts'
import { createLog } from '../http/log.ts'
import { passWriteGate } from '../store/write-gate.ts'
import { inTransaction, type Write } from '../write.ts'
import { type retentionRunSchema, toRunBody } from './retention.representation.ts'
import { readRetentionRule } from './retention-rules.service.ts'
import { beginRetention, type Running } from './run-retention.ts'

export type RunBody = z.output<typeof retentionRunSchema>

/**
 * Begins what a rule says, or to count it, and waits for it as long as a client should; after that it goes on.
 * @throws DomainError as `beginRetention`, `conflict` where the rule is being run; what the run itself throws, in time
 */
export async function startRetentionRun(
  write: Write<RunBody>,
  asked: RetentionRunAsked,
  patienceMs = PATIENCE_MS,
): Promise<RunBody> {
  const { deps } = write
  await passWriteGate()
  const { run, ended } = await begin(write, asked)
  let isWaitedFor = true
  const told = ended.catch((error: unknown) => {
    if (isWaitedFor) throw error
    deps.log.error({ kind: run.kind, cause: error }, 'retention failed')
  })
  await waitFor(told, patienceMs)
  isWaitedFor = false
  return inTransaction(write, async ({ trx }) => {
    const now = (await findRetentionRun(trx, run.id)) ?? run
    return toRunBody(now, await listLeases(trx, deps.clock().toISOString()))
  })
}

/** The same, waited for however long it takes. */
export async function runRetention(running: Running, asked: RetentionRunAsked): Promise<RetentionRun> {
  return (await begin(running, asked)).ended
}

async function begin(running: Running, asked: RetentionRunAsked) {
  const begun = await beginRetention(running, asked)
  if (begun === undefined)
    throw new DomainError('conflict', 'The rule is being run already. Read its run again in a while.')
  return begun
}

/** Newest first. */
export async function readRetentionRuns(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  page: Page,
): Promise<{ items: RunBody[]; totalRecords: number }> {
  // The leases first: one that ends between the two would else seem to have been interrupted.
  const leases = await listLeases(db, clock().toISOString())
  const { items, totalRecords } = await listRetentionRuns(db, page)
  return { items: items.map((run) => toRunBody(run, leases)), totalRecords }
}

/** @throws DomainError `not-found` */
export async function readRetentionRun(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  id: string,
): Promise<RunBody> {
  const leases = await listLeases(db, clock().toISOString())
  const run = await findRetentionRun(db, id)
  if (run === undefined) throw new DomainError('not-found', '')
  return toRunBody(run, leases)
}

/** Asks a run to end before it has taken all; one that has ended stays as it is. @throws DomainError `not-found` */
export async function stopByHand(running: Running, id: string): Promise<RunBody> {
  const { deps } = running
  const { kind, isDryRun } = await readRetentionRun(deps, id)
  await inTransaction({ ...running, remember: () => Promise.resolve() }, async (unit) => {
    if (!(await stopRetentionRun(unit.trx, id, unit.at))) return
    const after = { kind, isDryRun }
    const event = { recordType: 'retention_run', recordId: id, recordVersion: 1 } as const
    await leaveTrail(unit, { action: 'cancel', ...event, after })
  })
  return readRetentionRun(deps, id)
}

/** Longer than a lease: of one who died it has ended by then. */
const BUSY_FOR_MS = 90_000
const LOOKED_EVERY_MS = 1000

/** What all rules together did. */
export interface Swept {
  runs: RetentionRun[]
  /** What somebody else was at for long, and was left to them. */
  busy: RetentionKind[]
  /** What came to no end, and why: no other rule waits for it. */
  failed: { kind: RetentionKind; cause: unknown }[]
}

interface Sweep {
  /** How long somebody else is waited for who is at a rule. */
  busyForMs?: number
  /** Has no further rule begun. */
  signal?: AbortSignal
}

/** Every kind in order, as the operator: the dry run of all, or the run of those that are decided. */
export async function sweepAsOperator(
  operator: Pick<Deps, 'db' | 'clock' | 'newId' | 'random'>,
  isDryRun: boolean,
  { busyForMs = BUSY_FOR_MS, signal }: Sweep = {},
): Promise<Swept> {
  // No rule needs more of the server than its operator has, and a log.
  const deps = { log: createLog('silent'), ...operator } as Deps
  const swept: Swept = { runs: [], busy: [], failed: [] }
  for (const kind of RETENTION_KINDS) {
    if (signal?.aborted) break
    try {
      const { decisionRef } = await readRetentionRule(deps.db, kind)
      if (!isDryRun && decisionRef === null) continue
      const begun = await beginOnceFree({ deps, caller: OPERATOR }, { kind, isDryRun }, busyForMs)
      if (begun === undefined) swept.busy.push(kind)
      else swept.runs.push(await begun.ended)
    } catch (cause) {
      swept.failed.push({ kind, cause })
    }
  }
  return swept
}

async function beginOnceFree(running: Running, asked: RetentionRunAsked, busyForMs: number) {
  for (let waited = 0; ; waited += LOOKED_EVERY_MS) {
    const begun = await beginRetention(running, asked)
    if (begun !== undefined || waited >= busyForMs) return begun
    await sleep(LOOKED_EVERY_MS)
  }
}
