import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
