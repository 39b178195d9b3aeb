import { Client } from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createPostgresDatabase } from './postgres-database.ts'
import type { PostgresDatabase } from './postgres-database.ts'

let database: PostgresDatabase
let client: Client

beforeEach(async () => {
  database = await createPostgresDatabase()
  client = new Client({ connectionString: database.connectionString })
  await client.connect()
})

afterEach(async () => {
  await client.end()
  await database.drop()
})

it('runs the tests on PostgreSQL 18 itself', async () => {
  const { rows } = await client.query('select version()')
  expect(rows[0].version).toMatch(/^PostgreSQL 18\./)
})

it('keeps what is written', async () => {
  await client.query('create table household (ref text primary key)')
  await client.query('insert into household values ($1)', ['2305-2025-7Q4K'])
  const { rows } = await client.query('select ref from household')
  expect(rows).toEqual([{ ref: '2305-2025-7Q4K' }])
})

it('gives each test a database of its own', async () => {
  const { rows } = await client.query("select to_regclass('household') as found")
  expect(rows).toEqual([{ found: null }])
})

it('orders text by bytes, so that refs and months sort alike on both engines', async () => {
  const { rows } = await client.query("select 'Z' < 'a' as is_byte_order")
  expect(rows).toEqual([{ is_byte_order: true }])
})

it('leaves nothing behind when dropped', async () => {
  const other = await createPostgresDatabase()
  await other.drop()
  const gone = new Client({ connectionString: other.connectionString })
  await expect(gone.connect()).rejects.toThrow(/does not exist/)
})
