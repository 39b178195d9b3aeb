import { randomUUID } from 'node:crypto'
import type { Db } from '../schema.ts'

const PREFIX = 'heartbeat'
/** Each process has a row of its own: by it a replica is told from another store, and nobody else's clock counts. */
const MINE = `${PREFIX}/${randomUUID()}`

/** Writes down that the store lives, so that a replica of it can tell how far it has come. */
export async function beat(db: Db, at: string): Promise<void> {
  await db
    .insertInto('data_version')
    .values({ name: MINE, version: 1, updated_at: at })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet((eb) => ({ version: eb('data_version.version', '+', 1), updated_at: at })),
    )
    .execute()
}

/**
 * The last beat of this process that a store holds, RFC 3339: all that was written before it is there. Undefined of a store
 * that has nothing from the one in which this process beats.
 */
export async function readHeartbeat(db: Db): Promise<string | undefined> {
  const row = await db
    .selectFrom('data_version')
    .select('updated_at')
    .where('name', '=', MINE)
    .executeTakeFirst()
  return row?.updated_at
}

/** Forgets the beats of processes that have been silent since before an instant. */
export async function forgetBeats(db: Db, before: string): Promise<void> {
  await db
    .deleteFrom('data_version')
    .where('name', 'like', `${PREFIX}%`)
    .where('updated_at', '<', before)
    .execute()
}
