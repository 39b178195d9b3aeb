import { migrate, openPostgres } from '@inflytt/db'
import { createPostgresDatabase, MIGRATIONS, type PostgresDatabase } from '@inflytt/db/testing'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDatabase } from './open-database.ts'
import { StartError } from '../start-error.ts'

let database: PostgresDatabase
beforeEach(async () => {
  database = await createPostgresDatabase()
})
afterEach(() => database.drop())

const clock = () => new Date()

async function refusalOf(address: string): Promise<string> {
  try {
    await (await openDatabase(address, clock)).close()
  } catch (error) {
    if (!(error instanceof StartError)) throw error
    return error.message
  }
  return 'opened'
}

/** Runs statements on the database as another program would. */
async function asAnother(...statements: string[]): Promise<void> {
  const store = openPostgres(database.connectionString)
  for (const statement of statements)
    await store.db.executeQuery({ sql: statement, parameters: [] } as never)
  await store.close()
}

it('says in one sentence why a database cannot be used, and never shows its address', async () => {
  const of = (from: string, to: string) => database.connectionString.replace(from, to)
  const refusals = [
    await refusalOf('postgres://u:hemlig@[bad/d'),
    await refusalOf('postgres://u:hemlig@127.0.0.1:1/d'),
    await refusalOf(of('/test_', '/hemlig_')),
    await refusalOf(of('postgres@', 'hemlig@')),
  ]
  expect(refusals).toEqual([
    'DATABASE_URL is no address of a PostgreSQL database.',
    'PostgreSQL (DATABASE_URL) cannot be reached.',
    'PostgreSQL (DATABASE_URL) has no such database: make it first.',
    'PostgreSQL (DATABASE_URL) refuses the user or the password.',
  ])
})

it('refuses the database of another program, and leaves it as it is', async () => {
  await asAnother('create view statements as select 1 as one')
  expect(await refusalOf(database.connectionString)).toBe('opened')
  await asAnother(
    'drop schema public cascade',
    'create schema public',
    'create table things (name text)',
  )
  expect(await refusalOf(database.connectionString)).toMatch(/names a database of another program/)
})

it('refuses a database that a newer program has written', async () => {
  expect(await refusalOf(database.connectionString)).toBe('opened')
  await asAnother(`insert into schema_migration values ('9999-later', '2030')`)
  expect(await refusalOf(database.connectionString)).toMatch(/written by a newer version/)
})

it('says how a database has to be set up', async () => {
  const { name, connectionString } = database
  const role = `${name}_maker`
  await asAnother(`create role ${role} login`, `grant create on schema public to ${role}`)
  const refusedWith = async (setting: string) => {
    await asAnother(`alter role ${role} set ${setting}`)
    const refusal = await refusalOf(connectionString.replace('postgres@', `${role}@`))
    await asAnother(`alter role ${role} reset all`)
    return refusal
  }
  expect(await refusedWith(`search_path = 'elsewhere'`)).toMatch(/search_path .+ names no schema/u)
  expect(await refusedWith(`datestyle = 'German'`)).toMatch(/writes days as German, .+: set datestyle/u)
  expect(await refusedWith(`statement_timeout = '1ms'`)).toMatch(/statement_timeout .+: set that to 0/u)
  await asAnother(`drop owned by ${role} cascade`, `drop role ${role}`)
  const latin = `${name}_latin`
  await asAnother(`create database ${latin} encoding 'LATIN1' template template0`)
  const refusal = await refusalOf(connectionString.replace(name, latin))
  await asAnother(`drop database ${latin}`)
  expect(refusal).toMatch(/is in LATIN1: make one in UTF-8/u)
})

it('is opened for who may not make tables, once they are there', async () => {
  await (await openDatabase(database.connectionString, clock)).close()
  const role = `${database.name}_writer`
  const rights = 'select, insert, update, delete on all tables in schema public'
  await asAnother(`create role ${role} login`, `grant ${rights} to ${role}`)
  expect(await refusalOf(database.connectionString.replace('postgres@', `${role}@`))).toBe('opened')
  await asAnother(`revoke ${rights} from ${role}`, `drop role ${role}`)
})

it('is brought up from an older version only where somebody says that it has been backed up', async () => {
  const store = openPostgres(database.connectionString)
  await migrate(store.db, 'postgres', clock, MIGRATIONS.slice(0, -1))
  await store.close()
  await asAnother(`insert into municipality (code, name, is_participating) values ('2305', 'Bracke', 1)`)
  expect(await refusalOf(database.connectionString)).toMatch(/MIGRATE_WITHOUT_BACKUP=1\.$/)
  await (await openDatabase(database.connectionString, clock, { migratesWithoutBackup: true })).close()
  expect(await refusalOf(database.connectionString)).toBe('opened')
})

it('is brought up once by several that start at once', async () => {
  const stores = await Promise.all(
    [1, 2, 3, 4].map(() => openDatabase(database.connectionString, clock)),
  )
  expect(await migrate(stores[0]!.db, 'postgres', clock)).toEqual([])
  await Promise.all(stores.map((store) => store.close()))
})
