import { openPostgres } from '@inflytt/db'
import { createPostgresDatabase } from '@inflytt/db/testing'
import { expect, it } from 'vitest'
import { loadThreeServers } from './three-servers.testing.ts'

it('three servers on one PostgreSQL, one of them killed: nothing acknowledged is lost, nothing is twice, no limit exceeded, and each job that was due was done by one', async () => {
  const database = await createPostgresDatabase()
  expect(await loadThreeServers(database.connectionString, { places: 4, each: 10 })).toEqual({
    saved: 14,
    differences: [],
  })
  const store = openPostgres(database.connectionString)
  const runs = await store.db.selectFrom('job_run').select('job').where('job', '<>', 'sealing').execute()
  await store.close()
  // Due at once in a new store, and found so by all three as they started.
  expect(runs).toEqual([{ job: 'followUps' }])
  await database.drop()
})
