import { sql } from 'kysely'
import type { Trx } from '../schema.ts'

/**
 * Runs a part of a transaction, all of it or nothing: what fails takes back what it wrote, and the transaction goes on.
 * @throws what the part failed with, where the store has given up the whole transaction with it
 */
export async function inSavepoint<T>(
  trx: Trx,
  part: (trx: Trx) => Promise<T>,
): Promise<PromiseSettledResult<T>> {
  await sql`savepoint part`.execute(trx)
  let value: T
  try {
    value = await part(trx)
  } catch (reason) {
    await takeBack(trx, reason)
    return { status: 'rejected', reason }
  }
  await sql`release savepoint part`.execute(trx)
  return { status: 'fulfilled', value }
}

async function takeBack(trx: Trx, reason: unknown): Promise<void> {
  try {
    await sql`rollback to savepoint part`.execute(trx)
    await sql`release savepoint part`.execute(trx)
  } catch {
    throw reason
  }
}
