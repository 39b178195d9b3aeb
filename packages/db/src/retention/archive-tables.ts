import { plainRow, slicesOf } from '../store/table-rows.ts'
import { listOwnTables } from '../store/own-tables.queries.ts'
import register from '../personal-data/register.json' with { type: 'json' }
import type { Db } from '../schema.ts'

export interface ArchivedTable {
  name: string
  description: string
  columns: { name: string; type: string; isNullable: boolean; description: string }[]
}

/** What opens an account or is of use to a running server alone. */
const TABLES_LEFT_OUT = new Set([
  'session',
  'verification',
  'two_factor',
  'rate_limit',
  'idempotent_answer',
  'lease',
  'sent_reminder',
])
const COLUMNS_LEFT_OUT = new Set([
  'account.access_token',
  'account.refresh_token',
  'account.id_token',
  'account.password',
  'invitation.code_hash',
  'machine_token.secret_hash',
  'answer_code.code_hash',
])

interface Entry {
  purpose: string
  groups: { columns: string[]; purpose?: string }[]
}
const REGISTER: Readonly<Record<string, Entry>> = register

/** The tables of a store that may leave it, and of them the columns that hold no secret. */
export async function listArchivedTables(db: Db): Promise<ArchivedTable[]> {
  const tables = await listOwnTables(db)
  return (
    tables
      // What a program beside this one keeps in the store, as one that replicates it does, is not of the record.
      .filter(({ name }) => name in REGISTER && !TABLES_LEFT_OUT.has(name))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, columns }) => ({
        name,
        description: REGISTER[name]?.purpose ?? '',
        columns: columns
          .filter((column) => !COLUMNS_LEFT_OUT.has(`${name}.${column.name}`))
          .map((column) => ({
            name: column.name,
            type: column.dataType.toLowerCase(),
            isNullable: column.isNullable,
            description: descriptionOf(name, column.name),
          })),
      }))
  )
}

function descriptionOf(table: string, column: string): string {
  const entry = REGISTER[table]
  return entry?.groups.find(({ columns }) => columns.includes(column))?.purpose ?? entry?.purpose ?? ''
}

/** The rows of a table in slices, values alike on both engines: no booleans, instants as RFC 3339. */
export async function* readArchivedRows(
  db: Db,
  { name, columns }: ArchivedTable,
): AsyncGenerator<Record<string, unknown>[]> {
  for await (const rows of slicesOf(db, name))
    yield rows.map((row) => {
      const values = plainRow(row)
      return Object.fromEntries(columns.map((column) => [column.name, values[column.name]]))
    })
}
