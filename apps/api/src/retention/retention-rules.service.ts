import {
  type Db,
  listRetentionRules,
  putRetentionRule,
  type RetentionRule,
  stopRetentionOf,
} from '@inflytt/db'
import {
  decisionDateFaults,
  DomainError,
  RETENTION_KINDS,
  RETENTION_TERMS,
  type RetentionKind,
  type RetentionRulePut,
  stockholmDay,
} from '@inflytt/domain'
import { leaveTrail } from '../audit/trail.ts'
import { changedMeanwhile, isUnchanged } from '../changed-record.ts'
import { inTransaction, type Write } from '../write.ts'

/** Every rule, in the order of the kinds; one that was never decided has version 0 and is off. */
export async function readRetentionRules(db: Db): Promise<RetentionRule[]> {
  const stored = await listRetentionRules(db)
  return RETENTION_KINDS.map((kind) => stored.find((rule) => rule.kind === kind) ?? undecided(kind))
}

export async function readRetentionRule(db: Db, kind: string): Promise<RetentionRule> {
  const rule = (await readRetentionRules(db)).find((one) => one.kind === kind)
  if (rule === undefined) throw new DomainError('not-found', '')
  return rule
}

/** Decides a rule, or takes the decision back by a reference of null. @throws DomainError `not-found`, `validation-failed`, `precondition-failed` */
export function decideRetentionRule(
  write: Write<RetentionRule>,
  {
    kind,
    said,
    expect,
  }: {
    kind: string
    said: RetentionRulePut
    expect: (stored: RetentionRule) => Promise<void>
  },
): Promise<RetentionRule> {
  return inTransaction(write, async (unit) => {
    const before = await readRetentionRule(unit.trx, kind)
    await expect(before)
    const { least, unit: counted } = RETENTION_TERMS[before.kind]
    const today = stockholmDay(new Date(unit.at))
    const faults = decisionDateFaults('/decisionDate', said.decisionDate, today)
    if (said.after < least)
      faults.push({ pointer: '/after', detail: `At least ${least} ${counted} for this rule.` })
    if (faults.length > 0)
      throw new DomainError('validation-failed', 'Nothing was saved. See errors.', { faults })
    const decisionRef = said.decisionRef || null
    const after: RetentionRule = {
      kind: before.kind,
      version: before.version + 1,
      after: said.after,
      decisionRef,
      decisionDate: decisionRef === null ? null : said.decisionDate,
      updatedAt: unit.at,
    }
    if (isUnchanged(before, after)) return before
    if (!(await putRetentionRule(unit.trx, after, before.version))) throw changedMeanwhile()
    // What is under way takes by the decision that was.
    await stopRetentionOf(unit.trx, before.kind, unit.at)
    const { version: recordVersion } = after
    const event = { recordType: 'retention_rule', recordId: kind, recordVersion } as const
    await leaveTrail(unit, { action: 'change', ...event, before, after })
    return after
  })
}

function undecided(kind: RetentionKind): RetentionRule {
  const { standard: after } = RETENTION_TERMS[kind]
  return { kind, version: 0, after, decisionRef: null, decisionDate: null, updatedAt: '' }
}
