import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { beat, findStorePlace, openPostgres, type Store, touch } from '@inflytt/db'
import { copyToPostgres, createTestStore } from '@inflytt/db/testing'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { createApp } from '../app.ts'

// A copy of the rows stands in for a standby: what is read from it is told apart by what only it holds.
let api: TestApi
let replica: Store
let app: ReturnType<typeof createApp>
let isReplicaOpen = true
beforeEach(async () => {
  api = await createTestApi(['coordinator'], undefined, 'postgres')
  replica = await createTestStore('postgres')
  isReplicaOpen = true
  await beat(api.deps.db, '2026-11-23T11:59:58.000Z')
  await copyToPostgres(api.deps.store, replica)
  await replica.db.updateTable('aggregate_outcome').set({ households: 443 }).execute()
  app = createApp({ ...api.deps, replica: replica.db })
})
afterEach(async () => {
  if (isReplicaOpen) await replica.close()
  await api.close()
})

async function told() {
  const answer = await app.request('/api/v1/outcomes?to=2024')
  const { total } = (await answer.json()) as { total: { value: number } }
  return [answer.status, answer.headers.get('replica-as-of'), total.value]
}

const FROM_PRIMARY = [200, null, 444]
// On a busy machine to look at it takes longer than whoever asks first waits for.
const comesFromReplica = () => expect.poll(async () => (await told())[2], { timeout: 30_000 }).toBe(443)

it('answers what anybody may read from the replica, and says up to when that has everything', async () => {
  await comesFromReplica()
  expect(await told()).toEqual([200, '2026-11-23T11:59:58.000Z', 443])
  const report = await app.request('/api/v1/reports/2025?format=json')
  expect(report.headers.get('replica-as-of')).toBe('2026-11-23T11:59:58.000Z')
  // Attempts are counted where all servers see them.
  const counted = (store: Store) => store.db.selectFrom('rate_limit').selectAll().execute()
  const atReplica = (await counted(replica)).length
  expect(await counted(api.deps.store)).toHaveLength(atReplica + 1)
})

it('does not for whom it knows, nor once the replica is a minute behind', async () => {
  const signedIn = await api.ask<{ items: unknown[] }>('coordinator', '/households')
  expect(signedIn.headers.get('replica-as-of')).toBeNull()
  api.deps.setNow('2026-11-23T12:01:00.000Z')
  expect(await told()).toEqual(FROM_PRIMARY)
})

it('does not where the clock was set back since, by which nobody can tell how old it is', async () => {
  api.deps.setNow('2026-11-23T11:59:50.000Z')
  await comesFromReplica()
  api.deps.setNow('2026-11-23T11:00:00.000Z')
  expect(await told()).toEqual(FROM_PRIMARY)
})

it('does not of another store, though its own servers keep that up to date', async () => {
  await replica.db.deleteFrom('data_version').where('name', 'like', 'heartbeat%').execute()
  vi.resetModules()
  const another = await import('@inflytt/db')
  await another.beat(replica.db, '2026-11-23T11:59:59.000Z')
  expect(await told()).toEqual(FROM_PRIMARY)
})

it('does not of a replica with the tables of another version, and asks the primary what it does not know', async () => {
  const { schema } = replica.db
  await schema.alterTable('aggregate_outcome').renameColumn('is_demo', 'is_example').execute()
  expect(await told()).toEqual(FROM_PRIMARY)
  await schema.alterTable('aggregate_outcome').renameColumn('is_example', 'is_demo').execute()
  api.deps.setNow('2026-11-23T12:00:02.000Z')
  await comesFromReplica()
  await replica.db
    .insertInto('schema_migration' as never)
    .values({ name: '9999-later', applied_at: '' })
    .execute()
  api.deps.setNow('2026-11-23T12:00:04.000Z')
  expect(await told()).toEqual(FROM_PRIMARY)
})

it('does not of a standby that was promoted, from the moment on at which it is seen', async () => {
  const place = await findStorePlace(replica.db)
  const address = place?.engine === 'postgres' ? place.address : ''
  const run = (sql: string) => replica.db.executeQuery({ sql, parameters: [] } as never)
  const [, name] = /\/(test_\w+)\?/u.exec(address) ?? []
  const answering = (isStandby: boolean) =>
    run(
      `create or replace function public.pg_is_in_recovery() returns boolean language sql as 'select ${isStandby}'`,
    )
  // What PostgreSQL says of itself, in other words.
  await answering(true)
  await run(`alter database ${name} set search_path = public, pg_catalog`)
  const standby = openPostgres(address)
  app = createApp({ ...api.deps, replica: standby.db })
  await comesFromReplica()
  await answering(false)
  api.deps.setNow('2026-11-23T12:00:02.000Z')
  expect(await told()).toEqual(FROM_PRIMARY)
  await standby.close()
})

it('does not before the replica knows the settings of the store', async () => {
  await touch(api.deps.db, ['settings'], api.deps.clock().toISOString())
  expect(await told()).toEqual(FROM_PRIMARY)
})

it('has a year that was fixed a moment ago from the primary, until the replica has it too', async () => {
  const decision = { body: 'Styrgruppen', date: '2026-03-18', diaryRef: 'RJH 1' }
  const fixed = await api.ask('coordinator', '/report-versions', {
    method: 'POST',
    body: { year: 2021, decision },
  })
  expect(fixed.status).toBe(201)
  const ask = async (version: number) => {
    const answer = await app.request(`/api/v1/reports/2021?format=json&version=${version}`)
    return [answer.status, answer.headers.get('replica-as-of')]
  }
  expect(await ask(1)).toEqual([200, null])
  expect(await ask(2)).toEqual([404, null])
  // It is of use for what it has.
  await comesFromReplica()
})

it('does without a replica that does not answer, also where it fails in the middle', async () => {
  await comesFromReplica()
  await replica.close()
  isReplicaOpen = false
  expect(await told()).toEqual(FROM_PRIMARY)
  api.deps.setNow('2026-11-23T12:00:02.000Z')
  expect(await told()).toEqual(FROM_PRIMARY)
})

it('keeps nobody waiting for one that is silent', async () => {
  const connections: Socket[] = []
  const silent = createServer((connection) => connections.push(connection)).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address() as AddressInfo
  const mute = openPostgres(`postgres://inflytt@127.0.0.1:${port}/inflytt`)
  app = createApp({ ...api.deps, replica: mute.db })
  const first = told()
  await vi.waitFor(() => expect(connections).not.toEqual([]))
  // To connect is given up after five seconds.
  expect(await Promise.race([told(), sleep(4000, 'waited')])).toEqual(FROM_PRIMARY)
  expect(await first).toEqual(FROM_PRIMARY)
  for (const connection of connections) connection.destroy()
  silent.close()
  await mute.close()
})
