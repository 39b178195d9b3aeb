import { type AuditFilter, searchAuditEvents } from '@inflytt/db'
import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { answer, describe, fileAnswer } from '../documentation/describe.ts'
import { produces, requireAccepted } from '../http/answers/accept.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag } from '../http/answers/conditional.ts'
import { listAnswer, listExample, listSchema, pageParameters } from '../http/requests/paging.ts'
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
    from: day.optional().describe('First day, in Swedish time.'),
    to: day.optional().describe('Last day, in Swedish time.'),
    actor: z.string().max(60).optional().describe('The id of an account.'),
    recordType: z.string().max(40).optional(),
    recordId: z.string().max(80).optional(),
    action: z.string().max(20).optional(),
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

const listed = answer(listSchema(auditEventSchema), { example: listExample([AUDIT_EVENT_EXAMPLE]) })
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
      if (asked.format === 'csv') return answerAuditFile(c, filter)
      requireAccepted(c, 'application/json')
      const { page, limit } = asked
      const { items, totalRecords } = await searchAuditEvents(c.get('deps').db, filter, { page, limit })
      checkIfNoneMatch(c, figureTag(JSON.stringify(items), totalRecords, c.req.url))
      return c.json(listAnswer(c, { items, totalRecords, page, limit }))
    },
  )
}
