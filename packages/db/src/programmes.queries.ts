import type { Db } from './schema.ts'

export interface Programme {
  id: string
  name: string
  periodFrom: string
  /** Null where the end is unknown. */
  periodTo: string | null
  isDemo: boolean
}

/** Demo programmes first: in demo mode they stand before the real ones they mirror. */
export async function listProgrammes(
  db: Db,
  { includeDemo }: { includeDemo: boolean },
): Promise<Programme[]> {
  let query = db.selectFrom('programme').selectAll()
  if (!includeDemo) query = query.where('is_demo', '=', 0)
  const rows = await query.orderBy('is_demo', 'desc').orderBy('period_from').orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    isDemo: row.is_demo === 1,
  }))
}

export interface PartyRecord {
  id: string
  name: string
  type: string
  /** The municipality that a party is; null of every other. */
  municipalityCode: string | null
  isDemo: boolean
}

/** Every party; a demo one in demo mode alone. */
export async function listParties(
  db: Db,
  { includeDemo }: { includeDemo: boolean },
): Promise<PartyRecord[]> {
  let query = db.selectFrom('party').selectAll()
  if (!includeDemo) query = query.where('is_demo', '=', 0)
  const rows = await query.orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    type: row.type,
    municipalityCode: row.municipality_code,
    isDemo: row.is_demo === 1,
  }))
}
