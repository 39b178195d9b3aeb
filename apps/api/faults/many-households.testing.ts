import { openSqlite } from '@inflytt/db'

/** Copies the one household of a store, so that a file of them is longer than what a connection holds. */
export async function multiplyHousehold(path: string, times: number): Promise<void> {
  const store = openSqlite(path)
  const row = await store.db.selectFrom('household').selectAll().executeTakeFirstOrThrow()
  await store.db.transaction().execute(async (trx) => {
    for (let at = 0; at < times; at += 1)
      await trx
        .insertInto('household')
        .values({ ...row, ref: `${row.ref}-${at}` })
        .execute()
  })
  await store.close()
}
