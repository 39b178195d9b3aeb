import { listImports } from '@inflytt/db'
import { Hono } from 'hono'
import { allow } from '../access/allow.ts'
import { answer, describe, fileAnswer } from '../documentation/describe.ts'
import { ETAG, RETRY_AFTER } from '../documentation/headers.ts'
import { produces } from '../http/answers/accept.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag } from '../http/answers/conditional.ts'
import { answerOnce, made } from '../http/requests/idempotency.ts'
import { listAnswer, listExample, listSchema } from '../http/requests/paging.ts'
import { jsonBody, params, query } from '../http/requests/validate.ts'
import { toBatch } from './import-batch.ts'
import { changeMapping, sendFileAgain } from './columns/import-columns.service.ts'
import { FILE_TYPES, readFile } from './import-file.ts'
import { toListFilter, toUpload } from './rows/import-filter.ts'
import { progressOf } from './import-jobs.ts'
import {
  findAsSeen,
  findBatch,
  findUnchanged,
  idParameter,
  importing,
  tagOf,
  tell,
} from './import-request.ts'
import { csvTemplate, xlsxTemplate } from './import-template.ts'
import { FILE_EXAMPLE, IMPORT_EXAMPLE, IMPORT_PATCH_EXAMPLE } from './imports.example.ts'
import { importSchema, toImportBody } from './imports.representation.ts'
import {
  fileQuery,
  importListQuery,
  importPatchSchema,
  templateQuery,
  uploadQuery,
} from './imports.schema.ts'
import { cancelImport, commitImport, undoImport } from './imports-work.service.ts'
import { uploadImport } from './imports.service.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const one = answer(importSchema, { example: IMPORT_EXAMPLE })
const started = answer(importSchema, {
  description: 'The work goes on: ask again.',
  example: { ...IMPORT_EXAMPLE, state: 'committing', progress: { done: 1, total: 2 } },
})

// A workbook cannot stand in a document of text, and an address of one would be fetched by every generator of clients.
const UPLOADED = Object.fromEntries(
  FILE_TYPES.map((mediaType) => [mediaType, mediaType === XLSX ? null : FILE_EXAMPLE]),
)

const WORK_HEADERS = { 200: ETAG, 202: { ...ETAG, ...RETRY_AFTER } }

export function importsRoutes() {
  return new Hono<ApiEnv>()
    .get(
      '/',
      describe({
        summary: 'List the imports one may see, newest first',
        tag: 'imports',
        access: 'session',
        answers: { 200: answer(listSchema(importSchema), { example: listExample([IMPORT_EXAMPLE]) }) },
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
        checkIfNoneMatch(c, figureTag(JSON.stringify(items), found.totalRecords, c.req.url))
        return c.json(listAnswer(c, { items, totalRecords: found.totalRecords, page, limit }))
      },
    )
    .post(
      '/',
      describe({
        summary: 'Send a file of households or counts, to be looked at before anything is recorded',
        description:
          'The body is the file itself: an Excel workbook (.xlsx) or CSV with semicolon, comma or tab, in UTF-8, UTF-16, windows-1252 or what older Macs and MS-DOS wrote, at most 20 MB and 200,000 rows. What it is, is read from its bytes. Only the columns that are mapped to a field are kept, and none that looks like names, personal identity numbers or contact details. A file that cannot be used is refused with the member `reason` beside the sentence.',
        tag: 'imports',
        access: 'session',
        takesFile: UPLOADED,
        answers: { 201: one },
        problems: ['conflict', 'rate-limited'],
      }),
      allow('imports', 'create'),
      query(uploadQuery),
      async (c) => {
        const upload = await toUpload(c, c.req.valid('query'))
        const bytes = await readFile(c)
        return answerOnce(
          c,
          async ({ deps, remember }) => {
            const batch = await uploadImport(importing(c), { ...upload, bytes })
            const value = { tag: tagOf(batch), body: await toImportBody(deps.db, batch) }
            await deps.db.transaction().execute((trx) => remember(trx, value))
            return value
          },
          ({ tag, body }) => made(body, { tag, location: `/api/v1/imports/${body.id}` }),
        )
      },
    )
    .get(
      '/template.csv',
      describe({
        summary: 'A file to fill in, with the headings that are recognised',
        tag: 'imports',
        access: 'session',
        answers: { 200: fileAnswer('text/csv', 'For Swedish Excel.', csvTemplate('households')) },
      }),
      allow('imports', 'create'),
      produces('text/csv'),
      query(templateQuery),
      async (c) => {
        const { kind } = c.req.valid('query')
        const text = csvTemplate(kind)
        checkIfNoneMatch(c, figureTag(text))
        c.header('Content-Disposition', `attachment; filename="${kind}.csv"`)
        return c.body(text, 200, { 'Content-Type': 'text/csv; charset=utf-8' })
      },
    )
    .get(
      '/template.xlsx',
      describe({
        summary: 'The same as a workbook, with typed columns and a sheet that says what each takes',
        tag: 'imports',
        access: 'session',
        answers: { 200: fileAnswer(XLSX, 'Empty, to be filled in.', 'PK') },
      }),
      allow('imports', 'create'),
      produces(XLSX),
      query(templateQuery),
      async (c) => {
        const { kind } = c.req.valid('query')
        const bytes = await xlsxTemplate(kind)
        checkIfNoneMatch(c, figureTag(Buffer.from(bytes).toString('base64')))
        c.header('Content-Disposition', `attachment; filename="${kind}.xlsx"`)
        return c.body(bytes, 200, { 'Content-Type': XLSX })
      },
    )
    .get(
      '/:id',
      describe({
        summary: 'One import, and how far it has come',
        tag: 'imports',
        access: 'session',
        answers: { 200: one },
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
    .patch(
      '/:id',
      describe({
        summary: 'Read columns as other fields, or say what holds for every row',
        tag: 'imports',
        access: 'session',
        answers: { 200: one },
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
    .delete(
      '/:id',
      describe({
        summary: 'Stop what runs on an import, or give it up; its rows are removed at once',
        tag: 'imports',
        access: 'session',
        answers: { 200: one },
        problems: ['conflict'],
      }),
      allow('imports', 'create'),
      params(idParameter),
      async (c) => c.json(await tell(c, await cancelImport(importing(c), await findBatch(c)))),
    )
    .put(
      '/:id/file',
      describe({
        summary: 'Send the same file again, where more of it is wanted than was kept',
        tag: 'imports',
        access: 'session',
        takesFile: UPLOADED,
        answers: { 200: one },
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
    .post(
      '/:id/commit',
      describe({
        summary: 'Record every accepted row, or none',
        tag: 'imports',
        access: 'session',
        isRepeatable: true,
        answers: { 200: one, 202: started },
        headers: WORK_HEADERS,
        problems: ['conflict', 'envelope-exceeded', 'period-closed', 'precondition-failed'],
      }),
      allow('imports', 'commit'),
      params(idParameter),
      async (c) => {
        const batch = await commitImport(importing(c), await findAsSeen(c))
        return c.json(await tell(c, batch), progressOf(batch.id) === undefined ? 200 : 202)
      },
    )
    .post(
      '/:id/undo',
      describe({
        summary: 'Take back everything that an import recorded, while nothing later depends on it',
        tag: 'imports',
        access: 'session',
        isRepeatable: true,
        answers: { 200: one, 202: started },
        headers: WORK_HEADERS,
        problems: ['conflict', 'period-closed', 'precondition-failed'],
      }),
      allow('imports', 'commit'),
      params(idParameter),
      async (c) => {
        const batch = await undoImport(importing(c), await findAsSeen(c))
        return c.json(await tell(c, batch), progressOf(batch.id) === undefined ? 200 : 202)
      },
    )
}
