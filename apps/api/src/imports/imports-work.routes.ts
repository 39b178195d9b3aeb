import { type Context, Hono } from 'hono'
import { allow } from '../access/allow.ts'
import { answer, describe } from '../documentation/describe.ts'
import { ETAG, RETRY_AFTER } from '../documentation/headers.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { params } from '../http/requests/validate.ts'
import type { ImportBatch } from './import-batch.ts'
import { progressOf } from './import-jobs.ts'
import { findAsSeen, findBatch, idParameter, importing, oneImport, tell } from './import-request.ts'
import { IMPORT_EXAMPLE } from './imports.example.ts'
import { importSchema } from './imports.representation.ts'
import { cancelImport, commitImport, undoImport } from './imports-work.service.ts'

const started = answer(importSchema, {
  description: 'The work goes on: ask again.',
  example: { ...IMPORT_EXAMPLE, state: 'committing', progress: { done: 1, total: 2 } },
})
const WORK_HEADERS = { 200: ETAG, 202: { ...ETAG, ...RETRY_AFTER } }

async function tellWork(c: Context<ApiEnv>, batch: ImportBatch) {
  return c.json(await tell(c, batch), progressOf(batch.id) === undefined ? 200 : 202)
}

/** What is done with an import that has been looked at: recorded, taken back, or given up. */
export function importsWorkRoutes() {
  return new Hono<ApiEnv>()
    .delete(
      '/:id',
      describe({
        summary: 'Stop what runs on an import, or give it up; its rows are removed at once',
        tag: 'imports',
        access: 'session',
        answers: { 200: oneImport },
        problems: ['conflict'],
      }),
      allow('imports', 'create'),
      params(idParameter),
      async (c) => c.json(await tell(c, await cancelImport(importing(c), await findBatch(c)))),
    )
    .post(
      '/:id/commit',
      describe({
        summary: 'Record every accepted row, or none',
        tag: 'imports',
        access: 'session',
        isRepeatable: true,
        answers: { 200: oneImport, 202: started },
        headers: WORK_HEADERS,
        problems: ['conflict', 'envelope-exceeded', 'period-closed', 'precondition-failed'],
      }),
      allow('imports', 'commit'),
      params(idParameter),
      async (c) => tellWork(c, await commitImport(importing(c), await findAsSeen(c))),
    )
    .post(
      '/:id/undo',
      describe({
        summary: 'Take back everything that an import recorded, while nothing later depends on it',
        tag: 'imports',
        access: 'session',
        isRepeatable: true,
        answers: { 200: oneImport, 202: started },
        headers: WORK_HEADERS,
        problems: ['conflict', 'period-closed', 'precondition-failed'],
      }),
      allow('imports', 'commit'),
      params(idParameter),
      async (c) => tellWork(c, await undoImport(importing(c), await findAsSeen(c))),
    )
}
