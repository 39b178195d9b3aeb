import { type Db, type Lateness, listLatenesses, listLikenesses, listPeriodReports } from '@inflytt/db'
import { type Aggregate, type HouseholdContext, type ImportPlaces, isClosed } from '@inflytt/domain'
import { householdContext } from '../../field-context.ts'
import { readRecordContext, type RecordContext } from '../../record-context.ts'
import { createRowSums, type RowSums } from './check-total.ts'
import type { ImportBatch } from '../import-batch.ts'
import { importPlaces } from './import-places.ts'
import { createLikenessIndex, type LikenessIndex } from './likeness-index.ts'
import { type DayOrders, noDayOrders } from './take-back.ts'
import { createUnreadTally, type UnreadTally } from '../columns/unread-answers.ts'

/** What the rows of a batch are checked against, read once for all of them. */
export interface CheckContext {
  at: string
  context: RecordContext
  places: ImportPlaces
  fieldContext: HouseholdContext
  likenesses: LikenessIndex
  /** The version that says klart of a tertial, by `2305/2025-T1`. */
  closed: ReadonlyMap<string, number>
  /** Which saying of klart households came after, by ref. */
  latenesses: ReadonlyMap<string, Lateness>
  /** The municipality that a row above has named last: null of one that is not known, undefined of none. */
  placeAbove: string | null | undefined
  /** Rows by the ref that they name. */
  refs: Map<string, number>
  /** Counts of the rows above. */
  parts: CountPart[]
  /** Rows that are checked already, by key, and the later row that gives another number of the same. */
  contradicted: Map<number, number>
  sums: RowSums
  dayOrders: DayOrders
  /** Rows, by key, whose number is of rows below as well, and its column. */
  shared: Map<number, number>
  unread: UnreadTally
}

/** What a count covers, and the row that it stands in. */
export interface CountPart extends Pick<
  Aggregate,
  'municipalityCodes' | 'periodFrom' | 'periodToLatest' | 'programmeId'
> {
  row: number
  /** Null of a row that is read whole. */
  column: number | null
  households: number | null | undefined
}

export async function readCheckContext(
  db: Db,
  { municipalityCode, kind, defaults }: Pick<ImportBatch, 'municipalityCode' | 'kind' | 'defaults'>,
  at: string,
): Promise<CheckContext> {
  const context = await readRecordContext(db, new Date(at))
  const own = municipalityCode === null ? context.county : [municipalityCode]
  const reports = await listPeriodReports(db, { municipalities: own, from: '0000', to: '9999' })
  const isOfOne = kind === 'households' && municipalityCode !== null
  return {
    at,
    context,
    places: importPlaces(context, defaults.programmeId),
    fieldContext: householdContext(context, own),
    likenesses: createLikenessIndex(isOfOne ? await listLikenesses(db, municipalityCode) : []),
    closed: new Map(
      reports
        .filter(({ state }) => isClosed(state))
        .map((report) => [`${report.municipalityCode}/${report.period}`, report.version]),
    ),
    latenesses: await listLatenesses(db, own),
    placeAbove: undefined,
    refs: new Map(),
    parts: [],
    contradicted: new Map(),
    sums: createRowSums(),
    dayOrders: noDayOrders(),
    shared: new Map(),
    unread: createUnreadTally(),
  }
}
