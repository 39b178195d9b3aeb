import { type Kysely, sql } from 'kysely'
import { type ColumnTypes, columnTypes, type Engine } from './column-types.ts'

async function createTokens(db: Kysely<unknown>, { text, integer }: ColumnTypes) {
  await db.schema
    .createTable('machine_token')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('user_id', text, (c) => c.notNull().references('app_user.id').onDelete('cascade'))
    .addColumn('name', text, (c) => c.notNull())
    .addColumn('secret_hash', text, (c) => c.notNull().unique())
    .addColumn('scope', text, (c) => c.notNull())
    .addColumn('created_at', text, (c) => c.notNull())
    .addColumn('expires_at', text, (c) => c.notNull())
    .addColumn('last_used_on', text)
    .addColumn('revoked_at', text)
    .addColumn('is_expiry_seen', integer, (c) => c.notNull())
    .execute()
  await db.schema.createIndex('machine_token_user').on('machine_token').column('user_id').execute()
}

async function createInvitations(db: Kysely<unknown>, { text }: ColumnTypes) {
  await db.schema
    .createTable('invitation')
    .addColumn('user_id', text, (c) =>
      c.primaryKey().notNull().references('app_user.id').onDelete('cascade'),
    )
    .addColumn('code_hash', text, (c) => c.notNull().unique())
    .addColumn('created_at', text, (c) => c.notNull())
    .addColumn('expires_at', text, (c) => c.notNull())
    .execute()
}

async function createTwoFactor(db: Kysely<unknown>, types: ColumnTypes, no: ReturnType<typeof sql>) {
  const { text, integer, boolean, timestamp } = types
  await db.schema
    .createTable('two_factor')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('secret', text, (c) => c.notNull())
    .addColumn('backup_codes', text, (c) => c.notNull())
    .addColumn('user_id', text, (c) => c.notNull().references('app_user.id').onDelete('cascade'))
    .addColumn('verified', boolean, (c) => c.defaultTo(no))
    .addColumn('failed_verification_count', integer, (c) => c.defaultTo(0))
    .addColumn('locked_until', timestamp)
    .execute()
  await db.schema.createIndex('two_factor_user').unique().on('two_factor').column('user_id').execute()
}

/** Machine tokens, invitations, the second factor, and a version for the accounts that are now administered. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const types = columnTypes(engine)
  const no = engine === 'postgres' ? sql`false` : sql`0`
  await db.schema
    .alterTable('app_user')
    .addColumn('version', types.integer, (c) => c.notNull().defaultTo(1))
    .execute()
  await db.schema
    .alterTable('app_user')
    .addColumn('two_factor_enabled', types.boolean, (c) => c.defaultTo(no))
    .execute()
  await createTokens(db, types)
  await createInvitations(db, types)
  await createTwoFactor(db, types, no)
  // One person at the directory is one account here, also when two browsers come back at once.
  await db.schema
    .createIndex('account_provider')
    .unique()
    .on('account')
    .columns(['provider_id', 'account_id'])
    .execute()
}
