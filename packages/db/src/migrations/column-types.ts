import { type RawBuilder, sql } from 'kysely'

export type Engine = 'sqlite' | 'postgres'

/** Column types that differ between the engines. */
export interface ColumnTypes {
  /** Codes, months, refs and timestamps: compared byte by byte on both engines. */
  text: RawBuilder<unknown>
  integer: RawBuilder<unknown>
  boolean: RawBuilder<unknown>
  timestamp: RawBuilder<unknown>
}

const COLUMN_TYPES: Record<Engine, ColumnTypes> = {
  sqlite: { text: sql`text`, integer: sql`integer`, boolean: sql`integer`, timestamp: sql`date` },
  postgres: {
    text: sql`text collate "C"`,
    integer: sql`integer`,
    boolean: sql`boolean`,
    timestamp: sql`timestamptz`,
  },
}

export function columnTypes(engine: Engine): ColumnTypes {
  return COLUMN_TYPES[engine]
}
