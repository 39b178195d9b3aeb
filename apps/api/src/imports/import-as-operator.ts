import { listImportRows } from '@inflytt/db'
import { DomainError, placeName, placeOfKey } from '@inflytt/domain'
import { OPERATOR } from '../access/caller.ts'
import { readConfig } from '../configuration/config.ts'
import type { Deps } from '../deps.ts'
import { createLog } from '../http/log.ts'
import { readRecordContext } from '../record-context.ts'
import type { CheckedRow, ImportBatch } from './import-batch.ts'
import { jobEnded, Stopped, stopJob } from './import-jobs.ts'
import { cancelImport, commitImport } from './imports-work.service.ts'
import { type Importing, readStored, type Upload, uploadImport } from './imports.service.ts'
import { isYearsAcross } from './columns/years-across.ts'

export interface ImportedFile {
  batch: ImportBatch
  /** The first faulty rows, or cells of years side by side, each with what is wrong. */
  faults: { place: string; details: string[] }[]
  isSaved: boolean
}

interface Asked extends Pick<Upload, 'kind' | 'municipalityCode' | 'fileName' | 'bytes'> {
  isDryRun: boolean
  /** Saves the others where some rows are faulty. */
  skipsFaulty: boolean
  /** Stops what runs: nothing is saved then. */
  signal?: AbortSignal
}

const MOST_TOLD = 20

/**
 * Imports a file for whoever runs the server, by the same way as one that is sent. Where a row is faulty nothing is saved
 * unless it is said to be left out; a dry run saves nothing at all. What saves nothing leaves no import open.
 * @throws FileFault; DomainError as `commitImport`, and `conflict` where it is stopped
 */
export async function importAsOperator(
  operator: Pick<Deps, 'db' | 'clock' | 'newId' | 'random'>,
  asked: Asked,
): Promise<ImportedFile> {
  const config = { ...readConfig(), authSecret: '' }
  const deps: Deps = { ...operator, config, log: createLog('silent'), baseUrl: () => '' }
  const importing: Importing = { deps, caller: OPERATOR }
  await assertMunicipality(deps, asked)
  const sent = await uploadImport(importing, { ...asked, sheet: undefined, headerRow: undefined })
  const stop = () => void stopJob(sent.id)
  asked.signal?.addEventListener('abort', stop)
  try {
    if (asked.signal?.aborted) throw new Stopped()
    const imported = await decide(importing, await whenDone(deps, sent), asked)
    await giveUpOpen(importing, sent.id)
    return imported
  } catch (error) {
    // Why it was not saved is told, also where the store does not let it be given up either.
    await giveUpOpen(importing, sent.id).catch(() => undefined)
    throw error
  } finally {
    asked.signal?.removeEventListener('abort', stop)
  }
}

async function decide(
  importing: Importing,
  batch: ImportBatch,
  { isDryRun, skipsFaulty, signal }: Asked,
): Promise<ImportedFile> {
  if (batch.failure !== null) throw new DomainError('validation-failed', batch.failure.detail)
  const filter = { statuses: ['faulty'] }
  const page = { page: 1, limit: MOST_TOLD }
  const { items } = await listImportRows(importing.deps.db, batch.id, filter, page)
  const isAcross = isYearsAcross(batch)
  const faults = items.map(({ row, checked }) => ({
    place: placeName(placeOfKey(row, isAcross)),
    details: (checked as CheckedRow).messages.map(({ detail }) => detail),
  }))
  const isRefused = batch.summary.byStatus.faulty > 0 && !skipsFaulty
  if (isDryRun || isRefused) return { batch, faults, isSaved: false }
  if (signal?.aborted) throw new Stopped()
  return { batch: await commitImport(importing, batch, null), faults, isSaved: true }
}

/** What was not saved waits for nobody, and would stand in the way of the next one. */
async function giveUpOpen(importing: Importing, id: string): Promise<void> {
  const batch = await readStored(importing.deps.db, id)
  if (batch.state === 'previewed' || batch.state === 'checking') await cancelImport(importing, batch)
}

async function whenDone({ db }: Pick<Deps, 'db'>, { id }: ImportBatch): Promise<ImportBatch> {
  await jobEnded(id)
  return readStored(db, id)
}

async function assertMunicipality(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { municipalityCode }: Asked,
): Promise<void> {
  const { county } = await readRecordContext(db, clock())
  if (municipalityCode === null || county.includes(municipalityCode)) return
  throw new DomainError(
    'invalid-parameter',
    `municipality: unknown here. Allowed: ${county.join(', ')}.`,
  )
}
