import { setImmediate as turn } from 'node:timers/promises'
import { afterAll } from 'vitest'
import { type Answered, createTestApi, type TestApi, type TestRole } from '../api.testing.ts'
import type { ImportBatch } from './import-batch.ts'
import { type Importing, readStored } from './imports.service.ts'

export interface Batch {
  id: string
  state: string
  reason?: string
  detail?: string
  errors?: { pointer: string; detail: string }[]
  blocked?: number
  columns: {
    column: number
    header: string | null
    field: string | null
    note: string | null
    proposedBy: string | null
    looksLike: string
    isHidden: boolean
    answers: { said: string; code: string | null }[]
    unread: { said: string; rows: number }[]
  }[]
  counts: { rows: number; accepted: number; byStatus: Record<string, number> }
  aggregates: { aggregateId: string; remainingBefore: number; remainingAfter: number; fits: boolean }[]
  years: object[]
  saved: { households: number; changed: number; aggregates: number } | null
  needsFile: boolean
  missingFields: string[]
  [member: string]: unknown
}

export interface Row {
  row: number
  place: string
  status: string
  decision: string
  record: Record<string, unknown> | null
  ref: string | null
  cells: { field: string | null; text: string | null }[]
  changes: { field: string; before: unknown; after: unknown }[]
  duplicateOf: { ref: string | null; row: number | null }[]
  messages: {
    code: string
    severity: string
    field: string | null
    cell: string | null
    detail: string
    fields?: string[]
  }[]
}

export type Body = string | Uint8Array<ArrayBuffer>

/** What a test does with imports, over the whole API. */
export function importing(api: TestApi) {
  return {
    upload: async (body: Body, query = 'municipality=2305', who: TestRole = 'bracke') =>
      settled(await api.sendFile<Batch>(who, `/imports?${query}`, body), api, who),
    again: async (id: string, body: Body, query = '', who: TestRole = 'bracke') =>
      settled(
        await api.sendFile<Batch>(who, `/imports/${id}/file${query}`, body, {
          method: 'PUT',
          headers: { 'If-Match': '*' },
        }),
        api,
        who,
      ),
    read: async (id: string, who: TestRole = 'bracke') =>
      (await api.ask<Batch>(who, `/imports/${id}`)).body,
    rows: async (id: string, query = 'limit=500', who: TestRole = 'bracke') =>
      (await api.ask<{ items: Row[] }>(who, `/imports/${id}/rows?${query}`)).body.items,
    patch: async (path: string, body: object, who: TestRole = 'bracke') =>
      settled(
        await api.ask<Batch>(who, path, { method: 'PATCH', body, headers: { 'If-Match': '*' } }),
        api,
        who,
      ),
    post: (path: string, who: TestRole = 'bracke') => api.ask<Batch>(who, path, { method: 'POST' }),
    drop: (id: string, who: TestRole = 'bracke') =>
      api.ask<Batch>(who, `/imports/${id}`, { method: 'DELETE' }),
  }
}

/** Uploads a minute apart, so that the limit of uploads a minute is not what is met; what was looked at is given up. */
function uploading(api: TestApi) {
  const { upload } = importing(api)
  let minute = 0
  return async (body: Body, query?: string) => {
    minute += 1
    api.deps.setNow(new Date(Date.UTC(2026, 10, 23, 12, minute)).toISOString())
    await api.deps.db.deleteFrom('import_batch').execute()
    return upload(body, query)
  }
}

/** A server for all tests of a file, which an officer sends files to; to be opened before them. It is closed after them. */
export async function openForFiles() {
  const api = await createTestApi(['bracke'])
  afterAll(() => api.close())
  return { api, files: importing(api), upload: uploading(api) }
}

async function settled(
  answered: Answered<Batch>,
  api: TestApi,
  who: TestRole,
): Promise<Answered<Batch>> {
  let now = answered
  while (now.body.state === 'checking') {
    await turn()
    now = { ...(await api.ask<Batch>(who, `/imports/${answered.body.id}`)), status: answered.status }
  }
  return now
}

/** The batch once it has been checked: on a busy machine whoever sent it is answered before. */
export async function onceChecked({ deps }: Importing, batch: ImportBatch): Promise<ImportBatch> {
  let now = batch
  while (now.state === 'checking') {
    await turn()
    now = await readStored(deps.db, batch.id)
  }
  return now
}

/** Bytes of windows-1252, which for Swedish is as latin-1. */
export const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
