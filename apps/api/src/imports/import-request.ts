import type { Context } from 'hono'
import { z } from 'zod'
import { answer } from '../documentation/describe.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { recordTag, requireIfMatch } from '../http/answers/conditional.ts'
import { addressPart } from '../http/requests/parameters.ts'
import type { ImportBatch } from './import-batch.ts'
import { IMPORT_EXAMPLE } from './imports.example.ts'
import { progressOf } from './import-jobs.ts'
import { importSchema, toImportBody } from './imports.representation.ts'
import { type Importing, readImport } from './imports.service.ts'

const VIEW = 'import'

export const oneImport = answer(importSchema, { example: IMPORT_EXAMPLE })
export const idParameter = z.object({ id: addressPart(40, 'The id of an import.', IMPORT_EXAMPLE.id) })

export const tagOf = ({ version }: ImportBatch) => recordTag(version, VIEW)

export const importing = (c: Context<ApiEnv>): Importing => ({
  deps: c.get('deps'),
  caller: c.get('caller'),
})

/** The batch of the address. @throws DomainError `not-found` */
export const findBatch = (c: Context<ApiEnv>) =>
  readImport(c.get('deps').db, c.get('scope'), c.req.param('id') ?? '')

/** The body of an answer, with the headers that go with it. */
export async function tell(c: Context<ApiEnv>, batch: ImportBatch) {
  if (progressOf(batch.id) !== undefined) c.header('Retry-After', '1')
  c.header('ETag', tagOf(batch))
  return toImportBody(c.get('deps').db, batch)
}

/** The batch, as it was when the caller read it. @throws DomainError `precondition-required`, `precondition-failed` */
export async function findUnchanged(c: Context<ApiEnv>): Promise<ImportBatch> {
  const batch = await findBatch(c)
  await requireIfMatch(c, batch.version, VIEW, () => toImportBody(c.get('deps').db, batch))
  return batch
}

/** The same where a condition may be left out. */
export function findAsSeen(c: Context<ApiEnv>): Promise<ImportBatch> {
  return c.req.header('If-Match') === undefined ? findBatch(c) : findUnchanged(c)
}
