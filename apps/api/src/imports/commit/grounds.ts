import { holdPeriods, listPeriodReports, readDataVersions } from '@inflytt/db'
import { isClosed, tertialsOfYear } from '@inflytt/domain'
import { readRecordContext, type RecordContext } from '../../record-context.ts'
import type { Unit } from '../../write.ts'
import type { ImportBatch } from '../import-batch.ts'

/** The tertials of which klart was said, with the version that says so. */
export type Closed = ReadonlyMap<string, number>

/** What new households are drafted by, and that others may change. */
export interface Grounds {
  context: RecordContext
  closed: Closed
  /** The same as long as nothing of it has changed. */
  mark: string
}

/** Thrown where somebody has changed what households were drafted by: they are to be drafted anew. */
export class GroundsMoved extends Error {
  override readonly name = 'GroundsMoved'
}

const NOT_ASKED = { version: 0, updatedAt: '', allocated: 0, reserved: 0, childrenHouseholds: 0 }

/** Of a transaction that has its turn, so that nobody says klart until it ends, and of one that is yet to take it. */
export async function readGrounds(unit: Unit, batch: ImportBatch, hasTurn: boolean): Promise<Grounds> {
  const { trx, at } = unit
  const context = await readRecordContext(trx, new Date(at))
  const closed = await readClosed(unit, batch, hasTurn)
  const { settings, municipalities, programmes, activeAggregates } = context
  // How much of an aggregate is taken is asked when it is taken.
  const aggregates = activeAggregates.map((aggregate) => ({ ...aggregate, ...NOT_ASKED }))
  const { publications } = await readDataVersions(trx)
  const mark = JSON.stringify([
    settings,
    municipalities,
    programmes,
    aggregates,
    [...closed],
    publications.version,
  ])
  return { context, closed, mark }
}

async function readClosed({ trx }: Unit, batch: ImportBatch, hasTurn: boolean): Promise<Closed> {
  const municipalityCode = batch.municipalityCode ?? ''
  if (hasTurn) {
    const periods = batch.summary.years.flatMap(({ year }) => tertialsOfYear(year))
    await holdPeriods(
      trx,
      periods.map((period) => ({ municipalityCode, period })),
      'shared',
    )
  }
  const filter = { municipalities: [municipalityCode], from: '0000', to: '9999' }
  const reports = (await listPeriodReports(trx, filter)).filter(({ state }) => isClosed(state))
  return new Map(reports.map(({ period, version }) => [`${municipalityCode}/${period}`, version]))
}
