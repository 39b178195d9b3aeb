import type { Kysely } from 'kysely'
import { columnTypes, type Engine } from './column-types.ts'

/** A run is kept from its beginning. What was kept before is of those that went well; when each ended nobody knows. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { text } = columnTypes(engine)
  for (const column of ['outcome', 'failure', 'ended_at', 'stop_asked_at'])
    await db.schema.alterTable('retention_run').addColumn(column, text).execute()
  await (db as Kysely<{ retention_run: { outcome: string | null } }>)
    .updateTable('retention_run')
    .set({ outcome: 'done' })
    .execute()
}
