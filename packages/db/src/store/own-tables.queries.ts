import { sql, type TableMetadata } from 'kysely'
import { engineOf } from './engine.ts'
import type { Db } from '../schema.ts'

/** The tables where the program keeps its own: none of another schema of the database, and no view. */
export async function listOwnTables(db: Db): Promise<TableMetadata[]> {
  const tables = (await db.introspection.getTables()).filter(({ isView }) => !isView)
  if (engineOf(db) !== 'postgres') return tables
  const { rows } = await sql<{ own: string }>`select current_schema() as own`.execute(db)
  return tables.filter(({ schema }) => schema === rows[0]?.own)
}
