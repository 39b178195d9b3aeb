import type { Db } from '../schema.ts'

const NAME = 'heartbeat'

/** Writes down that the store lives, so that a replica of it can tell how far it has come. */
export async function beat(db: Db, at: string): Promise<void> {
  await db
    .insertInto('data_version')
    .values({ name: NAME, version: 1, updated_at: at })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet((eb) => ({ version: eb('data_version.version', '+', 1), updated_at: at })),
    )
    .execute()
}

/** The last beat that a store holds, RFC 3339: all that was written before it is there. */
export async function readHeartbeat(db: Db): Promise<string | undefined> {
  const row = await db
    .selectFrom('data_version')
    .select('updated_at')
    .where('name', '=', NAME)
    .executeTakeFirst()
  return row?.updated_at
}
