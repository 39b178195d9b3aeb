import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { holdFile, openPostgres, readPostgresState } from '@inflytt/db'
import { createPostgresDatabase, type PostgresDatabase } from '@inflytt/db/testing'
import { afterEach, beforeEach, expect, it } from 'vitest'

let folder: string
let database: PostgresDatabase
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'inflytt-cli-'))
  database = await createPostgresDatabase()
})
afterEach(async () => {
  rmSync(folder, { recursive: true })
  await database.drop()
})

function inflytt(args: string[], env: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, '../../../dist/inflytt.js'), ...args],
    {
      env: { NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], NO_COLOR: '1', ...env },
      encoding: 'utf8',
      cwd: folder,
    },
  )
  return { status, stdout, stderr }
}

const COORDINATOR = ['user', 'add', '--email', 'c@example.invalid', '--role', 'coordinator']

it('moves a SQLite store into PostgreSQL, once, and the commands go on there', () => {
  const file = { INFLYTT_DB: join(folder, 'inflytt.sqlite') }
  const url = { DATABASE_URL: database.connectionString }
  expect(inflytt(COORDINATOR, file).status).toBe(0)
  const asked = ['move', '--from', `sqlite:${file.INFLYTT_DB}`, '--to', 'environment']
  const moved = inflytt(asked, url)
  expect([moved.status, moved.stderr]).toEqual([0, ''])
  expect(moved.stdout).toMatch(/^app_user: 1 rows, [0-9a-f]{32}$/mu)
  expect(moved.stdout).toContain('each table holds what was sent.\n0 differences.\n')
  const twice = inflytt(asked, url)
  expect(twice.status).toBe(1)
  expect(twice.stderr).toMatch(
    /^inflytt: The target holds rows already \(\w+\): name an empty database\.\n$/u,
  )
  const report = inflytt(['report', '2025', '--format', 'json', '--out', 'report.json'], url)
  expect(report.stdout).toBe('Wrote report.json.\n')
})

it('leaves a store alone that a server has open, a file and PostgreSQL alike', async () => {
  const file = { INFLYTT_DB: join(folder, 'inflytt.sqlite') }
  const url = { DATABASE_URL: database.connectionString }
  expect(inflytt(COORDINATOR, file).status).toBe(0)
  const toPostgres = ['move', '--from', `sqlite:${file.INFLYTT_DB}`, '--to', 'environment']
  const letGo = holdFile(`${file.INFLYTT_DB}.lock`)
  const refused = inflytt(toPostgres, url)
  expect([refused.status, refused.stderr]).toEqual([
    1,
    `inflytt: A server, or another command, is running on the store ${file.INFLYTT_DB}. Stop it first: what it records while the store is moved would be left behind. Nothing was moved.\n`,
  ])
  expect(inflytt([...toPostgres, '--dry-run'], url).status).toBe(0)
  letGo()
  expect(inflytt(toPostgres, url).status).toBe(0)

  const back = ['move', '--from', 'environment', '--to', `sqlite:${join(folder, 'back.sqlite')}`]
  const server = openPostgres(database.connectionString)
  await readPostgresState(server.db)
  const again = inflytt(back, url)
  expect([again.status, again.stderr]).toEqual([
    1,
    expect.stringContaining('is running on the PostgreSQL database. Stop it first'),
  ])
  await server.close()
  expect(inflytt(back, url).status).toBe(0)
})
