import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { migrate } from '../migrate.ts'
import type { Store } from '../store.ts'
import { openSqlite } from './open-sqlite.ts'
import { takeTurn } from '../take-turn.ts'
import { probeStore } from '../probe.queries.ts'
import { setBusyTimeout } from './sqlite-dialect.ts'
import { inSharedTransaction } from './write-group.ts'

const AT = '2026-11-28T12:00:00.000Z'

let folder: string
let store: Store
let other: SQLite.Database
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'inflytt-dialect-'))
  const path = join(folder, 'inflytt.sqlite')
  store = openSqlite(path)
  await migrate(store.db, 'sqlite', () => new Date(AT))
  other = new SQLite(path)
})
afterEach(async () => {
  other.close()
  await store.close()
  rmSync(folder, { recursive: true })
})

const versions = async () =>
  (
    await store.db.selectFrom('data_version').select('version').where('name', '=', 'probe').execute()
  ).map(({ version }) => version)

it('waits for another connection that writes without the thread, and others read meanwhile', async () => {
  other.exec('begin immediate')
  let isWritten = false
  const writes = [
    probeStore(store.db, AT),
    store.db.transaction().execute((trx) => probeStore(trx, AT)),
    inSharedTransaction(store.db, (trx) => probeStore(trx, AT)),
  ].map((write) => write.then(() => (isWritten = true)))
  for (let read = 0; read < 3; read += 1) expect(await versions()).toEqual([])
  expect(isWritten).toBe(false)
  other.exec('commit')
  await Promise.all(writes)
  expect(await versions()).toEqual([3])
})

it('fails when it has waited for as long as it should, and goes on afterwards', async () => {
  setBusyTimeout(store.db, 50)
  other.exec('begin immediate')
  const busy = { code: 'SQLITE_BUSY' }
  await expect(probeStore(store.db, AT)).rejects.toMatchObject(busy)
  await expect(store.db.transaction().execute((trx) => probeStore(trx, AT))).rejects.toMatchObject(busy)
  expect(await versions()).toEqual([])
  other.exec('commit')
  await store.db.transaction().execute((trx) => probeStore(trx, AT))
  expect(await versions()).toEqual([1])
})

it('beside those who write a transaction reads, writes nothing before its turn, and waits for that alone', async () => {
  const beside = openSqlite(join(folder, 'inflytt.sqlite'), { isBeside: true })
  try {
    other.exec('begin immediate')
    const writing = beside.db.transaction().execute(async (trx) => {
      await expect(probeStore(trx, AT)).rejects.toMatchObject({ code: 'SQLITE_READONLY' })
      const turn = takeTurn(trx)
      other.exec('commit')
      await turn
      await probeStore(trx, AT)
      expect(await versions()).toEqual([])
    })
    await writing
    expect(await versions()).toEqual([1])
  } finally {
    await beside.close()
  }
})
