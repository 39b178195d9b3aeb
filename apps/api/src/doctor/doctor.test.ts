import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, openPostgres, openSqlite } from '@inflytt/db'
import { createPostgresDatabase, MIGRATIONS } from '@inflytt/db/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '../configuration/config.ts'
import { serve } from '../serving/serve.ts'
import { addressFinding, contactFinding } from './address.findings.ts'
import { examine } from './examine.ts'
import type { Finding } from './finding.ts'
import { clockFinding, nodeFinding, permissionFindings, siteFinding } from './machine.findings.ts'

const NOW = new Date()

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inflytt-doctor-'))
  path = join(folder, 'inflytt.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true }))

async function makeStore() {
  writeFileSync(path, '', { mode: 0o600 })
  const store = openSqlite(path)
  await migrate(store.db, store.engine, () => NOW)
  await store.close()
}

/** Port 1 is nobody's. */
async function stateOf(env: Record<string, string> = {}) {
  const findings = await examine(NOW, { INFLYTT_DB: path, PORT: '1', ...env })
  return Object.fromEntries(findings.map(({ check, state }) => [check, state]))
}

describe('doctor', () => {
  it('finds a key for backups that was not copied whole, as the start does', async () => {
    await makeStore()
    const key = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'
    expect((await stateOf({ BACKUP_ENCRYPT_TO: key }))['configuration']).toBe('ok')
    const env = { INFLYTT_DB: path, PORT: '0', BACKUP_ENCRYPT_TO: `${key.slice(0, -1)}q` }
    const [, configuration] = await examine(NOW, env)
    const sentence = /^BACKUP_ENCRYPT_TO: age1\w+ is no public key of age/
    expect([configuration?.state, configuration?.found]).toEqual([
      'fault',
      expect.stringMatching(sentence),
    ])
    await expect(serve(readConfig(env))).rejects.toThrow(sentence)
  })

  it('finds a new installation well, but for what is not there yet', async () => {
    await makeStore()
    expect(await stateOf()).toMatchObject({
      node: 'ok',
      configuration: 'ok',
      store: 'ok',
      statistics: 'ok',
      permissions: 'ok',
      secret: 'ok',
      clock: 'ok',
      backup: 'warning',
      address: 'ok',
      contact: 'ok',
      server: 'warning',
    })
  })

  it('warns where there is no store, and makes none', async () => {
    expect(await stateOf()).toMatchObject({ store: 'warning' })
    expect(readdirSync(folder)).toEqual([])
    writeFileSync(`${path}.auth-secret`, 's'.repeat(40), { mode: 0o600 })
    expect(await stateOf()).toMatchObject({ store: 'fault' })
  })

  it('looks at a store on PostgreSQL, and writes nothing there', async () => {
    const database = await createPostgresDatabase()
    const AUTH_SECRET = 's'.repeat(40)
    const on = (DATABASE_URL: string, DATABASE_POOL = '20') =>
      examine(NOW, { PORT: '1', DATABASE_URL, DATABASE_POOL, AUTH_SECRET, BACKUP_FOLDER: folder })
    const found = (findings: Finding[], check: string) => findings.find((one) => one.check === check)
    try {
      const empty = await on(database.connectionString)
      expect(found(empty, 'store')).toMatchObject({
        state: 'ok',
        found: expect.stringMatching(/^PostgreSQL 18\.\d+, schema none yet\.$/),
      })
      const store = openPostgres(database.connectionString)
      try {
        expect(await store.db.introspection.getTables()).toEqual([])
        await migrate(store.db, store.engine, () => NOW)
        const full = await on(database.connectionString)
        expect(found(full, 'store')?.found).toContain(`schema ${MIGRATIONS.at(-1)!.name}.`)
        expect(found(full, 'locks')).toMatchObject({ state: 'ok' })
        expect(found(full, 'statistics')).toMatchObject({ state: 'ok' })
        expect(found(full, 'backup')).toMatchObject({ state: 'fault' })
        expect(found(full, 'connections')).toMatchObject({ state: 'ok' })
        expect(found(await on(database.connectionString, '100'), 'connections')).toMatchObject({
          state: 'warning',
          found: 'A server takes up to 100 connections (DATABASE_POOL), and PostgreSQL allows 97.',
        })
      } finally {
        await store.close()
      }
    } finally {
      await database.drop()
    }
    expect(found(await on(database.connectionString), 'store')).toMatchObject({
      state: 'fault',
      found: 'PostgreSQL (DATABASE_URL) has no such database: make it first.',
    })
  })

  it('says what is wrong with a variable', async () => {
    const findings = await examine(NOW, { PORT: 'many' })
    expect(findings[1]).toMatchObject({ state: 'fault', found: expect.stringMatching(/^PORT must be/) })
  })

  it('finds a store that is damaged, and one that is cut off', async () => {
    writeFileSync(path, 'this is no database at all')
    expect(await stateOf()).toMatchObject({ store: 'fault' })
    rmSync(path)
    await makeStore()
    expect(await stateOf()).toMatchObject({ store: 'ok' })
    truncateSync(path, 8192)
    expect(await stateOf()).toMatchObject({ store: 'fault' })
  })

  it('finds backups that are missing and old', async () => {
    await makeStore()
    expect(await stateOf({ BACKUP_FOLDER: folder })).toMatchObject({ backup: 'fault' })
    writeFileSync(join(folder, 'inflytt-20200101T000000Z.sqlite'), '')
    expect(await stateOf({ BACKUP_FOLDER: folder })).toMatchObject({ backup: 'fault' })
    const fresh = NOW.toISOString().replaceAll(/[-:]|\.\d+/g, '')
    writeFileSync(join(folder, `inflytt-${fresh}.sqlite`), '')
    expect(await stateOf({ BACKUP_FOLDER: folder })).toMatchObject({ backup: 'ok' })
  })

  it('finds a store that others can read, and a clock behind what is written', async () => {
    await makeStore()
    chmodSync(path, 0o644)
    expect(permissionFindings(path)).toMatchObject([{ state: 'warning', mend: `chmod 600 ${path}` }])
    const later = new Date(NOW.getTime() + 3_600_000)
    utimesSync(path, later, later)
    expect(clockFinding(NOW, path)).toMatchObject({ state: 'fault' })
  })

  it('finds an old Node and a web app that is not built', () => {
    expect(nodeFinding('22.1.0')).toMatchObject({ state: 'fault' })
    expect(siteFinding(join(folder, 'index.html'))).toMatchObject({ state: 'fault' })
  })

  it.each([
    [{}, 'ok'],
    [{ HOST: '0.0.0.0' }, 'warning'],
    [{ PUBLIC_URL: 'http://inflytt.example.se' }, 'warning'],
    [{ PUBLIC_URL: 'http://localhost:3000' }, 'ok'],
    [{ PUBLIC_URL: 'https://inflytt.example.se' }, 'warning'],
    [{ PUBLIC_URL: 'https://inflytt.example.se', TRUSTED_PROXIES: '127.0.0.1' }, 'ok'],
  ] as [Record<string, string>, string][])('finds the address %j %s', (env, state) => {
    expect(addressFinding(readConfig(env)).state).toBe(state)
  })

  it.each([
    [{}, 'ok'],
    [{ PUBLIC_URL: 'https://inflytt.example.se' }, 'warning'],
    [{ PUBLIC_URL: 'https://inflytt.example.se', CONTACT_EMAIL: 'inflytt@example.se' }, 'ok'],
  ] as [Record<string, string>, string][])('finds whom readers write to in %j %s', (env, state) => {
    expect(contactFinding(readConfig(env)).state).toBe(state)
  })
})
