import type { Activity, CountedActivity } from '@inflytt/domain'
import { expressionBuilder, sql } from 'kysely'
import type { ActivityTables } from '../tables/activity-tables.ts'
import type { Page } from '../page.ts'
import { putNextVersion } from '../next-version.ts'
import type { Database, Db } from '../schema.ts'
import { containsPattern, fold } from '../search-text.ts'

type ActivityRow = ActivityTables['activity']

export interface ActivityFilter {
  isDemo: boolean
  isVoided?: boolean | undefined
  /** Those that touch it, and not those of the whole county. */
  municipality?: string | undefined
  /** Those that touch any of these. */
  touching?: readonly string[] | undefined
  /** Those that begin in it. */
  year?: number | undefined
  tamPhase?: string | undefined
  status?: string | undefined
  programme?: string | undefined
  q?: string | undefined
}

export async function findActivity(db: Db, id: string): Promise<Activity | undefined> {
  const row = await db.selectFrom('activity').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toActivity(row)
}

/** Latest first. */
export async function listActivities(
  db: Db,
  filter: ActivityFilter,
  { page, limit }: Page,
): Promise<{ items: Activity[]; totalRecords: number }> {
  const { tamPhase, status, programme, q, municipality, touching, year } = filter
  const matching = db
    .selectFrom('activity')
    .where((eb) =>
      eb.and([
        eb('is_demo', '=', filter.isDemo ? 1 : 0),
        eb('is_voided', '=', filter.isVoided === true ? 1 : 0),
        ...(tamPhase === undefined ? [] : [eb('tam_phase', '=', tamPhase)]),
        ...(status === undefined ? [] : [eb('status', '=', status)]),
        ...(programme === undefined ? [] : [eb('programme_id', '=', programme)]),
        ...(municipality === undefined ? [] : [touches([municipality])]),
        ...(touching === undefined ? [] : [touches(touching)]),
        ...(year === undefined
          ? []
          : [eb('date_from', '>=', `${year}-01-01`), eb('date_from', '<=', `${year}-12-31`)]),
        ...(q === undefined ? [] : [sql<boolean>`search_text like ${containsPattern(q)} escape '!'`]),
      ]),
    )
  const { totalRecords } = await matching
    .select((eb) => eb.fn.countAll<number>().as('totalRecords'))
    .executeTakeFirstOrThrow()
  const rows = await matching
    .selectAll()
    .orderBy('date_from', 'desc')
    .orderBy('id')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute()
  return { items: rows.map(toActivity), totalRecords }
}

/** Whether an activity names one of the municipalities. */
function touches(codes: readonly string[]) {
  const eb = expressionBuilder<Database, 'activity'>()
  return eb.or(codes.map((code) => eb('municipality_codes', 'like', `%"${code}"%`)))
}

/** Which activities are of figures. */
export interface ActivityRegion {
  isDemo: boolean
  fromYear: number
  toYear: number
  /** Those that name one of them; undefined is all, those of the whole county too. */
  touching?: readonly string[] | undefined
}

/** Those that stand and begin within the years, as figures count them. */
export async function listActivitiesWithin(
  db: Db,
  { isDemo, fromYear, toYear, touching }: ActivityRegion,
): Promise<CountedActivity[]> {
  const rows = await db
    .selectFrom('activity')
    .select(['id', 'date_from', 'tam_phase', 'municipality_codes', 'programme_id'])
    .select(['actual_participants', 'status'])
    .where('is_demo', '=', isDemo ? 1 : 0)
    .where('is_voided', '=', 0)
    .where('date_from', '>=', `${fromYear}-01-01`)
    .where('date_from', '<=', `${toYear}-12-31`)
    .$if(touching !== undefined, (query) => query.where(touches(touching ?? [])))
    .execute()
  // Few are of places of their own.
  const codes = new Map<string, string[]>()
  return rows.map((row) => {
    const municipalityCodes = codes.get(row.municipality_codes) ?? toCodes(row.municipality_codes)
    codes.set(row.municipality_codes, municipalityCodes)
    return {
      id: row.id,
      dateFrom: row.date_from,
      tamPhase: row.tam_phase as Activity['tamPhase'],
      municipalityCodes,
      programmeId: row.programme_id,
      actualParticipants: row.actual_participants,
      status: row.status as Activity['status'],
    }
  })
}

const toCodes = (json: string) => JSON.parse(json) as string[]

export async function insertActivity(db: Db, activity: Activity): Promise<void> {
  await db.insertInto('activity').values(toRow(activity)).execute()
}

/** Whether the activity still had the version before. */
export function updateActivity(db: Db, activity: Activity): Promise<boolean> {
  return putNextVersion(db, 'activity', toRow(activity))
}

function toRow(activity: Activity): ActivityRow {
  const flag = (value: boolean) => (value ? 1 : 0)
  return {
    id: activity.id,
    version: activity.version,
    title: activity.title,
    date_from: activity.dateFrom,
    date_to: activity.dateTo,
    tam_phase: activity.tamPhase,
    type: activity.type,
    place: activity.place,
    is_digital: flag(activity.isDigital),
    municipality_codes: JSON.stringify(activity.municipalityCodes),
    organiser_party_id: activity.organiserPartyId,
    participating_party_ids: JSON.stringify(activity.participatingPartyIds),
    programme_id: activity.programmeId,
    planned_participants: activity.plannedParticipants,
    actual_participants: activity.actualParticipants,
    employers_involved: activity.employersInvolved,
    leads_other: activity.leadsOther,
    status: activity.status,
    result_note: activity.resultNote,
    is_voided: flag(activity.isVoided),
    search_text: fold(`${activity.title} ${activity.place ?? ''}`),
    is_demo: flag(activity.isDemo),
    created_at: activity.createdAt,
    updated_at: activity.updatedAt,
  }
}

function toActivity(row: ActivityRow): Activity {
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    dateFrom: row.date_from,
    dateTo: row.date_to,
    tamPhase: row.tam_phase as Activity['tamPhase'],
    type: row.type as Activity['type'],
    place: row.place,
    isDigital: row.is_digital === 1,
    municipalityCodes: toCodes(row.municipality_codes),
    organiserPartyId: row.organiser_party_id,
    participatingPartyIds: JSON.parse(row.participating_party_ids) as string[],
    programmeId: row.programme_id,
    plannedParticipants: row.planned_participants,
    actualParticipants: row.actual_participants,
    employersInvolved: row.employers_involved,
    leadsOther: row.leads_other,
    status: row.status as Activity['status'],
    resultNote: row.result_note,
    isVoided: row.is_voided === 1,
    isDemo: row.is_demo === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
