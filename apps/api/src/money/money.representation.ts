import type { Db } from '@inflytt/db'
import { z } from 'zod'
import { figureTag, recordTag } from '../http/answers/conditional.ts'
import { type MoneyKind, type MoneyRecordOf, readSums, type Sums } from './money-book.ts'
import type { MoneyResource } from './money-resource.ts'

/** A record of a kind as it is answered. */
export function moneySchema<K extends MoneyKind>({ kind, noun, schemas, belonging }: MoneyResource<K>) {
  return z
    .object({
      id: z.string(),
      ...schemas.fields.shape,
      ...belonging,
      isVoided: z.boolean(),
    })
    .meta({ id: pascal(kind), description: `${noun} of the agreements. Amounts are whole kronor.` })
}

export function toMoneyBody<K extends MoneyKind>(
  { further }: MoneyResource<K>,
  record: MoneyRecordOf<K>,
  sums: Sums | undefined,
) {
  const { version: _version, ...body } = record
  return { ...body, ...(sums && further?.(record, sums)) } as never
}

/** What follows from others is read for those that are told alone. */
export async function readSumsOf<K extends MoneyKind>(
  { further }: MoneyResource<K>,
  db: Db,
  records: readonly MoneyRecordOf<K>[],
): Promise<Sums | undefined> {
  if (further === undefined) return undefined
  return readSums(
    db,
    records.map(({ id }) => id),
  )
}

/** What an agreement says of its sums changes with its money, and its tag with it. */
export function moneyView<K extends MoneyKind>(
  { further }: MoneyResource<K>,
  record: MoneyRecordOf<K>,
  sums: Sums | undefined,
): string {
  if (further === undefined || sums === undefined) return 'public'
  return `public-${figureTag(JSON.stringify(further(record, sums))).slice(1, 9)}`
}

export function moneyTag<K extends MoneyKind>(
  of: MoneyResource<K>,
  record: MoneyRecordOf<K>,
  sums: Sums | undefined,
): string {
  return recordTag(record.version, moneyView(of, record, sums))
}

function pascal(kind: string): string {
  return kind.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
