import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listArchivedTables } from '@inflytt/db'
import { readStoreRows } from '@inflytt/db/testing'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { writeArchive } from './write-archive.ts'
import { LOGGED } from '../households/household.testing.ts'

const LEFT_OUT =
  'session verification two_factor rate_limit idempotent_answer lease sent_reminder'.split(' ')
const HOUSEHOLD = { ...LOGGED, moveInMonth: '2026-09' }
const AT = new Date('2026-11-27T12:00:00Z')

let api: TestApi
let deps: TestApi['deps']
let folder: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'inflytt-archive-'))
  api = await createTestApi(['bracke'])
  deps = api.deps
})
afterEach(async () => {
  rmSync(folder, { recursive: true })
  await deps.store.close()
})

interface Package {
  resources: {
    path: string
    hash: string
    rows: number
    schema: {
      fields: { name: string; description: string; constraints?: { required: boolean } }[]
    }
  }[]
}

it('holds every row of every table but the secret ones, each file as its schema and hash say', async () => {
  for (const note of ['Två rader;\n"citat", komma', 'Ring åter'])
    await api.ask('bracke', '/households', { method: 'POST', body: { ...HOUSEHOLD, note } })
  const out = join(folder, 'archive')
  await writeArchive(deps.db, out, AT)
  const { resources } = JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8')) as Package
  const held = await readStoreRows(deps.store)
  const expected = [...held.keys()].filter((name) => !LEFT_OUT.includes(name))
  expect(
    resources.map(({ path }) => path.replace('.csv', '')).filter((name) => name !== 'schema_migration'),
  ).toEqual(expected.toSorted())
  expect(readdirSync(out)).toHaveLength(resources.length + 1)
  for (const { path, hash, rows, schema } of resources) {
    const bytes = readFileSync(join(out, path))
    expect(hash).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`)
    const [heading, ...records] = parse(bytes)
    expect(heading).toEqual(schema.fields.map(({ name }) => name))
    expect(records.length).toBe(rows)
    // The book of migrations is the one table that readStoreRows passes over.
    expect(records.length, path).toBe(held.get(path.replace('.csv', ''))?.size ?? rows)
    expect(schema.fields.filter(({ description }) => description === '')).toEqual([])
    const mustBe = [...schema.fields.keys()].filter((at) => schema.fields[at]?.constraints?.required)
    expect(
      mustBe.filter((at) => records.some((record) => record[at] === '')),
      path,
    ).toEqual([])
  }
  expect(resources.find(({ path }) => path === 'household.csv')?.rows).toBe(2)
})

it('has no column that opens anything', async () => {
  const tables = await listArchivedTables(deps.db)
  const suspect = tables.flatMap(({ name, columns }) =>
    columns
      .filter((column) => /password|secret|token|code_hash|backup_codes/.test(column.name))
      .map((column) => `${name}.${column.name}`),
  )
  expect(suspect).toEqual(['account.access_token_expires_at', 'account.refresh_token_expires_at'])
})

it('overwrites nothing', async () => {
  await expect(writeArchive(deps.db, folder, AT)).rejects.toThrow(/something at .* already/)
  expect(readdirSync(folder)).toEqual([])
})
