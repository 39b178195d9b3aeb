import { CompiledQuery } from 'kysely'
import type { Trx } from '../../schema.ts'

const BEGIN = CompiledQuery.raw('savepoint part')
const TAKE_BACK = CompiledQuery.raw('rollback to savepoint part')
const END = CompiledQuery.raw('release savepoint part')

/**
 * Runs a part of a transaction, all of it or nothing: what fails takes back what it wrote, and the transaction goes on.
 * @throws what the part failed with, where the store has given up the whole transaction with it
 */
export async function inSavepoint<T>(
  trx: Trx,
  part: (trx: Trx) => Promise<T>,
): Promise<PromiseSettledResult<T>> {
  await trx.executeQuery(BEGIN)
  let value: T
  try {
    value = await part(trx)
  } catch (reason) {
    await takeBack(trx, reason)
    return { status: 'rejected', reason }
  }
  await trx.executeQuery(END)
  return { status: 'fulfilled', value }
}

async function takeBack(trx: Trx, reason: unknown): Promise<void> {
  try {
    await trx.executeQuery(TAKE_BACK)
    await trx.executeQuery(END)
  } catch {
    throw reason
  }
}
