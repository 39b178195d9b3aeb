import type { ProgrammeFields } from '@inflytt/domain'
import { compare } from '../compare.ts'
import { keptQuery } from '../store/kept-query.ts'
import { putNextVersion } from '../next-version.ts'
import type { Db } from '../schema.ts'

/** What a programme starts with. */
export interface ProgrammeFact {
  id: string
  name: string
  periodFrom: string
  /** Null where the end is unknown. */
  periodTo: string | null
  isDemo: boolean
}

export interface Programme extends ProgrammeFact {
  version: number
  isVoided: boolean
  parties: ProgrammeFields['parties']
}

interface Within {
  includeDemo: boolean
  /** Those that were taken away, in place of those that stand. */
  isVoided?: boolean
}

const askProgrammes = keptQuery((db, asked: { isVoided: number; isDemo: number | undefined }) => {
  const query = db.selectFrom('programme').selectAll().where('is_voided', '=', asked.isVoided)
  return asked.isDemo === undefined ? query : query.where('is_demo', '=', asked.isDemo)
})

const askParties = keptQuery((db) => db.selectFrom('programme_party').selectAll())

export type BareProgramme = Omit<Programme, 'parties'>

/** Those that are there, without their parties: what every question and write asks. Demo programmes first. */
export async function listBareProgrammes(
  db: Db,
  { includeDemo, isVoided = false }: Within,
): Promise<BareProgramme[]> {
  const asked = { isVoided: isVoided ? 1 : 0, isDemo: includeDemo ? undefined : 0 }
  const { rows } = await askProgrammes(db, asked)
  const inOrder = rows.toSorted(
    (a, b) => b.is_demo - a.is_demo || compare(a.period_from, b.period_from) || compare(a.id, b.id),
  )
  return inOrder.map((row) => ({
    id: row.id,
    name: row.name,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    isDemo: row.is_demo === 1,
    version: row.version,
    isVoided: row.is_voided === 1,
  }))
}

/** Demo programmes first: in demo mode they stand before the real ones they mirror. */
export async function listProgrammes(db: Db, within: Within): Promise<Programme[]> {
  const programmes = await listBareProgrammes(db, within)
  const { rows } = await askParties(db, {})
  const inOrder = rows.toSorted((a, b) => compare(a.party_id, b.party_id))
  const parties = Map.groupBy(inOrder, ({ programme_id }) => programme_id)
  return programmes.map((programme) => ({
    ...programme,
    parties: (parties.get(programme.id) ?? []).map(({ party_id, role }) => ({
      partyId: party_id,
      role: role as ProgrammeFields['parties'][number]['role'],
    })),
  }))
}

export async function insertProgramme(trx: Db, programme: Programme): Promise<void> {
  await trx.insertInto('programme').values(toRow(programme)).execute()
  await putParties(trx, programme)
}

/** Whether the programme still had the version before. */
export async function updateProgramme(trx: Db, programme: Programme): Promise<boolean> {
  if (!(await putNextVersion(trx, 'programme', toRow(programme)))) return false
  await putParties(trx, programme)
  return true
}

/** Whether something counts under it: a household, an aggregate, an activity or an agreement that stands. */
export async function isProgrammeUsed(db: Db, id: string): Promise<boolean> {
  const found = await Promise.all([
    db
      .selectFrom('household')
      .select('programme_id')
      .where('programme_id', '=', id)
      .limit(1)
      .executeTakeFirst(),
    db
      .selectFrom('aggregate_outcome')
      .select('id')
      .where('programme_id', '=', id)
      .limit(1)
      .executeTakeFirst(),
    db
      .selectFrom('activity')
      .select('id')
      .where('programme_id', '=', id)
      .where('is_voided', '=', 0)
      .limit(1)
      .executeTakeFirst(),
    db
      .selectFrom('agreement_programme')
      .innerJoin('agreement', 'agreement.id', 'agreement_programme.agreement_id')
      .select('agreement.id')
      .where('agreement_programme.programme_id', '=', id)
      .where('agreement.is_voided', '=', 0)
      .limit(1)
      .executeTakeFirst(),
  ])
  return found.some((row) => row !== undefined)
}

async function putParties(trx: Db, { id, parties }: Programme): Promise<void> {
  await trx.deleteFrom('programme_party').where('programme_id', '=', id).execute()
  const rows = parties.map(({ partyId, role }) => ({ programme_id: id, party_id: partyId, role }))
  if (rows.length > 0) await trx.insertInto('programme_party').values(rows).execute()
}

function toRow(programme: Programme) {
  return {
    id: programme.id,
    name: programme.name,
    period_from: programme.periodFrom,
    period_to: programme.periodTo,
    is_demo: programme.isDemo ? 1 : 0,
    version: programme.version,
    is_voided: programme.isVoided ? 1 : 0,
  }
}
