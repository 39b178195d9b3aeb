import { sql } from 'kysely'
import { keptQuery } from '../store/kept-query.ts'
import type { Db } from '../schema.ts'

/** What can change by itself; ETags are made of these, so that an unchanged page costs no query. */
export type Changing = 'figures' | 'settings' | 'publications' | 'accounts' | 'statistics'

export interface DataVersion {
  version: number
  updatedAt: string
}

const putTouch = keptQuery((trx, { name, at }: { name: Changing; at: string }) =>
  trx
    .insertInto('data_version')
    .values({ name, version: 1, updated_at: at })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet({ version: sql`data_version.version + 1`, updated_at: at }),
    ),
)

/** Says that something has changed; call it in the write's own transaction. */
export async function touch(trx: Db, names: readonly Changing[], at: string): Promise<void> {
  for (const name of names) await putTouch(trx, { name, at })
}

/** The same from the version that was read; false where another write came between, and then nothing is said. */
export async function touchFrom(trx: Db, name: Changing, version: number, at: string): Promise<boolean> {
  const next = { name, version: version + 1, updated_at: at }
  const changed = await trx
    .insertInto('data_version')
    .values(next)
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ version: version + 1, updated_at: at })
        .where('data_version.version', '=', version),
    )
    .returning('name')
    .execute()
  return changed.length > 0
}

const NEVER: DataVersion = { version: 0, updatedAt: '1970-01-01T00:00:00.000Z' }

export async function readDataVersions(db: Db): Promise<Record<Changing, DataVersion>> {
  const rows = await db.selectFrom('data_version').selectAll().execute()
  const of = (name: Changing): DataVersion => {
    const row = rows.find((each) => each.name === name)
    return row ? { version: row.version, updatedAt: row.updated_at } : NEVER
  }
  return {
    figures: of('figures'),
    settings: of('settings'),
    publications: of('publications'),
    accounts: of('accounts'),
    statistics: of('statistics'),
  }
}
