import { setImmediate as nextTurn } from 'node:timers/promises'
import { eraseKeptAnswersBefore, insertRetentionRun, type RetentionRun } from '@inflytt/db'
import {
  DomainError,
  RETENTION_KINDS,
  type RetentionKind,
  type RetentionRunAsked,
} from '@inflytt/domain'
import { PUBLIC_CALLER } from '../access/caller.ts'
import { createBreather } from '../breather.ts'
import type { Deps } from '../deps.ts'
import { leaveTrail } from '../audit/trail.ts'
import { inTransaction, type Unit, type Write } from '../write.ts'
import { cutAuditLog } from './audit-log.sweep.ts'
import { eraseClosedAccounts, eraseNeedNames } from './closed.sweep.ts'
import { archiveHouseholds, deidentifyHouseholds } from './households.sweep.ts'
import { closeSilentLeads, eraseClosedLeads } from './leads.sweep.ts'
import { readRetentionRule } from './retention-rules.service.ts'
import type { Sweeper } from './sweep.ts'
import { eraseFreeTexts } from './texts.sweep.ts'
import { eraseRevisionValues, eraseTraces } from './traces.sweep.ts'

const DAY_MS = 86_400_000

const SWEEPERS: Readonly<Record<RetentionKind, Sweeper>> = {
  silent_leads: closeSilentLeads,
  closed_leads: eraseClosedLeads,
  free_texts: eraseFreeTexts,
  household_months: deidentifyHouseholds,
  household_aggregates: archiveHouseholds,
  revision_values: eraseRevisionValues,
  technical_traces: eraseTraces,
  closed_needs: eraseNeedNames,
  closed_accounts: eraseClosedAccounts,
  audit_log: cutAuditLog,
}

/**
 * Does what a rule says, or with `isDryRun` counts what it would do; both are kept. It is done a few records at a time, so
 * that nobody who writes waits for all of them: what was taken before it is given up stays taken, and the rest waits for
 * the next run.
 * @throws DomainError `conflict` for a rule that nobody has decided; the reason of `signal` where it is given up
 */
export async function runRetention(
  write: Write<RetentionRun>,
  { kind, isDryRun }: RetentionRunAsked,
  signal?: AbortSignal,
): Promise<RetentionRun> {
  const { deps, caller } = write
  const { after, decisionRef } = await readRetentionRule(deps.db, kind)
  if (!isDryRun && decisionRef === null)
    throw new DomainError(
      'conflict',
      'The rule is off: no decision is entered for it. Enter the reference of the decision first; a dry run can be made before.',
    )
  const at = deps.clock().toISOString()
  const nothing = { deps, caller, remember: () => Promise.resolve() }
  const swept = await SWEEPERS[kind]({
    db: deps.db,
    at,
    caller,
    after,
    isDryRun,
    breathe: createBreather(signal),
    take: async (work) => {
      // Here a server that stops is heeded, before anything more is taken.
      await nextTurn()
      signal?.throwIfAborted()
      return inTransaction(nothing, work)
    },
  })
  return inTransaction(write, async (unit) => {
    const run: RetentionRun = {
      id: deps.newId(),
      kind,
      at,
      actorId: caller.userId,
      actorRole: caller.role,
      isDryRun,
      after,
      decisionRef,
      ...swept,
    }
    await keepRun(unit, run)
    return run
  })
}

/**
 * Every kind in order, as the operator: the dry run of all, or the run of those that are decided.
 * @throws the reason of `signal` where it is given up; the rules before that are done
 */
export async function sweepAsOperator(
  operator: Pick<Deps, 'db' | 'clock' | 'newId' | 'random'>,
  isDryRun: boolean,
  signal?: AbortSignal,
): Promise<RetentionRun[]> {
  // No rule needs more of the server than its operator has.
  const deps = operator as Deps
  const caller = { ...PUBLIC_CALLER, role: 'admin' as const }
  const remember = () => Promise.resolve()
  const runs: RetentionRun[] = []
  for (const kind of RETENTION_KINDS) {
    const { decisionRef } = await readRetentionRule(deps.db, kind)
    if (!isDryRun && decisionRef === null) continue
    signal?.throwIfAborted()
    runs.push(await runRetention({ deps, caller, remember }, { kind, isDryRun }, signal))
  }
  return runs
}

async function keepRun(unit: Unit, run: RetentionRun): Promise<void> {
  await insertRetentionRun(unit.trx, run)
  if (run.isDryRun) return
  // Else the copies of what was written would outlive what is erased.
  await eraseKeptAnswersBefore(unit.trx, new Date(Date.parse(unit.at) - DAY_MS).toISOString())
  const { kind, after, decisionRef, changed, held } = run
  await leaveTrail(unit, {
    action: 'run',
    recordType: 'retention_run',
    recordId: run.id,
    recordVersion: 1,
    after: { kind, after, decisionRef, changed, held },
  })
}
