import { type Expression, sql } from 'kysely'
import { engineOf } from '../store/engine.ts'
import type { Db } from '../schema.ts'

export interface Lease {
  name: string
  holder: string
}

/** From when on (RFC 3339), and for how long: after that another may take it, so that one who died holds nobody up. */
export interface LeaseTerm {
  at: string
  lastsMs: number
}

const CLOCK_SLACK_MS = 5 * 60_000

/**
 * The moment by which leases are judged, so much later than now, RFC 3339. Servers that share a PostgreSQL have a clock
 * each, and one that was behind would have no lease for long: they all go by the database's. Those who share a file are on
 * one machine, and go by the moment that is given.
 */
export function leaseTime(db: Db, at: string, laterMs = 0): Expression<string> {
  if (engineOf(db) === 'sqlite') return sql.val(new Date(Date.parse(at) + laterMs).toISOString())
  return sql<string>`to_char(
    (clock_timestamp() + ${sql.lit(laterMs)} * interval '1 millisecond') at time zone 'UTC',
    'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'
  )`
}

/**
 * Whether the holder has it now, and until when is kept anew; false while another's has not run out. One that ends long after
 * the holder's would was taken by a clock that was set back since, and holds nobody up.
 */
export async function takeLease(
  db: Db,
  { name, holder }: Lease,
  { at, lastsMs }: LeaseTerm,
): Promise<boolean> {
  const until = leaseTime(db, at, lastsMs)
  const taken = await db
    .insertInto('lease')
    .values({ name, holder, until })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ holder, until })
        .where((eb) =>
          eb.or([
            eb('lease.until', '<=', leaseTime(db, at)),
            eb('lease.until', '>', leaseTime(db, at, lastsMs + CLOCK_SLACK_MS)),
            eb('lease.holder', '=', holder),
          ]),
        ),
    )
    .returning('name')
    .execute()
  return taken.length > 0
}

/**
 * Keeps it for so much longer, run out or not; false where another has taken it since, though it was given back: what was
 * to be done under it is done.
 */
export async function renewLease(
  db: Db,
  { name, holder }: Lease,
  { at, lastsMs }: LeaseTerm,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('lease')
    .set({ until: leaseTime(db, at, lastsMs) })
    .where('name', '=', name)
    .where('holder', '=', holder)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/**
 * Whether nobody else has had it since the holder took it, run out or not; asked in the transaction that writes by it, so
 * that a process that stood still does not go on with what another has begun.
 */
export async function holdsLease(trx: Db, { name, holder }: Lease): Promise<boolean> {
  const row = await trx
    .selectFrom('lease')
    .select('name')
    .where('name', '=', name)
    .where('holder', '=', holder)
    .executeTakeFirst()
  return row !== undefined
}

/** Gives it back; another's is left alone. */
export async function returnLease(db: Db, { name, holder }: Lease): Promise<void> {
  await db.deleteFrom('lease').where('name', '=', name).where('holder', '=', holder).execute()
}

/** The names of the leases that somebody has now. */
export async function listLeases(db: Db, at: string): Promise<string[]> {
  const rows = await db
    .selectFrom('lease')
    .select('name')
    .where('until', '>', leaseTime(db, at))
    .execute()
  return rows.map(({ name }) => name)
}
