import { type HouseholdFilter, insertAuditEvent, listHouseholdsAfter } from '@inflytt/db'
import { DomainError, type Household, householdFields } from '@inflytt/domain'
import { stringify } from 'csv-stringify/sync'
import type { Context } from 'hono'
import { type AttemptLimit, takeAttempt } from '../access/attempt-limit.ts'
import type { Caller } from '../access/caller.ts'
import { requireAccess } from '../access/rules.ts'
import type { Deps } from '../deps.ts'
import { requireAccepted } from '../http/accept.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { readSettings } from '../settings/settings.service.ts'
import { EXPORT_HEADING } from './export-heading.ts'

const SLICE = 500
const PER_USER: AttemptLimit = { name: 'exports', attempts: 30, windowMs: 60_000 }

/** The members of a record in the order of the file; the first row says how the file may be used. */
const COLUMNS = [
  'ref',
  ...Object.keys(householdFields.shape),
  'countStatus',
  'voidReason',
  'coverage',
  'coverageReason',
  'coveredByAggregateId',
  'isLate',
  'isDemo',
  'createdAt',
  'updatedAt',
] as (keyof Household)[]

const SWEDISH_EXCEL = {
  delimiter: ';',
  record_delimiter: 'windows',
  // Codes are text: quoted, they keep their leading zeros where text is asked for.
  quoted_string: true,
  escape_formulas: true,
  cast: {
    boolean: (value: boolean) => String(value),
    object: (value: object) => (Array.isArray(value) ? value.join(' ') : ''),
  },
} as const

/**
 * Answers with a file of single households, and leaves that in the trail first.
 * @throws DomainError `forbidden` for those who may see the list and not take it with them; `rate-limited`
 */
export async function answerExport(c: Context<ApiEnv>, filter: HouseholdFilter): Promise<Response> {
  const [deps, caller] = [c.get('deps'), c.get('caller')]
  requireAccess(caller, 'households', 'export')
  requireAccepted(c, 'text/csv')
  if (c.req.query('page') !== undefined || c.req.query('limit') !== undefined)
    throw new DomainError(
      'invalid-parameter',
      'page and limit: the file holds every matching household; leave them out.',
    )
  await takeAttempt(deps, PER_USER, caller.userId ?? '')
  const { demo } = await readSettings(deps.db)
  await logExport(deps, caller, filter)
  c.header('Content-Type', 'text/csv; charset=utf-8')
  const prefix = demo === 'on' ? 'DEMO_' : ''
  c.header('Content-Disposition', `attachment; filename="${prefix}hushall_far_inte_spridas.csv"`)
  return c.body(exportHouseholds(deps, filter))
}

/** Leaves in the trail that households left the product as a file: by whom, and which filters. */
async function logExport(
  { db, clock, newId }: Deps,
  caller: Caller,
  filter: HouseholdFilter,
): Promise<void> {
  const entry = {
    id: newId(),
    at: clock().toISOString(),
    actorId: caller.userId,
    actorRole: caller.role,
    action: 'export',
    recordType: 'household_list',
    recordId: filter.municipalities?.join(',') ?? '',
    recordVersion: 0,
    changes: { filter: { after: filter } },
    salt: newId(),
  }
  await db.transaction().execute((trx) => insertAuditEvent(trx, entry))
}

/**
 * The matching households as a file for Swedish Excel, read in slices by key: memory stays the same however many
 * there are, and a reader who goes away leaves nothing open.
 */
function exportHouseholds(deps: Deps, filter: HouseholdFilter): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let after = ''
  return new ReadableStream(
    {
      start(controller) {
        const heading = stringify([[EXPORT_HEADING]], { ...SWEDISH_EXCEL, bom: true })
        controller.enqueue(encoder.encode(heading + stringify([COLUMNS], SWEDISH_EXCEL)))
      },
      async pull(controller) {
        try {
          const households = await listHouseholdsAfter(deps.db, filter, after, SLICE)
          const last = households.at(-1)
          if (last === undefined) return controller.close()
          after = last.ref
          const rows = households.map((household) => COLUMNS.map((column) => household[column]))
          controller.enqueue(encoder.encode(stringify(rows, SWEDISH_EXCEL)))
        } catch (error) {
          deps.log.error({ cause: error }, 'export broke off')
          controller.error(new Error('The export broke off.'))
        }
      },
    },
    { highWaterMark: 1 },
  )
}
