import { CompiledQuery } from 'kysely'
import { engineOf } from './engine.ts'
import { BESIDE, takingTurn } from './postgres/postgres-dialect.ts'
import { beginTurn } from './sqlite/sqlite-dialect.ts'
import { LONGEST_WAIT_AT_THE_END_MS } from './turns.ts'
import type { Db, Trx } from '../schema.ts'

/** Waits until nobody else writes, and keeps others from it until the transaction ends; does nothing where it has its turn. */
export async function takeTurn(trx: Trx): Promise<void> {
  if (engineOf(trx) !== 'postgres') return beginTurn(trx)
  await trx.executeQuery(CompiledQuery.raw(takingTurn(LONGEST_WAIT_AT_THE_END_MS)))
}

/**
 * Runs a transaction that needs no turn, since nobody reads what it writes to decide what to write themselves: on PostgreSQL
 * it waits for no writer.
 */
export function besideWriters<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  const transaction = db.transaction()
  return (engineOf(db) === 'postgres' ? transaction.setAccessMode(BESIDE) : transaction).execute(work)
}
