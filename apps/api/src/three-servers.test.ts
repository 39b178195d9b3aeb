import { createPostgresDatabase } from '@inflytt/db/testing'
import { expect, it } from 'vitest'
import { loadThreeServers } from './three-servers.testing.ts'

it('three servers on one PostgreSQL, one of them killed: nothing acknowledged is lost, nothing is twice, no limit exceeded', async () => {
  const database = await createPostgresDatabase()
  expect(await loadThreeServers(database.connectionString, { places: 4, each: 10 })).toEqual({
    saved: 14,
    differences: [],
  })
  await database.drop()
})
