import type { Need } from '@inflytt/domain'
import { type ExpressionBuilder, sql } from 'kysely'
import type { Page } from '../page.ts'
import type { NeedTables } from '../tables/need-tables.ts'
import { municipalityOf } from '../municipality-among.ts'
import type { Database, Db } from '../schema.ts'
import { containsPattern, fold } from '../search-text.ts'

type NeedRow = NeedTables['recruitment_need']

export interface NeedFilter {
  isDemo: boolean
  municipalities?: readonly string[] | undefined
  statuses?: readonly Need['status'][] | undefined
  occupationField?: string | undefined
  employerSector?: string | undefined
  partyId?: string | undefined
  isHardToFill?: boolean | undefined
  isVoided?: boolean | undefined
  /** Looked for in the words that were given to be found by, see `insertNeed`. */
  q?: string | undefined
}

export async function findNeed(db: Db, id: string): Promise<Need | undefined> {
  const row = await db.selectFrom('recruitment_need').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toNeed(row)
}

/** Newest reported first. */
export async function listNeeds(
  db: Db,
  filter: NeedFilter,
  { page, limit }: Page,
): Promise<{ items: Need[]; totalRecords: number }> {
  const matching = db.selectFrom('recruitment_need').where((eb) => matches(eb, filter))
  const { totalRecords } = await matching
    .select((eb) => eb.fn.countAll<number>().as('totalRecords'))
    .executeTakeFirstOrThrow()
  const rows = await matching
    .selectAll()
    .orderBy('reported_month', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute()
  return { items: rows.map(toNeed), totalRecords }
}

function matches(eb: ExpressionBuilder<Database, 'recruitment_need'>, filter: NeedFilter) {
  const { municipalities, statuses, occupationField, employerSector, partyId, isHardToFill, q } = filter
  return eb.and([
    eb('is_demo', '=', filter.isDemo ? 1 : 0),
    eb('is_voided', '=', filter.isVoided === true ? 1 : 0),
    ...(municipalities === undefined
      ? []
      : [eb(municipalityOf('municipality_code', municipalities), 'in', [...municipalities])]),
    ...(statuses === undefined ? [] : [eb('status', 'in', [...statuses])]),
    ...(occupationField === undefined ? [] : [eb('occupation_field', '=', occupationField)]),
    ...(employerSector === undefined ? [] : [eb('employer_sector', '=', employerSector)]),
    ...(partyId === undefined ? [] : [eb('reported_by_party_id', '=', partyId)]),
    ...(isHardToFill === undefined ? [] : [eb('is_hard_to_fill', '=', isHardToFill ? 1 : 0)]),
    ...(q === undefined
      ? []
      : [sql<boolean>`${sql.ref('search_text')} like ${containsPattern(q)} escape '!'`]),
  ])
}

/** Needs reported in these months of which something is filled, voided ones left out; in order of id. */
export async function listFilledNeeds(
  db: Db,
  asked: { isDemo: boolean; municipalities: readonly string[]; from: string; to: string },
): Promise<Need[]> {
  const rows = await db
    .selectFrom('recruitment_need')
    .selectAll()
    .where('municipality_code', 'in', [...asked.municipalities])
    .where('reported_month', '>=', asked.from)
    .where('reported_month', '<=', asked.to)
    .where('is_demo', '=', asked.isDemo ? 1 : 0)
    .where('is_voided', '=', 0)
    .where('filled_total', '>', 0)
    .orderBy('id')
    .execute()
  return rows.map(toNeed)
}

/** `words` are what the need can be found by. Within `recountNeed`, like every write below. */
export async function insertNeed(db: Db, need: Need, words: string): Promise<void> {
  await db
    .insertInto('recruitment_need')
    .values({ ...toRow(need), search_text: fold(words) })
    .execute()
}

/** Whether the need still stood as `before` told, its matches included: they do not change its version. */
export async function updateNeed(db: Db, need: Need, before: Need, words: string): Promise<boolean> {
  const result = await db
    .updateTable('recruitment_need')
    .set({ ...toRow(need), search_text: fold(words) })
    .where('id', '=', need.id)
    .where('version', '=', before.version)
    .where('filled_total', '=', before.filledTotal)
    .where('filled_by_newcomers', '=', before.filledByNewcomers)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Fills one position by a newcomer, unless none is open: guarded, so that two at once cannot overfill it. */
export async function fillPosition(db: Db, id: string): Promise<boolean> {
  const result = await db
    .updateTable('recruitment_need')
    .set((eb) => ({
      filled_total: eb('filled_total', '+', 1),
      filled_by_newcomers: eb('filled_by_newcomers', '+', 1),
    }))
    .where('id', '=', id)
    .where('is_voided', '=', 0)
    .where('status', '!=', 'withdrawn')
    .whereRef('filled_total', '<', 'positions')
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function freePosition(db: Db, id: string): Promise<void> {
  await db
    .updateTable('recruitment_need')
    .set((eb) => ({
      filled_total: eb('filled_total', '-', 1),
      filled_by_newcomers: eb('filled_by_newcomers', '-', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** After the numbers have changed by a match. */
export async function settleNeed(
  db: Db,
  { id, status, closedMonth, updatedAt }: Pick<Need, 'id' | 'status' | 'closedMonth' | 'updatedAt'>,
): Promise<void> {
  await db
    .updateTable('recruitment_need')
    .set({ status, closed_month: closedMonth, updated_at: updatedAt })
    .where('id', '=', id)
    .execute()
}

/** The names of parties by their ids, of the store's mode and the real ones. */
export async function listPartyNames(db: Db): Promise<Map<string, string>> {
  const rows = await db.selectFrom('party').select(['id', 'name']).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

function toFlag(value: boolean | null): number | null {
  return value === null ? null : Number(value)
}

function toRow(need: Need): Omit<NeedRow, 'search_text'> {
  return {
    id: need.id,
    version: need.version,
    reported_by_party_id: need.reportedByPartyId,
    reported_month: need.reportedMonth,
    municipality_code: need.municipalityCode,
    employer_sector: need.employerSector,
    employer_name: need.employerName,
    sni_section: need.sniSection,
    occupation_ssyk: need.occupationSsyk,
    occupation_field: need.occupationField,
    positions: need.positions,
    needed_from: need.neededFrom,
    contract: need.contract,
    is_hard_to_fill: toFlag(need.isHardToFill),
    is_remote_possible: toFlag(need.isRemotePossible),
    note: need.note,
    status: need.status,
    filled_total: need.filledTotal,
    filled_by_newcomers: need.filledByNewcomers,
    closed_month: need.closedMonth,
    is_voided: need.isVoided ? 1 : 0,
    is_demo: need.isDemo ? 1 : 0,
    created_at: need.createdAt,
    updated_at: need.updatedAt,
  }
}

function fromFlag(value: number | null): boolean | null {
  return value === null ? null : value === 1
}

export function toNeed(row: NeedRow): Need {
  return {
    id: row.id,
    version: row.version,
    reportedByPartyId: row.reported_by_party_id,
    reportedMonth: row.reported_month,
    municipalityCode: row.municipality_code,
    employerSector: row.employer_sector as Need['employerSector'],
    employerName: row.employer_name,
    sniSection: row.sni_section,
    occupationSsyk: row.occupation_ssyk,
    occupationField: row.occupation_field as Need['occupationField'],
    positions: row.positions,
    neededFrom: row.needed_from,
    contract: row.contract as Need['contract'],
    isHardToFill: fromFlag(row.is_hard_to_fill),
    isRemotePossible: fromFlag(row.is_remote_possible),
    note: row.note,
    status: row.status as Need['status'],
    filledTotal: row.filled_total,
    filledByNewcomers: row.filled_by_newcomers,
    closedMonth: row.closed_month,
    isVoided: row.is_voided === 1,
    isDemo: row.is_demo === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
