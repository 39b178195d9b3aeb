import { Hono } from 'hono'
import { allow } from '../access/allow.ts'
import { describe, fileAnswer } from '../documentation/describe.ts'
import { produces } from '../http/answers/accept.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag } from '../http/answers/conditional.ts'
import { answerOnce, made } from '../http/requests/idempotency.ts'
import { query } from '../http/requests/validate.ts'
import { readFile, SHOWN_FILES, XLSX } from './import-file.ts'
import { importing, oneImport, tagOf } from './import-request.ts'
import { csvTemplate, xlsxTemplate } from './import-template.ts'
import { toImportBody } from './imports.representation.ts'
import { templateQuery, uploadQuery } from './imports.schema.ts'
import { uploadImport } from './imports.service.ts'
import { toUpload } from './rows/import-filter.ts'

/** Files that come in, and the empty ones that are filled in. */
export function importFilesRoutes() {
  return new Hono<ApiEnv>()
    .post(
      '/',
      describe({
        summary: 'Send a file of households or counts, to be looked at before anything is recorded',
        description:
          'The body is the file itself: an Excel workbook (.xlsx) or CSV with semicolon, comma or tab, in UTF-8, UTF-16, windows-1252 or what older Macs and MS-DOS wrote, at most 20 MB and 200,000 rows. What it is, is read from its bytes. Only the columns that are mapped to a field are kept, and none that looks like names, personal identity numbers or contact details. A file that cannot be used is refused with the member `reason` beside the sentence.',
        tag: 'imports',
        access: 'session',
        takesFile: SHOWN_FILES,
        answers: { 201: oneImport },
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
}
