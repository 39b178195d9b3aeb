import { queryOptions } from '@tanstack/react-query'
import type { ImportAnswer, ImportRowAnswer } from '../../lib/server/api-answers.ts'
import { get } from '../../lib/server/api-client.ts'
import { ApiProblem } from '../../lib/server/api-problem.ts'
import { signedInRequest } from '../../lib/session/sign-in-again.ts'

export type ImportBatch = ImportAnswer
export type ImportRow = ImportRowAnswer
export type ImportKind = ImportBatch['kind']
export type ImportColumn = ImportBatch['columns'][number]
export type RowStatus = ImportRow['status']
export type Decision = ImportRow['decision']

export interface ReadImport {
  batch: ImportBatch
  etag: string
}

interface List<Item> {
  items: Item[]
  _meta: { totalRecords: number }
}

const ASK_AGAIN_SECONDS = 1

/** The batch, asked for again for as long as it works on something. */
export const importQuery = (id: string, isSent = false) =>
  queryOptions({
    queryKey: ['imports', 'one', id],
    queryFn: ({ signal }) => readImport(id, signal),
    refetchInterval: ({ state: { data, error } }) => {
      // One who did not sign in again is not asked to every second.
      if (error instanceof ApiProblem && error.code === 'unauthenticated') return false
      const isAtWork = isSent || (data !== undefined && data.batch.progress !== null)
      return isAtWork && (data?.retryAfterSeconds ?? ASK_AGAIN_SECONDS) * 1000
    },
  })

/** `search` is the API's own query; the batch's `etag` changes with its rows. */
export const importRowsQuery = (id: string, { search, etag }: { search: string; etag: string }) =>
  queryOptions({
    queryKey: ['imports', 'rows', id, search, etag],
    queryFn: ({ signal }) => get<List<ImportRow>>(`${pathOf(id)}/rows?${search}`, signal),
  })

export const importListQuery = queryOptions({
  queryKey: ['imports', 'list'],
  queryFn: ({ signal }) => get<List<ImportBatch>>('/imports?limit=20', signal),
})

async function readImport(id: string, signal: AbortSignal) {
  const {
    value,
    etag = '',
    retryAfterSeconds,
  } = await signedInRequest<ImportBatch>(pathOf(id), { signal })
  return { batch: value, etag, retryAfterSeconds }
}

export interface Upload {
  file: Blob
  fileName: string
  kind: ImportKind
  /** Left out of counts whose rows name their municipality. */
  municipality: string | undefined
  headerRow: string | undefined
}

export async function uploadImport(upload: Upload, idempotencyKey: string): Promise<ReadImport> {
  const { file, fileName, kind, municipality, headerRow } = upload
  const search = new URLSearchParams({
    kind,
    fileName: fileName.slice(0, 120),
    ...(municipality !== undefined && { municipality }),
    ...(headerRow && { headerRow }),
  })
  return toRead(
    await signedInRequest<ImportBatch>(`/imports?${search}`, {
      method: 'POST',
      body: file,
      idempotencyKey,
    }),
  )
}

export interface Place {
  sheet?: string
  headerRow?: string
}

/** Throws `ApiProblem` with the reason `other-file` where it is not the file that the import is of. */
export async function sendFileAgain(read: ReadImport, file: Blob, place: Place): Promise<ReadImport> {
  const search = new URLSearchParams({ ...place })
  const path = `${pathOf(read.batch.id)}/file${search.size > 0 ? `?${search}` : ''}`
  try {
    return toRead(
      await signedInRequest<ImportBatch>(path, { method: 'PUT', body: file, etag: read.etag }),
    )
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.code !== 'conflict') throw error
    throw new ApiProblem(
      'conflict',
      { status: 409, members: { reason: 'other-file' } },
      { cause: error },
    )
  }
}

export interface MappingPatch {
  columns?: { column: number; field: string | null }[]
  defaults?: Record<string, string | null>
  answers?: { column: number; said: string; code: string | null }[]
}

export async function patchImport({ batch, etag }: ReadImport, body: MappingPatch): Promise<ReadImport> {
  return toRead(await signedInRequest<ImportBatch>(pathOf(batch.id), { method: 'PATCH', body, etag }))
}

export async function decideRows(
  { batch, etag }: ReadImport,
  body: { status: RowStatus; decision: Decision },
): Promise<ReadImport> {
  return toRead(
    await signedInRequest<ImportBatch>(`${pathOf(batch.id)}/rows`, { method: 'PATCH', body, etag }),
  )
}

/** Gives the version that the row has then. */
export async function decideRow(
  id: string,
  { place, version }: Pick<ImportRow, 'place' | 'version'>,
  decision: Decision,
): Promise<number> {
  const { value } = await signedInRequest<ImportRow>(`${pathOf(id)}/rows/${place}`, {
    method: 'PATCH',
    body: { decision },
    etag: `"${version}-row"`,
  })
  return value.version
}

/** Saves what is accepted, takes a saved batch back, or stops what runs and gives the batch up. */
export async function turnImport(
  { batch, etag }: ReadImport,
  turn: 'commit' | 'undo' | 'cancel',
): Promise<ReadImport> {
  return toRead(
    turn === 'cancel'
      ? await signedInRequest<ImportBatch>(pathOf(batch.id), { method: 'DELETE' })
      : await signedInRequest<ImportBatch>(`${pathOf(batch.id)}/${turn}`, { method: 'POST', etag }),
  )
}

function toRead({ value, etag = '' }: { value: ImportBatch; etag: string | undefined }): ReadImport {
  return { batch: value, etag }
}

const pathOf = (id: string) => `/imports/${encodeURIComponent(id)}`
