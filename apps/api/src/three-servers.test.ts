import { createPostgresDatabase } from '@inflytt/db/testing'
import { it } from 'vitest'
import { loadThreeServers } from './three-servers.testing.ts'

it('three servers on one PostgreSQL, one of them killed: nothing acknowledged is lost, nothing is twice, no limit exceeded', async () => {
  const database = await createPostgresDatabase()
  await loadThreeServers(database.connectionString, { places: 4, each: 10 })
  await database.drop()
})
