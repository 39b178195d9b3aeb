import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { moveStore, openPostgres, openSqlite } from '@inflytt/db'
import { createPostgresDatabase, MIGRATED } from '@inflytt/db/testing'
import { expect, it } from 'vitest'
import { createApp } from '../src/app.ts'
import { seededRandom } from '../src/demo/demo-random.ts'
import { fillDemo } from '../src/demo/fill-demo.ts'
import { seedFacts } from '../src/facts/seed-facts.ts'
import { testDepsOver } from '../src/http/deps.testing.ts'
import { openStore } from '../src/store/open-store.ts'
import { verifyStore } from '../src/verify/verify.service.ts'

const PUBLIC = [
  '/outcomes?by=municipality,year',
  '/outcomes?by=programme,year',
  '/aggregate-outcomes',
  '/municipalities',
  '/targets',
  '/activities',
  '/settings',
  ...['csv', 'csv-machine', 'json', 'html'].map((format) => `/reports/2025?format=${format}`),
]

it('a demo moved to PostgreSQL tells the public the same, byte for byte', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'inflytt-move-'))
  const storePath = join(folder, 'demo.sqlite')
  const clock = () => new Date('2026-11-23T12:00:00.000Z')
  const file = await openStore({ storePath, databaseUrl: undefined }, clock)
  const deps = { ...testDepsOver(file), random: seededRandom(1) }
  await seedFacts(deps)
  await fillDemo(deps)
  const told = await answersOf(deps)
  const database = await createPostgresDatabase({ from: MIGRATED })
  const target = openPostgres(database.connectionString)
  const moved = await moveStore(file.db, target.db)
  expect(moved.find(({ name }) => name === 'household')?.rows).toBeGreaterThan(400)
  expect(await answersOf(testDepsOver(target))).toEqual(told)
  expect((await verifyStore(target.db, clock())).differences).toEqual([])

  const back = join(folder, 'back.sqlite')
  const returned = await openStore({ storePath: back, databaseUrl: undefined }, clock)
  await moveStore(target.db, returned.db)
  expect(await answersOf(testDepsOver(returned))).toEqual(told)
  await Promise.all([file.close(), target.close(), returned.close()])
  // A file that was moved into stands by itself, as any other.
  copyFileSync(back, `${back}.copy`)
  const copy = openSqlite(`${back}.copy`)
  expect(await answersOf(testDepsOver(copy))).toEqual(told)
  await copy.close()
  await database.drop()
  rmSync(folder, { recursive: true })
})

async function answersOf(deps: ReturnType<typeof testDepsOver>): Promise<[string, number, string][]> {
  const app = createApp(deps)
  const answers: [string, number, string][] = []
  for (const path of PUBLIC) {
    const answer = await app.request(`/api/v1${path}`)
    expect([path, answer.status]).toEqual([path, 200])
    answers.push([path, answer.status, await answer.text()])
  }
  return answers
}
