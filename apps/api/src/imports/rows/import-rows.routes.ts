import { listImportRows } from '@inflytt/db'
import { Hono } from 'hono'
import { allow } from '../../access/allow.ts'
import { answer, describe, listOf } from '../../documentation/describe.ts'
import type { ApiEnv } from '../../http/api-env.ts'
import { recordTag, requireIfMatch } from '../../http/answers/conditional.ts'
import { sendList } from '../../http/requests/paging.ts'
import { addressPart } from '../../http/requests/parameters.ts'
import { jsonBody, params, query } from '../../http/requests/validate.ts'
import { findBatch, findUnchanged, idParameter, importing, oneImport, tell } from '../import-request.ts'
import { decideRow, decideRows, readRow } from './import-rows.service.ts'
import { ROW_EXAMPLE } from '../imports.example.ts'
import { importRowSchema, toRowBody } from './import-rows.representation.ts'
import { decideManySchema, decideSchema, rowListQuery } from '../imports.schema.ts'

const rowParameter = idParameter.extend({
  row: addressPart(20, 'The place of the row in the file, as `place` tells it.', ROW_EXAMPLE.place),
})
const row = answer(importRowSchema, { example: ROW_EXAMPLE })

export function importRowsRoutes() {
  return new Hono<ApiEnv>()
    .get(
      '/:id/rows',
      describe({
        summary: 'The rows of an import in the order of the file, each with what its commit would do',
        tag: 'imports',
        access: 'session',
        answers: { 200: listOf(importRowSchema, ROW_EXAMPLE) },
      }),
      allow('imports', 'read'),
      params(idParameter),
      query(rowListQuery),
      async (c) => {
        const batch = await findBatch(c)
        const { page, limit, status, decision } = c.req.valid('query')
        const filter = { statuses: status, decisions: decision === undefined ? undefined : [decision] }
        const found = await listImportRows(c.get('deps').db, batch.id, filter, { page, limit })
        const items = found.items.map((stored) => toRowBody(batch, stored))
        return sendList(c, { items, totalRecords: found.totalRecords, page, limit })
      },
    )
    .patch(
      '/:id/rows',
      describe({
        summary: 'Accept or reject every row of a status',
        tag: 'imports',
        access: 'session',
        answers: { 200: oneImport },
        problems: ['conflict'],
      }),
      allow('imports', 'create'),
      params(idParameter),
      jsonBody(decideManySchema, { example: { status: 'covered', decision: 'reject' } }),
      async (c) => {
        const batch = await findUnchanged(c)
        return c.json(await tell(c, await decideRows(importing(c), batch, c.req.valid('json'))))
      },
    )
    .patch(
      '/:id/rows/:row',
      describe({
        summary: 'Accept or reject one row',
        tag: 'imports',
        access: 'session',
        answers: { 200: row },
        problems: ['conflict'],
      }),
      allow('imports', 'create'),
      params(rowParameter),
      jsonBody(decideSchema, { example: { decision: 'accept' } }),
      async (c) => {
        const batch = await findBatch(c)
        const { db } = c.get('deps')
        const stored = await readRow(db, batch, c.req.valid('param').row)
        await requireIfMatch(c, stored.version, 'row', () => toRowBody(batch, stored))
        const { decision } = c.req.valid('json')
        const decided = await decideRow(importing(c), batch, stored, decision)
        return c.json(toRowBody(batch, decided), 200, { ETag: recordTag(decided.version, 'row') })
      },
    )
}
