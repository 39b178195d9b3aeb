import { type RawBuilder, sql } from 'kysely'

const MANY = 50

/** Whether to go along all households is less than to look up those of each municipality. */
export const isMany = (codes: readonly string[]) => codes.length > MANY

export type MunicipalityColumn = 'municipality_code' | RawBuilder<string>

/**
 * What to compare with the codes that a list is asked for. Of many municipalities the first rows of an order are found by
 * going along that order; the index of the municipality, which both engines would rather take, has all of them sorted.
 */
export function municipalityAmong(codes: readonly string[] | undefined): MunicipalityColumn {
  return codes !== undefined && isMany(codes)
    ? sql<string>`municipality_code || ''`
    : 'municipality_code'
}

/**
 * The same of lists whose order has an index that holds the municipality too: of one it is looked up, of several the
 * order is gone along, since the rows of several would have to be sorted.
 */
export function municipalityOf(column: string, codes: readonly string[]): RawBuilder<string> {
  return codes.length > 1 ? sql<string>`${sql.ref(column)} || ''` : sql<string>`${sql.ref(column)}`
}
