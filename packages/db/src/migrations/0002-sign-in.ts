import type { Kysely } from 'kysely'
import { type ColumnTypes, columnTypes, type Engine } from './column-types.ts'

async function createUsers(db: Kysely<unknown>, { text, integer, boolean, timestamp }: ColumnTypes) {
  // "user" alone is a reserved word in PostgreSQL, and an unquoted one reads another table.
  await db.schema
    .createTable('app_user')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('name', text, (c) => c.notNull())
    .addColumn('email', text, (c) => c.notNull().unique())
    .addColumn('email_verified', boolean, (c) => c.notNull())
    .addColumn('image', text)
    .addColumn('created_at', timestamp, (c) => c.notNull())
    .addColumn('updated_at', timestamp, (c) => c.notNull())
    .addColumn('role', text, (c) => c.notNull())
    .addColumn('party_id', text)
    .addColumn('is_disabled', integer, (c) => c.notNull())
    .addColumn('is_demo', integer, (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('user_municipality')
    .addColumn('user_id', text, (c) => c.notNull().references('app_user.id').onDelete('cascade'))
    .addColumn('municipality_code', text, (c) => c.notNull().references('municipality.code'))
    .addPrimaryKeyConstraint('user_municipality_key', ['user_id', 'municipality_code'])
    .execute()
}

async function createAccounts(db: Kysely<unknown>, { text, timestamp }: ColumnTypes) {
  await db.schema
    .createTable('account')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('account_id', text, (c) => c.notNull())
    .addColumn('provider_id', text, (c) => c.notNull())
    .addColumn('user_id', text, (c) => c.notNull().references('app_user.id').onDelete('cascade'))
    .addColumn('access_token', text)
    .addColumn('refresh_token', text)
    .addColumn('id_token', text)
    .addColumn('access_token_expires_at', timestamp)
    .addColumn('refresh_token_expires_at', timestamp)
    .addColumn('scope', text)
    .addColumn('password', text)
    .addColumn('created_at', timestamp, (c) => c.notNull())
    .addColumn('updated_at', timestamp, (c) => c.notNull())
    .execute()
  await db.schema.createIndex('account_user').on('account').column('user_id').execute()
}

async function createSessions(db: Kysely<unknown>, { text, integer, timestamp }: ColumnTypes) {
  await db.schema
    .createTable('session')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('expires_at', timestamp, (c) => c.notNull())
    .addColumn('token', text, (c) => c.notNull().unique())
    .addColumn('created_at', timestamp, (c) => c.notNull())
    .addColumn('updated_at', timestamp, (c) => c.notNull())
    .addColumn('ip_address', text)
    .addColumn('user_agent', text)
    .addColumn('user_id', text, (c) => c.notNull().references('app_user.id').onDelete('cascade'))
    .execute()
  await db.schema.createIndex('session_user').on('session').column('user_id').execute()
  await db.schema
    .createTable('verification')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('identifier', text, (c) => c.notNull())
    .addColumn('value', text, (c) => c.notNull())
    .addColumn('expires_at', timestamp, (c) => c.notNull())
    .addColumn('created_at', timestamp, (c) => c.notNull())
    .addColumn('updated_at', timestamp, (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('verification_identifier')
    .on('verification')
    .column('identifier')
    .execute()
  await db.schema
    .createTable('rate_limit')
    .addColumn('key', text, (c) => c.primaryKey().notNull())
    .addColumn('attempts', integer, (c) => c.notNull())
    .addColumn('window_start', text, (c) => c.notNull())
    .execute()
}

export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const types = columnTypes(engine)
  await createUsers(db, types)
  await createAccounts(db, types)
  await createSessions(db, types)
}
