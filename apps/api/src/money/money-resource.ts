import type { z } from 'zod'
import type { Resource } from '../access/rules.ts'
import type { MoneyKind, MoneyRecordOf, Sums } from './money-book.ts'

/** What tells one kind of records of money from the others. */
export interface MoneyResource<K extends MoneyKind> {
  kind: K
  /** Whose rules these records follow. */
  resource: Resource & ('agreements' | 'budget-lines' | 'costs' | 'carry-overs')
  /** In the singular, for summaries. */
  noun: string
  /** Below the mount, such as '/:parent/contributions' of an agreement; '' for the mount itself. */
  base: '' | `/:parent/${string}`
  schemas: { fields: z.ZodObject; create: z.ZodObject; patch: z.ZodObject }
  notSaid: object
  /** Members that follow from the address, or that the server adds. */
  belonging: z.ZodRawShape
  example: object
  /** What makes another such record, where one as the example is there already. */
  newExample?: object
  patchExample: Record<string, unknown>
  /** What tells one record of the list apart; its id if left out. */
  keyOf?: (record: MoneyRecordOf<K>) => string
  /** The id of the agreement in the path of a nested record. */
  parentOf?: (record: MoneyRecordOf<K>) => string
  /** What the answer says beside the record. */
  further?: (record: MoneyRecordOf<K>, sums: Sums) => object
}

/** By what a record is found in the list of its kind. */
export function keyOf<K extends MoneyKind>(of: MoneyResource<K>, record: MoneyRecordOf<K>): string {
  return of.keyOf?.(record) ?? record.id
}
