import { findImport, listImportRows } from '@inflytt/db'
import { DomainError, placeName, placeOfKey } from '@inflytt/domain'
import { PUBLIC_CALLER } from '../access/caller.ts'
import { readConfig } from '../config.ts'
import type { Deps } from '../deps.ts'
import { createLog } from '../http/log.ts'
import { readRecordContext } from '../record-context.ts'
import { type CheckedRow, type ImportBatch, toBatch } from './import-batch.ts'
import { jobEnded } from './import-jobs.ts'
import { cancelImport, commitImport } from './imports-work.service.ts'
import { type Importing, type Upload, uploadImport } from './imports.service.ts'
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
}

const MOST_TOLD = 20

/**
 * Imports a file for whoever runs the server, by the same way as one that is sent. Where a row is faulty nothing is saved
 * unless it is said to be left out; a dry run saves nothing at all.
 * @throws FileFault; DomainError as `commitImport`
 */
export async function importAsOperator(
  operator: Pick<Deps, 'db' | 'clock' | 'newId' | 'random'>,
  asked: Asked,
): Promise<ImportedFile> {
  const config = { ...readConfig(), authSecret: '' }
  const deps: Deps = { ...operator, config, log: createLog('silent'), baseUrl: () => '' }
  const importing: Importing = { deps, caller: { ...PUBLIC_CALLER, role: 'admin' } }
  await assertMunicipality(deps, asked)
  const sent = await uploadImport(importing, { ...asked, sheet: undefined, headerRow: undefined })
  const batch = await whenDone(deps, sent)
  if (batch.failure !== null) throw new DomainError('validation-failed', batch.failure.detail)
  const filter = { statuses: ['faulty'] }
  const { items } = await listImportRows(deps.db, batch.id, filter, { page: 1, limit: MOST_TOLD })
  const isAcross = isYearsAcross(batch)
  const faults = items.map(({ row, checked }) => ({
    place: placeName(placeOfKey(row, isAcross)),
    details: (checked as CheckedRow).messages.map(({ detail }) => detail),
  }))
  const isRefused = batch.summary.byStatus.faulty > 0 && !asked.skipsFaulty
  if (asked.isDryRun || isRefused) {
    await cancelImport(importing, batch)
    return { batch, faults, isSaved: false }
  }
  const saved = await whenDone(deps, await commitImport(importing, batch))
  if (saved.failure !== null) throw new DomainError('conflict', saved.failure.detail)
  return { batch: saved, faults, isSaved: true }
}

async function whenDone({ db }: Pick<Deps, 'db'>, { id }: ImportBatch): Promise<ImportBatch> {
  await jobEnded(id)
  const stored = await findImport(db, id)
  if (stored === undefined) throw new DomainError('not-found', '')
  return toBatch(stored)
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
