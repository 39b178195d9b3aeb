import { firstStep, type Lead } from '@inflytt/domain'
import { sql } from 'kysely'
import type { Page } from '../page.ts'
import { municipalityOf } from '../municipality-among.ts'
import type { Db, LeadTable } from '../schema.ts'
import { containsPattern, fold } from '../search-text.ts'

export interface LeadFilter {
  /** Undefined asks for every municipality. */
  municipalities?: readonly string[] | undefined
  /** Undefined asks for every stage. */
  stages?: readonly Lead['stage'][] | undefined
  isVoided?: boolean | undefined
  q?: string | undefined
  /** Looked for in the case number too. */
  searchesExternalRef?: boolean | undefined
}

export async function findLead(db: Db, ref: string): Promise<Lead | undefined> {
  const row = await db.selectFrom('lead').selectAll().where('ref', '=', ref).executeTakeFirst()
  return row && toLead(row)
}

/** Newest first. */
export async function listLeads(db: Db, filter: LeadFilter, { page, limit }: Page) {
  let matching = db.selectFrom('lead').where('is_voided', '=', filter.isVoided === true ? 1 : 0)
  if (filter.municipalities !== undefined)
    matching = matching.where((eb) =>
      filter.municipalities?.length === 0
        ? eb.lit(false)
        : eb(municipalityOf('responsible_municipality', filter.municipalities!), 'in', [
            ...filter.municipalities!,
          ]),
    )
  if (filter.stages !== undefined) matching = matching.where('stage', 'in', [...filter.stages])
  if (filter.q !== undefined) {
    const column = filter.searchesExternalRef === true ? sql.ref('search_text') : sql`lower(ref)`
    matching = matching.where(sql<boolean>`${column} like ${containsPattern(filter.q)} escape '!'`)
  }
  const { totalRecords } = await matching
    .select((eb) => eb.fn.countAll<number>().as('totalRecords'))
    .executeTakeFirstOrThrow()
  const rows = await matching
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('ref', 'desc')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute()
  return { items: rows.map(toLead), totalRecords }
}

export async function insertLead(db: Db, lead: Lead): Promise<void> {
  await db.insertInto('lead').values(toRow(lead)).execute()
}

/** Whether the lead still had the version that the change was made from. */
export async function updateLead(db: Db, lead: Lead, fromVersion: number): Promise<boolean> {
  const result = await db
    .updateTable('lead')
    .set(toRow(lead))
    .where('ref', '=', lead.ref)
    .where('version', '=', fromVersion)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** The leads first met in these years, those that are not voided, for the figures of the funnel. */
export async function listLeadCohort(
  db: Db,
  region: { municipalities: readonly string[]; fromYear: number; toYear: number },
): Promise<Lead[]> {
  if (region.municipalities.length === 0) return []
  const rows = await db
    .selectFrom('lead')
    .selectAll()
    .where('is_voided', '=', 0)
    .where('responsible_municipality', 'in', [...region.municipalities])
    .where('first_contact_month', '>=', `${region.fromYear}-01`)
    .where('first_contact_month', '<=', `${region.toYear}-12`)
    .orderBy('ref')
    .execute()
  return rows.map(toLead)
}

/** A lead that a household names, or that says so itself. */
export interface LeadLink {
  ref: string
  stage: string
  householdRef: string | null
  /** The household that is not voided and names the lead. */
  namedBy: string | null
}

export function listLeadLinks(db: Db): Promise<LeadLink[]> {
  return db
    .selectFrom('lead')
    .leftJoin('household', (join) =>
      join.onRef('household.lead_ref', '=', 'lead.ref').on('household.count_status', '!=', 'voided'),
    )
    .select([
      'lead.ref as ref',
      'lead.stage as stage',
      'lead.household_ref as householdRef',
      'household.ref as namedBy',
    ])
    .where((eb) =>
      eb.or([
        eb('lead.household_ref', 'is not', null),
        eb('household.ref', 'is not', null),
        eb('lead.stage', '=', 'moved'),
      ]),
    )
    .orderBy('lead.ref')
    .execute()
}

function toRow(lead: Lead): LeadTable {
  return {
    ref: lead.ref,
    version: lead.version,
    first_contact_month: lead.firstContactMonth,
    channel: lead.channel,
    origin_type: lead.originType,
    adults: lead.adults,
    children: lead.children,
    planned_month: lead.plannedMonth,
    interest_municipalities: JSON.stringify(lead.interestMunicipalities),
    occupation_fields: JSON.stringify(lead.occupationFields),
    needs: JSON.stringify(lead.needs),
    stage: lead.stage,
    stage_history: JSON.stringify(lead.stageHistory),
    is_voided: lead.isVoided ? 1 : 0,
    responsible_municipality: lead.responsibleMunicipality,
    close_reason: lead.closeReason,
    household_ref: lead.householdRef,
    activity_id: lead.activityId,
    external_ref: lead.externalRef,
    search_text: fold(`${lead.ref} ${lead.externalRef ?? ''}`),
    is_demo: lead.isDemo ? 1 : 0,
    created_at: lead.createdAt,
    updated_at: lead.updatedAt,
  }
}

/** A lead saved before stages were kept by month stands where it stood since the first contact. */
function toHistory(row: LeadTable): Lead['stageHistory'] {
  const kept: Lead['stageHistory'] = JSON.parse(row.stage_history)
  return kept.length > 0 ? kept : firstStep(row.stage as Lead['stage'], row.first_contact_month)
}

export function toLead(row: LeadTable): Lead {
  return {
    ref: row.ref,
    version: row.version,
    firstContactMonth: row.first_contact_month,
    channel: row.channel as Lead['channel'],
    originType: row.origin_type as Lead['originType'],
    adults: row.adults,
    children: row.children,
    plannedMonth: row.planned_month,
    interestMunicipalities: JSON.parse(row.interest_municipalities),
    occupationFields: JSON.parse(row.occupation_fields),
    needs: JSON.parse(row.needs),
    stage: row.stage as Lead['stage'],
    stageHistory: toHistory(row),
    isVoided: row.is_voided === 1,
    responsibleMunicipality: row.responsible_municipality,
    closeReason: row.close_reason as Lead['closeReason'],
    householdRef: row.household_ref,
    activityId: row.activity_id,
    externalRef: row.external_ref,
    isDemo: row.is_demo === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
