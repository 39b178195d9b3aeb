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
