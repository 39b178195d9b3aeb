import { openSqlite } from '@inflytt/db'
import { seedStore, type StartedServer, startServer } from '../src/serving/servers.testing.ts'
import { type Headers, logOnce, officerAt } from './load.testing.ts'

/** A server of so many households at `path`, and the headers of its officer, so that a file of them takes its time. */
export async function serveManyHouseholds(
  path: string,
  count: number,
): Promise<{ server: StartedServer; headers: Headers }> {
  await seedStore(path)
  const first = await startServer(path)
  try {
    const headers = await officerAt(first.address)
    const load = { saved: new Map<string, string>(), refused: [], unanswered: new Set<string>() }
    if (!(await logOnce(load, first.address, headers, 'first')))
      throw new Error(`The first household was not recorded: ${load.refused.join()}`)
    await first.stop()
    await multiplyHousehold(path, count - 1)
    const server = await startServer(path)
    return { server, headers: { ...headers, Origin: server.address } }
  } finally {
    await first.kill()
  }
}

async function multiplyHousehold(path: string, times: number): Promise<void> {
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
