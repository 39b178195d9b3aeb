import { Hono } from 'hono'
import { allow } from '../../access/allow.ts'
import { describe } from '../../documentation/describe.ts'
import type { ApiEnv } from '../../http/api-env.ts'
import { jsonBody, params, query } from '../../http/requests/validate.ts'
import { readFile, SHOWN_FILES } from '../import-file.ts'
import { findUnchanged, idParameter, importing, oneImport, tell } from '../import-request.ts'
import { IMPORT_PATCH_EXAMPLE } from '../imports.example.ts'
import { fileQuery, importPatchSchema } from '../imports.schema.ts'
import { changeMapping, sendFileAgain } from './import-columns.service.ts'

/** How the columns of a file are understood, and the file once more where that takes more of it. */
export function importColumnsRoutes() {
  return new Hono<ApiEnv>()
    .patch(
      '/:id',
      describe({
        summary: 'Read columns as other fields, or say what holds for every row',
        tag: 'imports',
        access: 'session',
        answers: { 200: oneImport },
        problems: ['conflict'],
      }),
      allow('imports', 'create'),
      params(idParameter),
      jsonBody(importPatchSchema, { example: IMPORT_PATCH_EXAMPLE }),
      async (c) => {
        const batch = await findUnchanged(c)
        const changed = await changeMapping(importing(c), batch, c.req.valid('json'))
        return c.json(await tell(c, changed))
      },
    )
    .put(
      '/:id/file',
      describe({
        summary: 'Send the same file again, where more of it is wanted than was kept',
        tag: 'imports',
        access: 'session',
        takesFile: SHOWN_FILES,
        answers: { 200: oneImport },
        problems: ['conflict', 'rate-limited'],
      }),
      allow('imports', 'create'),
      params(idParameter),
      query(fileQuery),
      async (c) => {
        const batch = await findUnchanged(c)
        const place = c.req.valid('query')
        const bytes = await readFile(c)
        return c.json(await tell(c, await sendFileAgain(importing(c), batch, { ...place, bytes })))
      },
    )
}
