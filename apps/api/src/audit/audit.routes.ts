import { type AuditFilter, searchAuditEvents } from '@inflytt/db'
import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { describe, fileAnswer, listOf } from '../documentation/describe.ts'
import { produces, requireAccepted } from '../http/answers/accept.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { pageParameters, sendList } from '../http/requests/paging.ts'
import { inOrder } from '../http/requests/parameters.ts'
import { query } from '../http/requests/validate.ts'
import { AUDIT_EVENT_EXAMPLE, auditEventSchema } from './audit.representation.ts'
import { answerAuditFile } from './audit-export.ts'
import { startOfDay } from './stockholm-instant.ts'

const day = z.iso.date('a day is expected, such as 2026-11-23.')

const auditQuery = inOrder(
  z.strictObject({
    ...pageParameters,
    format: z
      .enum(['json', 'csv'])
      .default('json')
      .describe('csv gives every matching event as one file.'),
    from: day.optional().describe('First day, in Swedish time.').meta({ example: '2026-11-01' }),
    to: day.optional().describe('Last day, in Swedish time.').meta({ example: '2026-11-30' }),
    actor: z
      .string()
      .max(60)
      .optional()
      .describe('The id of an account.')
      .meta({ example: AUDIT_EVENT_EXAMPLE.actorId }),
    recordType: z
      .string()
      .max(40)
      .optional()
      .describe('What kind of record.')
      .meta({ example: AUDIT_EVENT_EXAMPLE.recordType }),
    recordId: z
      .string()
      .max(80)
      .optional()
      .describe('The id or reference of one record.')
      .meta({ example: AUDIT_EVENT_EXAMPLE.recordId }),
    action: z
      .string()
      .max(20)
      .optional()
      .describe('What was done.')
      .meta({ example: AUDIT_EVENT_EXAMPLE.action }),
  }),
)

function toFilter({
  from,
  to,
  actor,
  recordType,
  recordId,
  action,
}: z.output<typeof auditQuery>): AuditFilter {
  return {
    from: from === undefined ? undefined : startOfDay(from, 0),
    before: to === undefined ? undefined : startOfDay(to, 1),
    actor,
    recordType,
    recordId,
    action,
  }
}

const listed = listOf(auditEventSchema, AUDIT_EVENT_EXAMPLE)
const exported = fileAnswer('text/csv', 'Every matching event, for Swedish Excel.', 'id;at\r\n')

export function auditEventsRoutes() {
  return new Hono<ApiEnv>().get(
    '/',
    describe({
      summary: 'Search the log of who changed what, newest first; taking it as a file is logged',
      tag: 'administration',
      access: 'session',
      answers: { 200: [listed, exported] },
    }),
    allow('audit-events', 'read'),
    produces('application/json', 'text/csv'),
    query(auditQuery),
    async (c) => {
      const asked = c.req.valid('query')
      const filter = toFilter(asked)
      if (asked.format === 'csv') return (await answerAuditFile(c, filter)) as never
      requireAccepted(c, 'application/json')
      const { page, limit } = asked
      const { items, totalRecords } = await searchAuditEvents(c.get('deps').db, filter, { page, limit })
      return sendList(c, { items, totalRecords, page, limit })
    },
  )
}
