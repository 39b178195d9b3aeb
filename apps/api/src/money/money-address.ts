import type { Context } from 'hono'
import { z } from 'zod'
import { grantFor } from '../access/rules.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { addressPart } from '../http/requests/parameters.ts'
import {
  agreementsAt,
  type Book,
  findMoney,
  type MoneyAddress,
  type MoneyKind,
  type MoneyRecordOf,
  readBook,
} from './money-book.ts'
import { keyOf, type MoneyResource } from './money-resource.ts'

/** The path of the list of a kind. */
export function listParams<K extends MoneyKind>({ base, parentOf, example }: MoneyResource<K>) {
  const parent = parentOf?.(example as MoneyRecordOf<K>) ?? ''
  return z.object(base === '' ? {} : { parent: addressPart(60, 'The id of an agreement.', parent) })
}

/** The path of one record. */
export function oneParams<K extends MoneyKind>(of: MoneyResource<K>) {
  const key = keyOf(of, of.example as MoneyRecordOf<K>)
  return listParams(of).extend({
    key: addressPart(60, 'What the list tells it by: its id, of a party that of the party.', key),
  })
}

/** The agreement that the address leads through; undefined where it leads through none. */
function agreementIn(c: Context<ApiEnv>): string | undefined {
  return c.req.param('parent')
}

/** Members of a record that follow from its address. */
export function membersIn(c: Context<ApiEnv>): { agreementId?: string } {
  const agreementId = agreementIn(c)
  return agreementId === undefined ? {} : { agreementId }
}

export function addressOf<K extends MoneyKind>(
  of: MoneyResource<K>,
  c: Context<ApiEnv>,
): MoneyAddress<K> {
  const key = c.req.param('key') ?? ''
  return {
    agreementId: agreementIn(c),
    key,
    find: (record) => keyOf(of, record) === key && isBelow(of, c, record),
  }
}

/** Whether a record hangs on the agreement that the address leads through. */
export function isBelow<K extends MoneyKind>(
  { parentOf }: MoneyResource<K>,
  c: Context<ApiEnv>,
  record: MoneyRecordOf<K>,
): boolean {
  return parentOf?.(record) === agreementIn(c)
}

/** With the agreements that what is at the address is held against. */
export function readBookAt<K extends MoneyKind>(
  of: MoneyResource<K>,
  c: Context<ApiEnv>,
): Promise<Book> {
  return readBook(c.get('deps').db, agreementsAt(of.kind, addressOf(of, c)))
}

/** The record at the address, voided or not, and the book that it was read with; none where the address is of the list. */
export async function findAt<K extends MoneyKind>(of: MoneyResource<K>, c: Context<ApiEnv>) {
  const book = await readBookAt(of, c)
  const address = addressOf(of, c)
  const isOfList = address.key === ''
  const found = isOfList ? undefined : await findMoney(c.get('deps').db, of.kind, address, book)
  return { book, found }
}

/** What was taken away is there for those alone who may bring it back. */
export function isShown<K extends MoneyKind>(
  { resource }: MoneyResource<K>,
  c: Context<ApiEnv>,
  { isVoided }: { isVoided: boolean },
): boolean {
  return !isVoided || grantFor(c.get('caller').role, resource, 'change') !== 'none'
}

/** Whether the agreement that the address leads through is there, where it leads through one. */
export function hasParent<K extends MoneyKind>(
  of: MoneyResource<K>,
  c: Context<ApiEnv>,
  { agreements }: Book,
): boolean {
  const parent = agreementIn(c)
  return parent === undefined || agreements.some((one) => one.id === parent && isShown(of, c, one))
}
