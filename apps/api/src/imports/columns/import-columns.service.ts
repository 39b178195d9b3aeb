import { createHash } from 'node:crypto'
import {
  DomainError,
  type Fault,
  columnPeriod,
  type ImportColumn,
  importFields,
  PERSONS_COLUMN,
  personsPeriod,
  YEAR_COLUMN,
} from '@inflytt/domain'
import { SAID_BY_YEARS } from '@inflytt/domain'
import { IMPORT_WORDS } from '@inflytt/reference'
import { invalid } from '../../households/household-draft.ts'
import { readRecordContext } from '../../record-context.ts'
import { findList } from './find-list.ts'
import { answerFaults, withAnswers } from './answers.ts'
import type { ImportBatch, ImportDefaults } from '../import-batch.ts'
import { progressOf } from '../import-jobs.ts'
import { rememberMapping } from './import-mapping.service.ts'
import { change, checkLater, type Importing } from '../imports.service.ts'
import { mapColumns } from './map-columns.ts'

interface Asked {
  columns?: { column: number; field: string | null }[] | undefined
  defaults?: Partial<Record<keyof ImportDefaults, string | null | undefined>> | undefined
  answers?: { column: number; said: string; code: string | null }[] | undefined
}

/**
 * Reads columns as other fields and checks the rows anew, or asks for the file where a column was not kept.
 * @throws DomainError `validation-failed`, `conflict`
 */
export async function changeMapping(
  importing: Importing,
  batch: ImportBatch,
  asked: Asked,
): Promise<ImportBatch> {
  const { deps } = importing
  assertOpen(batch)
  const columns = batch.columns.map((column) => withAnswers(asColumn(column, asked), asked))
  const faults = [
    ...columnFaults(batch, asked),
    ...(await defaultFaults(importing, asked)),
    ...answerFaults(columns, asked),
  ]
  if (faults.length > 0) throw invalid(faults)
  const defaults = { ...batch.defaults, ...said(asked.defaults) }
  // Which cells are rows follows from the columns of years, so with others the rows are read anew.
  const needsFile =
    batch.needsFile ||
    columns.some(
      ({ field, isKept }, index) =>
        (field !== null && !isKept) ||
        (field === YEAR_COLUMN) !== (batch.columns[index]?.field === YEAR_COLUMN),
    )
  const state = needsFile ? 'previewed' : 'checking'
  const begin = async () => {
    const changed = await change(deps, batch, { columns, defaults, needsFile, state, failure: null })
    await rememberMapping(deps.db, changed, deps.clock().toISOString())
    return changed
  }
  return needsFile ? begin() : checkLater(importing, batch, { bytes: undefined, begin })
}

/**
 * Reads the same file again, with the columns that are chosen now; another sheet or row of headings begins anew.
 * @throws DomainError `conflict` for another file; FileFault
 */
export async function sendFileAgain(
  importing: Importing,
  batch: ImportBatch,
  again: { bytes: Buffer; sheet?: string | undefined; headerRow?: number | undefined },
): Promise<ImportBatch> {
  const { deps } = importing
  assertOpen(batch)
  if (createHash('sha256').update(again.bytes).digest('base64url') !== batch.fileHash)
    throw new DomainError(
      'conflict',
      'This is another file, or it has changed. Send it as a new import.',
    )
  const isSamePlace = again.sheet === undefined && again.headerRow === undefined
  const place = isSamePlace
    ? { sheet: batch.source.sheet ?? undefined, headerRow: batch.source.headerRow }
    : { sheet: again.sheet, headerRow: again.headerRow }
  const list = await findList(again.bytes, { kind: batch.kind, ...place })
  const mapped = isSamePlace
    ? { columns: batch.columns.map((column) => ({ ...column, isKept: column.field !== null })) }
    : await mapColumns(deps.db, batch, list)
  const begin = () => change(deps, batch, { ...mapped, needsFile: false, state: 'checking' })
  return checkLater(importing, batch, { bytes: again.bytes, begin })
}

function assertOpen({ id, state }: ImportBatch): void {
  if (state !== 'previewed' || progressOf(id) !== undefined)
    throw new DomainError('conflict', 'Columns are chosen while the import is previewed.')
}

function asColumn(column: ImportColumn, { columns = [] }: Asked): ImportColumn {
  const asked = columns.find((each) => each.column === column.column)
  if (asked === undefined) return column
  const answers = asked.field === column.field ? (column.answers ?? []) : []
  return { ...column, field: asked.field, proposedBy: 'user', answers }
}

const said = (defaults: Asked['defaults'] = {}) =>
  Object.fromEntries(
    Object.entries(defaults).filter(([, value]) => value !== undefined),
  ) as Partial<ImportDefaults>

function columnFaults(batch: ImportBatch, { columns = [] }: Asked): Fault[] {
  const known = importFields(batch.kind)
  const faults: Fault[] = []
  columns.forEach(({ column, field }, index) => {
    const pointer = `/columns/${index}`
    const found = batch.columns[column - 1]
    if (found === undefined)
      faults.push({ pointer: `${pointer}/column`, detail: 'There is no such column in the file.' })
    else if (field !== null && found.note === 'personal-data')
      faults.push({
        pointer: `${pointer}/column`,
        detail: 'The column seems to hold names, personal numbers or contact details: it is never kept.',
      })
    if (field !== null && !known.includes(field))
      faults.push({ pointer: `${pointer}/field`, detail: 'This kind of file has no such field.' })
    const periodOf = field === YEAR_COLUMN ? columnPeriod : personsPeriod
    const isOfYear = field === YEAR_COLUMN || field === PERSONS_COLUMN
    if (isOfYear && periodOf(found?.header ?? '', IMPORT_WORDS) === undefined)
      faults.push({
        pointer: `${pointer}/field`,
        detail: 'The heading of the column names no year, such as 2021 or jan-okt 2024.',
      })
  })
  const fields = batch.columns.flatMap((column) => asColumn(column, { columns }).field ?? [])
  const besides = fields.find((field) => SAID_BY_YEARS.has(field))
  if (fields.includes(YEAR_COLUMN) && besides !== undefined)
    faults.push({
      pointer: '/columns',
      detail: `Where each year has a column, its heading and cells say the period and the number: read the column of ${besides} past.`,
    })
  const twice = fields.find(
    (field, index) => field !== YEAR_COLUMN && field !== PERSONS_COLUMN && fields.indexOf(field) < index,
  )
  if (twice !== undefined)
    faults.push({
      pointer: '/columns',
      detail: `Two columns would be read as ${twice}. Read one of them past.`,
    })
  return faults
}

async function defaultFaults({ deps }: Importing, { defaults = {} }: Asked): Promise<Fault[]> {
  const { programmes } = await readRecordContext(deps.db, deps.clock())
  const { programmeId } = defaults
  if (programmeId === undefined || programmeId === null) return []
  if (programmes.some(({ id }) => id === programmeId)) return []
  return [{ pointer: '/defaults/programmeId', detail: 'There is no such programme.' }]
}
