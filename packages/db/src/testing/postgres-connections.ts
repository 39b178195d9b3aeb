import { Client, DatabaseError } from 'pg'
import { POSTGRES_NAME } from '../store/engine.ts'

const NONE_LEFT = '53300'

async function connect(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** Ends each connection of this program to a server of PostgreSQL, whatever it is at, and gives how many there were. */
async function endOwn(client: Client): Promise<number> {
  const { rowCount } = await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1',
    [POSTGRES_NAME],
  )
  return rowCount ?? 0
}

/** As an operator does, or whoever stands between the two. */
export async function endConnections(connectionString: string): Promise<number> {
  const client = await connect(connectionString)
  const ended = await endOwn(client)
  await client.end()
  return ended
}

/** Takes every connection that PostgreSQL allows, those of this program too, and gives what lets them go. */
export async function takeConnections(connectionString: string): Promise<() => Promise<void>> {
  const first = await connect(connectionString)
  const held = [first]
  for (;;) {
    const more = await connect(connectionString).catch((error: unknown) => {
      if (error instanceof DatabaseError && error.code === NONE_LEFT) return undefined
      throw error
    })
    if (more !== undefined) held.push(more)
    else if ((await endOwn(first)) === 0) break
  }
  return async () => void (await Promise.all(held.map((client) => client.end())))
}
