import { type Changes, insertAuditEvent, insertAuditEvents } from '@inflytt/db'
import type { Unit } from '../write.ts'

export interface Changed {
  action:
    | 'create'
    | 'change'
    | 'confirm'
    | 'void'
    | 'restore'
    | 'recover'
    | 'close'
    | 'reopen'
    | 'deidentify'
    | 'erase'
    | 'run'
    | 'commit'
    | 'undo'
    | 'cancel'
  recordType:
    | 'household'
    | 'lead'
    | 'aggregate_outcome'
    | 'period_report'
    | 'target'
    | 'recruitment_need'
    | 'recruitment_match'
    | 'activity'
    | 'annotation'
    | 'data_controller'
    | 'agreement'
    | 'agreement_party'
    | 'contribution'
    | 'budget_line'
    | 'cost'
    | 'carry_over'
    | 'follow_up'
    | 'answer_code'
    | 'possible_duplicate'
    | 'party'
    | 'programme'
    | 'report_version'
    | 'settings'
    | 'retention_rule'
    | 'retention_run'
    | 'job_run'
    | 'user'
    | 'machine_token'
    | 'audit_log'
    | 'import'
  recordId: string
  recordVersion: number
  before?: object | undefined
  after: object
}

/** Leaves an event of what a retention rule erased: which fields, and nothing of what they were. */
export async function leaveErasure(
  unit: Unit,
  erased: Pick<Changed, 'action' | 'recordType' | 'recordId' | 'recordVersion'> & {
    fields: readonly string[]
  },
): Promise<void> {
  const { trx, at, deps, caller } = unit
  const { fields, ...event } = erased
  await insertAuditEvent(trx, {
    ...event,
    id: deps.newId(),
    at,
    actorId: caller.userId,
    actorRole: caller.role,
    changes: {},
    salt: drawSalt(deps),
    fieldsAlone: fields,
  })
}

const NOT_A_FIELD = new Set(['version', 'updatedAt', 'createdAt'])
const SALT_PARTS = 2
const SALT_CHARACTERS_A_PART = 8
const SALTS_OF_A_PART = 36 ** SALT_CHARACTERS_A_PART

/** Leaves an audit event and its revision in the write's own transaction. */
export function leaveTrail(unit: Unit, changed: Changed): Promise<void> {
  return leaveTrails(unit, [changed])
}

/** The same of many records that one write changes. */
export function leaveTrails(unit: Unit, changed: readonly Changed[]): Promise<void> {
  return leaveChanges(
    unit,
    changed.map(({ before, after, ...event }) => ({ ...event, changes: changesBetween(before, after) })),
  )
}

/** The same where it is known what has changed; what has changed alike may be one object. */
export function leaveChanges(
  { trx, at, deps, caller }: Unit,
  changed: readonly (Omit<Changed, 'before' | 'after'> & { changes: Changes })[],
): Promise<void> {
  return insertAuditEvents(
    trx,
    changed.map(({ action, recordType, recordId, recordVersion, changes }) => ({
      id: deps.newId(),
      at,
      actorId: caller.userId,
      actorRole: caller.role,
      action,
      recordType,
      recordId,
      recordVersion,
      changes,
      salt: drawSalt(deps),
    })),
  )
}

export function drawSalt({ random }: Pick<Unit['deps'], 'random'>): string {
  return Array.from({ length: SALT_PARTS }, () =>
    random(SALTS_OF_A_PART).toString(36).padStart(SALT_CHARACTERS_A_PART, '0'),
  ).join('')
}

/** The fields that differ; of a new record every field that says something. */
function changesBetween(before: object | undefined, after: object): Changes {
  const was = before as Record<string, unknown> | undefined
  const changes: Changes = {}
  for (const [field, value] of Object.entries(after)) {
    if (NOT_A_FIELD.has(field)) continue
    if (was === undefined) {
      if (value !== null) changes[field] = { after: value }
    } else if (JSON.stringify(was[field]) !== JSON.stringify(value))
      changes[field] = { before: was[field], after: value }
  }
  return changes
}
