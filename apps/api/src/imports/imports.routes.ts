import { listImports } from '@inflytt/db'
import { Hono } from 'hono'
import { allow } from '../access/allow.ts'
import { describe, listOf } from '../documentation/describe.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch } from '../http/answers/conditional.ts'
import { sendList } from '../http/requests/paging.ts'
import { params, query } from '../http/requests/validate.ts'
import { importColumnsRoutes } from './columns/import-columns.routes.ts'
import { toBatch } from './import-batch.ts'
import { importFilesRoutes } from './import-files.routes.ts'
import { findBatch, idParameter, oneImport, tagOf, tell } from './import-request.ts'
import { IMPORT_EXAMPLE } from './imports.example.ts'
import { importSchema, toImportBody } from './imports.representation.ts'
import { importListQuery } from './imports.schema.ts'
import { importsWorkRoutes } from './imports-work.routes.ts'
import { toListFilter } from './rows/import-filter.ts'

/** Lists of households and of counts, from the file that is sent until what it made is recorded or taken back. */
export function importsRoutes() {
  return new Hono<ApiEnv>()
    .get(
      '/',
      describe({
        summary: 'List the imports one may see, newest first',
        tag: 'imports',
        access: 'session',
        answers: { 200: listOf(importSchema, IMPORT_EXAMPLE) },
      }),
      allow('imports', 'read'),
      query(importListQuery),
      async (c) => {
        const { db } = c.get('deps')
        const asked = c.req.valid('query')
        const { page, limit } = asked
        const found = await listImports(db, await toListFilter(c, asked), { page, limit })
        const items = []
        for (const stored of found.items) items.push(await toImportBody(db, toBatch(stored)))
        return sendList(c, { items, totalRecords: found.totalRecords, page, limit })
      },
    )
    .route('/', importFilesRoutes())
    .get(
      '/:id',
      describe({
        summary: 'One import, and how far it has come',
        tag: 'imports',
        access: 'session',
        answers: { 200: oneImport },
      }),
      allow('imports', 'read'),
      params(idParameter),
      async (c) => {
        const batch = await findBatch(c)
        const body = await tell(c, batch)
        // While work runs, how far it has come changes and the version does not.
        if (body.progress === null) checkIfNoneMatch(c, tagOf(batch))
        return c.json(body)
      },
    )
    .route('/', importColumnsRoutes())
    .route('/', importsWorkRoutes())
}
