import { type AuditFilter, listAuditEventsAfter, type LoggedEvent } from '@inflytt/db'
import type { Context } from 'hono'
import { csvStream, piecesOf, slicesByKey } from '../http/answers/csv-stream.ts'
import { requireAccepted } from '../http/answers/accept.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { DomainError } from '@inflytt/domain'
import { readSettings } from '../settings/settings.service.ts'
import { logExport } from './log-export.ts'

const COLUMNS = [
  'id',
  'at',
  'actorId',
  'actorRole',
  'action',
  'recordType',
  'recordId',
  'recordVersion',
  'fields',
  'valuesHash',
  'batch',
] as const satisfies (keyof LoggedEvent)[]

/** Answers with the log as a file, and leaves that in the log first. */
export async function answerAuditFile(c: Context<ApiEnv>, filter: AuditFilter): Promise<Response> {
  const [deps, caller] = [c.get('deps'), c.get('caller')]
  requireAccepted(c, 'text/csv')
  if (c.req.query('page') !== undefined || c.req.query('limit') !== undefined)
    throw new DomainError(
      'invalid-parameter',
      'page and limit: the file holds every matching event; leave them out.',
    )
  const { demo } = await readSettings(deps.db)
  await logExport(deps, caller, { recordType: 'audit_log', recordId: '', filter })
  c.header('Content-Type', 'text/csv; charset=utf-8')
  c.header('Content-Disposition', `attachment; filename="${demo === 'on' ? 'DEMO_' : ''}logg.csv"`)
  return c.body(
    csvStream(deps.log, {
      columns: COLUMNS,
      pieces: piecesOf(
        slicesByKey(
          '',
          ({ id }: LoggedEvent) => id,
          (after, limit) => listAuditEventsAfter(deps.db, filter, after, limit),
        ),
        (event) => COLUMNS.map((column) => event[column]),
      ),
    }),
  )
}
