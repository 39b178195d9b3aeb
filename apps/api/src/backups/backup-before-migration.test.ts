import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkSqlite, migrate, openSqlite } from '@inflytt/db'
import { MIGRATIONS } from '@inflytt/db/testing'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { seedFacts } from '../facts/seed-facts.ts'
import { readConfig } from '../configuration/config.ts'
import { openStore } from '../store/open-store.ts'
import { StartError } from '../start-error.ts'
import { backUpBeforeMigration } from './backup-before-migration.ts'
import { restoreBackup } from './restore-backup.ts'

const LAST = MIGRATIONS.at(-1)!.name.slice(0, 4)
const BEFORE = MIGRATIONS.at(-2)!.name
const beginning = `before-${BEFORE.slice(0, 4)}-to-${LAST}-inflytt.sqlite.`

let folder: string
let storePath: string
let now: Date
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inflytt-upgrade-'))
  storePath = join(folder, 'inflytt.sqlite')
  now = new Date('2026-11-27T12:00:00.000Z')
})
afterEach(() => rmSync(folder, { recursive: true }))

const clock = () => now
const start = async (over: object = {}) => {
  await (await openStore({ storePath, databaseUrl: undefined, ...over }, clock)).close()
}
const copies = (of = folder) => readdirSync(of).filter((name) => name.startsWith('before-'))

/** A store as a program without the last migration left it. */
async function leaveOlderStore() {
  const store = openSqlite(storePath)
  await migrate(store.db, 'sqlite', clock, MIGRATIONS.slice(0, -1))
  await seedFacts({ db: store.db, clock })
  await store.close()
}

it('an older store is copied before it is brought up, once, and the copy is the store as it was', async () => {
  await leaveOlderStore()
  await start()
  await start()
  expect(copies()).toEqual([`${beginning}20261127T120000000Z.sqlite`])
  const [copy = ''] = copies()
  expect(checkSqlite(join(folder, copy))).toMatchObject({ schema: BEFORE, migrationsMissing: 1 })
  expect(checkSqlite(storePath)).toMatchObject({ schema: MIGRATIONS.at(-1)!.name, migrationsMissing: 0 })
})

it('the copy is no hindrance to a restore, and can be restored', async () => {
  await leaveOlderStore()
  await start()
  for (const name of readdirSync(folder).filter((each) => each.startsWith('inflytt.')))
    rmSync(join(folder, name))
  const backup = join(folder, copies()[0]!)
  await restoreBackup({ backup, storePath, identityFile: undefined, isDryRun: false })
  expect(checkSqlite(storePath).schema).toBe(BEFORE)
})

it('of two starts the one that comes late keeps no copy of what the other has brought up', async () => {
  await leaveOlderStore()
  await start()
  const upgrade = { from: BEFORE, to: MIGRATIONS.at(-1)!.name }
  await backUpBeforeMigration(storePath, upgrade, new Date('2026-11-27T12:01:00.000Z'), undefined)
  expect(copies()).toEqual([`${beginning}20261127T120000000Z.sqlite`])
  expect(checkSqlite(join(folder, copies()[0]!)).schema).toBe(BEFORE)
})

it('a new store, and one that is up to date, is not copied', async () => {
  await start()
  await start()
  expect(copies()).toEqual([])
})

it('a copy goes to the folder of backups, coded as they are', async () => {
  await leaveOlderStore()
  const { backups } = readConfig({ BACKUP_FOLDER: join(folder, 'kept') })
  await start({ backups })
  expect(copies()).toEqual([])
  expect(copies(join(folder, 'kept'))).toEqual([`${beginning}20261127T120000000Z.sqlite.zst`])
})

it('where the copy cannot be made nothing is brought up', async () => {
  await leaveOlderStore()
  const { backups } = readConfig({ BACKUP_FOLDER: join(storePath, 'no folder') })
  await expect(start({ backups })).rejects.toThrow(StartError)
  expect(existsSync(`${storePath}-wal`)).toBe(false)
  expect(checkSqlite(storePath).schema).toBe(BEFORE)
})

it('of starts that are tried again and again, within a second too, the latest three copies are kept', async () => {
  for (const tenth of [0, 1, 2, 3]) {
    now = new Date(`2026-11-27T12:00:00.${tenth}00Z`)
    await leaveOlderStore()
    await start()
    for (const name of readdirSync(folder).filter((each) => each.startsWith('inflytt.')))
      rmSync(join(folder, name))
  }
  expect(copies()).toEqual([1, 2, 3].map((tenth) => `${beginning}20261127T120000${tenth}00Z.sqlite`))
})
