import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPostgresDatabase, MIGRATED, type PostgresDatabase } from '@inflytt/db/testing'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { makeBackup } from './make-backup.ts'
import { restoreBackup } from './restore-backup.ts'

// That they make and restore backups is shown where they are: faults/postgres-backup.test.ts.
let folder: string
let path: string | undefined
let database: PostgresDatabase
beforeAll(async () => void (database = await createPostgresDatabase({ from: MIGRATED })))
afterAll(() => database.drop())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inflytt-tools-'))
  path = process.env['PATH']
})
afterEach(() => {
  process.env['PATH'] = path
  rmSync(folder, { recursive: true })
})

const make = () =>
  makeBackup({
    storePath: '',
    databaseUrl: database.connectionString,
    out: `${folder}/`,
    at: new Date(),
    compress: false,
    recipients: [],
  })
const restore = (backup: string, isDryRun: boolean) =>
  restoreBackup({
    backup,
    storePath: '',
    databaseUrl: database.connectionString,
    identityFile: undefined,
    isDryRun,
  })

it('a machine without the programs of PostgreSQL is told which to install, and no file is left', async () => {
  process.env['PATH'] = folder
  await expect(make()).rejects.toThrow(/^pg_dump of PostgreSQL is not on this machine: install/)
  expect(readdirSync(folder)).toEqual([])
  const backup = join(folder, 'some.pgdump')
  writeFileSync(backup, 'PGDMP')
  await expect(restore(backup, true)).rejects.toThrow(/^pg_restore of PostgreSQL is not on/)
})

it('a pg_dump older than the server is told, before it is tried', async () => {
  writeFileSync(join(folder, 'pg_dump'), '#!/bin/sh\necho "pg_dump (PostgreSQL) 16.4 (Debian)"\n')
  chmodSync(join(folder, 'pg_dump'), 0o755)
  process.env['PATH'] = `${folder}:${path}`
  await expect(make()).rejects.toThrow(/^pg_dump is of PostgreSQL 16 and the server of 18: install/)
})

it('a database that holds tables is not restored to, nor a backup of the other kind', async () => {
  const backup = join(folder, 'some')
  writeFileSync(backup, 'PGDMP')
  await expect(restore(backup, false)).rejects.toThrow(/holds tables already/)
  writeFileSync(backup, 'SQLite format 3\0')
  await expect(restore(backup, false)).rejects.toThrow(/is no backup of PostgreSQL/)
})
