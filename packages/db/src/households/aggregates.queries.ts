import type { Aggregate } from '@inflytt/domain'
import { sql } from 'kysely'
import { compare } from '../compare.ts'
import { keptQuery } from '../store/kept-query.ts'
import type { AggregateTable, Db } from '../schema.ts'

export interface AggregateFilter {
  /** In demo mode the demo aggregate stands in for the real one, which is hidden. */
  isDemo: boolean
  includeVoided?: boolean
}

const askAggregates = keptQuery((db, asked: { isDemo: number; isVoided: number | undefined }) => {
  const query = db.selectFrom('aggregate_outcome').selectAll().where('is_demo', '=', asked.isDemo)
  return asked.isVoided === undefined ? query : query.where('is_voided', '=', asked.isVoided)
})

// Joined and not by their ids: a statement holds so many values only, and a longer one is compiled each time.
const askMunicipalities = keptQuery((db, asked: { isDemo: number; isVoided: number | undefined }) => {
  const query = db
    .selectFrom('aggregate_municipality')
    .innerJoin('aggregate_outcome', 'aggregate_outcome.id', 'aggregate_municipality.aggregate_id')
    .selectAll('aggregate_municipality')
    .where('aggregate_outcome.is_demo', '=', asked.isDemo)
  return asked.isVoided === undefined
    ? query
    : query.where('aggregate_outcome.is_voided', '=', asked.isVoided)
})

/** Oldest first. */
export async function listAggregates(db: Db, filter: AggregateFilter): Promise<Aggregate[]> {
  const isVoided = filter.includeVoided === true ? undefined : 0
  const asked = { isDemo: filter.isDemo ? 1 : 0, isVoided }
  const { rows } = await askAggregates(db, asked)
  if (rows.length === 0) return []
  const { rows: links } = await askMunicipalities(db, asked)
  const codes = Map.groupBy(links, (link) => link.aggregate_id)
  return rows
    .toSorted((a, b) => compare(a.period_from, b.period_from) || compare(a.id, b.id))
    .map((row) => toAggregate(row, codesOf(codes.get(row.id))))
}

export async function findAggregate(db: Db, id: string): Promise<Aggregate | undefined> {
  const row = await db
    .selectFrom('aggregate_outcome')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const links = await db
    .selectFrom('aggregate_municipality')
    .selectAll()
    .where('aggregate_id', '=', id)
    .execute()
  return toAggregate(row, codesOf(links))
}

export async function insertAggregate(db: Db, aggregate: Aggregate): Promise<void> {
  await db.insertInto('aggregate_outcome').values(toRow(aggregate)).execute()
  await replaceMunicipalities(db, aggregate)
}

/** Whether the row still had the version that the change was made from. What is carved out is left as it stands. */
export async function updateAggregate(
  db: Db,
  aggregate: Aggregate,
  fromVersion: number,
): Promise<boolean> {
  // SQLite would look for its households in all of them, as of one that is given another id.
  const {
    id: _id,
    allocated: _allocated,
    reserved: _reserved,
    children_households: _children,
    ...row
  } = toRow(aggregate)
  const result = await db
    .updateTable('aggregate_outcome')
    .set(row)
    .where('id', '=', aggregate.id)
    .where('version', '=', fromVersion)
    .executeTakeFirst()
  await replaceMunicipalities(db, aggregate)
  return result.numUpdatedRows === 1n
}

export interface CarvedChange {
  allocated: number
  reserved: number
  childrenHouseholds: number
}

/**
 * Adds to what is carved out of an aggregate. False when it does not hold that many: the row itself guards
 * its envelope, so that two requests at once cannot overfill it.
 */
export async function changeCarved(db: Db, id: string, change: CarvedChange): Promise<boolean> {
  const grows = change.allocated + change.reserved + change.childrenHouseholds
  let update = db
    .updateTable('aggregate_outcome')
    .set({
      allocated: sql`allocated + ${change.allocated}`,
      reserved: sql`reserved + ${change.reserved}`,
      children_households: sql`children_households + ${change.childrenHouseholds}`,
    })
    .where('id', '=', id)
  if (grows > 0)
    update = update.where(
      sql<boolean>`allocated + reserved + children_households + ${grows} <= households`,
    )
  return (await update.executeTakeFirst()).numUpdatedRows === 1n
}

/** False when an aggregate holds fewer than what is carved out of it. */
export async function holdsWhatIsCarved(db: Db, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('aggregate_outcome')
    .select('id')
    .where('id', '=', id)
    .where(sql<boolean>`allocated + reserved + children_households <= households`)
    .executeTakeFirst()
  return row !== undefined
}

const codesOf = (links: readonly { municipality_code: string }[] = []) =>
  links.map((link) => link.municipality_code).toSorted()

async function replaceMunicipalities(db: Db, { id, municipalityCodes }: Aggregate): Promise<void> {
  await db.deleteFrom('aggregate_municipality').where('aggregate_id', '=', id).execute()
  if (municipalityCodes.length > 0)
    await db
      .insertInto('aggregate_municipality')
      .values(municipalityCodes.map((code) => ({ aggregate_id: id, municipality_code: code })))
      .execute()
}

function toRow(aggregate: Aggregate): AggregateTable {
  return {
    id: aggregate.id,
    version: aggregate.version,
    title: aggregate.title,
    programme_id: aggregate.programmeId,
    period_from: aggregate.periodFrom,
    period_to_earliest: aggregate.periodToEarliest,
    period_to_latest: aggregate.periodToLatest,
    households: aggregate.households,
    persons: aggregate.persons,
    definition_note: aggregate.definitionNote,
    is_definition_known: aggregate.isDefinitionKnown ? 1 : 0,
    relation: aggregate.relation,
    parent_id: aggregate.parentId,
    replaces_id: aggregate.replacesId,
    is_voided: aggregate.isVoided ? 1 : 0,
    source_title: aggregate.sourceTitle,
    source_date: aggregate.sourceDate,
    source_ref: aggregate.sourceRef,
    certainty: aggregate.certainty,
    allocated: aggregate.allocated,
    reserved: aggregate.reserved,
    children_households: aggregate.childrenHouseholds,
    is_demo: aggregate.isDemo ? 1 : 0,
    created_at: aggregate.createdAt,
    updated_at: aggregate.updatedAt,
  }
}

function toAggregate(row: AggregateTable, municipalityCodes: string[]): Aggregate {
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    programmeId: row.programme_id,
    municipalityCodes,
    periodFrom: row.period_from,
    periodToEarliest: row.period_to_earliest,
    periodToLatest: row.period_to_latest,
    households: row.households,
    persons: row.persons,
    definitionNote: row.definition_note,
    isDefinitionKnown: row.is_definition_known === 1,
    relation: row.relation as Aggregate['relation'],
    parentId: row.parent_id,
    replacesId: row.replaces_id,
    isVoided: row.is_voided === 1,
    sourceTitle: row.source_title,
    sourceDate: row.source_date,
    sourceRef: row.source_ref,
    certainty: row.certainty as Aggregate['certainty'],
    allocated: row.allocated,
    reserved: row.reserved,
    childrenHouseholds: row.children_households,
    isDemo: row.is_demo === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
