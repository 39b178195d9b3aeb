import { createHash } from 'node:crypto'
import {
  checkingLease,
  type Db,
  deleteImport,
  deleteImportRows,
  findImport,
  insertImport,
  listImports,
  updateImport,
} from '@inflytt/db'
import { DomainError, holdsPersonalNumber, type ImportKind } from '@inflytt/domain'
import type { Caller } from '../access/caller.ts'
import type { Scope } from '../access/rules.ts'
import { leaveTrail } from '../audit/trail.ts'
import type { Deps } from '../deps.ts'
import { waitFor } from '../http/answers/wait-for.ts'
import { constantDetail } from '../http/problems/problem.ts'
import { storeFault, storeReason } from '../http/problems/store-faults.ts'
import { underLease } from '../store/lease.ts'
import { untilWritersAreLetGo } from '../store/write-gate.ts'
import { readSettings } from '../settings/settings.service.ts'
import type { Unit } from '../write.ts'
import { checkSource } from './check/check-source.ts'
import { findList } from './columns/find-list.ts'
import { mapColumns } from './columns/map-columns.ts'
import { fileFaultIn } from './files/file-fault.ts'
import { emptySummary, type ImportBatch, type ImportFailure, toBatch } from './import-batch.ts'
import { type Progress, runJob, Stopped } from './import-jobs.ts'
import { summarise } from './import-summary.ts'
import { changedMeanwhile } from '../changed-record.ts'

const DAY_MS = 86_400_000
const OPEN_DAYS = 14
const MOST_OPEN = 5
/** How long an answer waits for work that may take longer. */
const PATIENCE_MS = 2000

/** Who imports, and with what. */
export interface Importing {
  deps: Deps
  caller: Caller
}

export interface Upload {
  kind: ImportKind
  municipalityCode: string | null
  fileName: string
  sheet: string | undefined
  headerRow: number | undefined
  bytes: Buffer
}

/**
 * Reads a file, keeps its mapped columns, and checks every row; nothing is recorded yet. The answer may come before the
 * last row is checked.
 * @throws FileFault; DomainError `conflict` where too many batches are open
 */
export async function uploadImport(importing: Importing, upload: Upload): Promise<ImportBatch> {
  const { deps, caller } = importing
  const { db } = deps
  const list = await findList(upload.bytes, upload)
  const isDemo = (await readSettings(db)).demo === 'on'
  await assertRoom(db, upload, isDemo)
  const at = deps.clock().toISOString()
  const mapped = await mapColumns(db, upload, list)
  const batch: ImportBatch = {
    id: deps.newId(),
    version: 1,
    kind: upload.kind,
    municipalityCode: upload.municipalityCode,
    fileName: safeName(upload.fileName),
    fileHash: hashOf(upload.bytes),
    ...mapped,
    needsFile: false,
    state: 'checking',
    failure: null,
    summary: emptySummary(),
    saved: null,
    createdBy: caller.userId ?? '',
    isDemo,
    createdAt: at,
    updatedAt: at,
    expiresAt: new Date(Date.parse(at) + OPEN_DAYS * DAY_MS).toISOString(),
    committedAt: null,
    undoneAt: null,
  }
  const begin = async () => {
    await insertImport(db, batch)
    return batch
  }
  try {
    return await checkLater(importing, batch, { bytes: upload.bytes, begin })
  } catch (error) {
    // What can be told at once leaves nothing behind; what somebody has stopped is theirs, and told as cancelled.
    if (!(error instanceof Stopped)) await deleteImport(db, batch.id)
    throw error
  }
}

interface Checking {
  /** Undefined where the rows that are kept are checked. */
  bytes: Uint8Array | undefined
  /** Writes the batch down as one that is checked. Without the lease another process would end it before its check begins. */
  begin: () => Promise<ImportBatch>
}

/**
 * Checks the rows of a file, or those that are kept, in the background; waits for it as long as a client should.
 * @throws what `begin` does; DomainError `conflict` while it is worked on
 */
export async function checkLater(
  importing: Importing,
  { id, summary }: ImportBatch,
  { bytes, begin }: Checking,
): Promise<ImportBatch> {
  const { deps } = importing
  const total = bytes === undefined ? summary.rows : null
  const begun = Promise.withResolvers<void>()
  const ended = runJob(id, 'checking', total, async (progress) => {
    const mine = async () => {
      const batch = await begin()
      begun.resolve()
      await check(importing, batch, { bytes, progress })
    }
    if ((await underLease(deps, checkingLease(id), mine)) === undefined)
      throw new DomainError('conflict', 'The import is being worked on. Wait until that has ended.')
  })
  ended.catch(begun.reject)
  await begun.promise
  // Where the answer does not wait for it, nobody hears of its end but through the batch.
  ended.catch((error: unknown) => deps.log.error({ cause: error }, 'import was not checked'))
  await waitFor(ended, PATIENCE_MS)
  return readStored(deps.db, id)
}

async function check(
  { deps, caller }: Importing,
  batch: ImportBatch,
  { bytes, progress }: { bytes: Uint8Array | undefined; progress: Progress },
): Promise<void> {
  const { db } = deps
  try {
    const at = deps.clock().toISOString()
    const source = await checkSource({ db, batch, at, bytes, progress })
    const checked = { source, state: 'previewed', summary: await summarise(db, batch) } as const
    // Another import may have taken the store to write since the last rows.
    await untilWritersAreLetGo()
    await db.transaction().execute(async (trx) => {
      const previewed = await change({ db: trx, clock: deps.clock }, batch, checked)
      if (batch.version === 1) await trailOf({ trx, at, deps, caller }, 'create', previewed)
    })
  } catch (error) {
    await untilWritersAreLetGo()
    await deleteImportRows(db, batch.id)
    await change(deps, batch, { state: 'failed', failure: failureOf(error) })
    throw error
  }
}

/** What went wrong, for those who did not wait for it. */
export function failureOf(error: unknown): ImportFailure {
  if (!(error instanceof DomainError)) {
    const code = storeFault(error)
    if (code !== undefined) {
      const told = [constantDetail(code), storeReason(error)].filter((part) => part !== undefined)
      return { code, detail: told.join(' '), errors: [] }
    }
    return { code: 'internal', detail: 'The fault is ours. Nothing was saved.', errors: [] }
  }
  return { code: error.code, detail: error.message, errors: error.faults, ...fileFaultIn(error) }
}

/** Stores a changed batch. @throws DomainError `precondition-failed` where somebody else has changed it */
export async function change(
  deps: Pick<Deps, 'db' | 'clock'>,
  batch: ImportBatch,
  changed: Partial<ImportBatch>,
): Promise<ImportBatch> {
  const next = {
    ...batch,
    ...changed,
    version: batch.version + 1,
    updatedAt: deps.clock().toISOString(),
  }
  if (await updateImport(deps.db, next, batch.version)) return next
  throw changedMeanwhile()
}

/** Those of the same kind and municipality alone: whoever imports sees them, and can end them. */
async function assertRoom(
  db: Db,
  { kind, municipalityCode }: Pick<Upload, 'kind' | 'municipalityCode'>,
  isDemo: boolean,
): Promise<void> {
  const states = ['checking', 'previewed']
  const filter = { isDemo, municipalities: [municipalityCode], kinds: [kind], states }
  const { totalRecords } = await listImports(db, filter, { page: 1, limit: 1 })
  if (totalRecords >= MOST_OPEN)
    throw new DomainError(
      'conflict',
      `${totalRecords} imports wait to be saved or cancelled. End one of them first.`,
    )
}

export async function readStored(db: Db, id: string): Promise<ImportBatch> {
  const stored = await findImport(db, id)
  if (stored === undefined) throw new DomainError('not-found', '')
  return toBatch(stored)
}

/** The batch, for those who may see it. @throws DomainError `not-found` */
export async function readImport(db: Db, scope: Scope, id: string): Promise<ImportBatch> {
  const stored = await findImport(db, id)
  const isDemo = (await readSettings(db)).demo === 'on'
  if (stored === undefined || stored.isDemo !== isDemo || !maySee(scope, stored))
    throw new DomainError('not-found', '')
  return toBatch(stored)
}

/** An officer's are those of the own municipalities; a coordinator writes counts alone. */
function maySee(
  scope: Scope,
  { kind, municipalityCode }: Pick<ImportBatch, 'kind' | 'municipalityCode'>,
) {
  if (scope.kind === 'all') return kind === 'counts'
  return municipalityCode !== null && scope.municipalityCodes.includes(municipalityCode)
}

export async function trailOf(
  unit: Unit,
  action: 'create' | 'commit' | 'undo' | 'cancel',
  { id, version, kind, municipalityCode, fileName, state, saved }: ImportBatch,
): Promise<void> {
  await leaveTrail(unit, {
    action,
    recordType: 'import',
    recordId: id,
    recordVersion: version,
    after: { kind, municipalityCode, fileName, state, saved },
  })
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('base64url')
}

/** A name of a file as it can be shown and kept: none that points at a person. */
function safeName(name: string): string {
  const plain = name.replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, '').trim()
  return holdsPersonalNumber(plain) ? '' : plain.slice(0, 120)
}
