import type { Db } from '../schema.ts'

/** Reads one row of its own. */
export async function readProbe(db: Db): Promise<void> {
  await db.selectFrom('data_version').select('version').where('name', '=', 'probe').executeTakeFirst()
}

/** Reads and writes one row of its own, so that a disk that is full or read-only shows itself. */
export async function probeStore(db: Db, at: string): Promise<void> {
  await readProbe(db)
  await db
    .insertInto('data_version')
    .values({ name: 'probe', version: 1, updated_at: at })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet((eb) => ({ version: eb('data_version.version', '+', 1), updated_at: at })),
    )
    .execute()
}
