import { createPostgresDatabase } from '@inflytt/db/testing'
import { expect, it } from 'vitest'
import { loadThreeServers } from '../src/serving/three-servers.testing.ts'

it('three servers under a longer load, one of them killed', async () => {
  const database = await createPostgresDatabase()
  expect(await loadThreeServers(database.connectionString, { places: 150, each: 250 })).toEqual({
    saved: 400,
    differences: [],
  })
  await database.drop()
})
