import type { Lead } from '@inflytt/domain'
import { sql } from 'kysely'
import type { Page } from './households.queries.ts'
import type { Db, LeadTable } from './schema.ts'
import { containsPattern, fold } from './search-text.ts'

export interface LeadFilter {
  /** Undefined asks for every municipality. */
  municipalities?: readonly string[] | undefined
  stage?: Lead['stage'] | undefined
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
  let matching = db.selectFrom('lead')
  if (filter.municipalities !== undefined)
    matching = matching.where((eb) =>
      filter.municipalities?.length === 0
        ? eb.lit(false)
        : eb('responsible_municipality', 'in', [...filter.municipalities!]),
    )
  if (filter.stage !== undefined) matching = matching.where('stage', '=', filter.stage)
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
    responsible_municipality: lead.responsibleMunicipality,
    close_reason: lead.closeReason,
    household_ref: lead.householdRef,
    external_ref: lead.externalRef,
    search_text: fold(`${lead.ref} ${lead.externalRef ?? ''}`),
    is_demo: lead.isDemo ? 1 : 0,
    created_at: lead.createdAt,
    updated_at: lead.updatedAt,
  }
}

function toLead(row: LeadTable): Lead {
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
    responsibleMunicipality: row.responsible_municipality,
    closeReason: row.close_reason as Lead['closeReason'],
    householdRef: row.household_ref,
    externalRef: row.external_ref,
    isDemo: row.is_demo === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
