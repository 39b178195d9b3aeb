import type { Municipality, Population } from './municipalities.queries.ts'
import type { ProgrammeFact } from './programmes.queries.ts'
import type { Db } from '../schema.ts'

/** Rows at a time: SQLite takes at most 32,766 values in one statement. */
const SLICE = 500

export async function hasFacts(db: Db): Promise<boolean> {
  return (await db.selectFrom('municipality').select('code').limit(1).executeTakeFirst()) !== undefined
}

export async function insertPlaces(
  db: Db,
  municipalities: Municipality[],
  populations: Population[],
): Promise<void> {
  await db
    .insertInto('municipality')
    .values(municipalities.map(({ code, name }) => ({ code, name, is_participating: 1 })))
    .execute()
  const rows = populations.map(({ municipalityCode, year, population, source, isPerturbed }) => ({
    municipality_code: municipalityCode,
    year,
    population,
    source,
    is_perturbed: isPerturbed ? 1 : 0,
  }))
  for (let first = 0; first < rows.length; first += SLICE)
    await db
      .insertInto('population')
      .values(rows.slice(first, first + SLICE))
      .execute()
}

export async function insertProgrammes(db: Db, programmes: ProgrammeFact[]): Promise<void> {
  await db
    .insertInto('programme')
    .values(
      programmes.map(({ id, name, periodFrom, periodTo, isDemo }) => ({
        id,
        name,
        period_from: periodFrom,
        period_to: periodTo,
        is_demo: isDemo ? 1 : 0,
      })),
    )
    .execute()
}

export interface PartyFact {
  id: string
  name: string
  type: string
  municipalityCode: string | null
  isDemo: boolean
}

export async function insertParties(db: Db, parties: PartyFact[]): Promise<void> {
  const rows = parties.map(({ id, name, type, municipalityCode, isDemo }) => ({
    id,
    name,
    type,
    municipality_code: municipalityCode,
    is_demo: isDemo ? 1 : 0,
  }))
  await db.insertInto('party').values(rows).execute()
}

export async function insertProgrammeParties(
  db: Db,
  links: { programmeId: string; partyId: string; role: string }[],
): Promise<void> {
  const rows = links.map(({ programmeId, partyId, role }) => ({
    programme_id: programmeId,
    party_id: partyId,
    role,
  }))
  await db.insertInto('programme_party').values(rows).execute()
}
