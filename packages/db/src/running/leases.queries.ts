import type { Db } from '../schema.ts'

export interface Lease {
  name: string
  holder: string
  /** A moment (RFC 3339): from then on another may take it, so that one who died holds nobody up. */
  until: string
}

const CLOCK_SLACK_MS = 5 * 60_000

/**
 * Whether the holder has it now, and until when is kept anew; false while another's has not run out. One that ends long after
 * the holder's would was taken by a clock that was set back since, and holds nobody up.
 */
export async function takeLease(db: Db, lease: Lease, at: string): Promise<boolean> {
  const latest = new Date(Date.parse(lease.until) + CLOCK_SLACK_MS).toISOString()
  const taken = await db
    .insertInto('lease')
    .values(lease)
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ holder: lease.holder, until: lease.until })
        .where((eb) =>
          eb.or([
            eb('lease.until', '<=', at),
            eb('lease.until', '>', latest),
            eb('lease.holder', '=', lease.holder),
          ]),
        ),
    )
    .returning('name')
    .execute()
  return taken.length > 0
}

/** Gives it back; another's is left alone. */
export async function returnLease(db: Db, { name, holder }: Omit<Lease, 'until'>): Promise<void> {
  await db.deleteFrom('lease').where('name', '=', name).where('holder', '=', holder).execute()
}

/** The names of the leases that somebody has now. */
export async function listLeases(db: Db, at: string): Promise<string[]> {
  const rows = await db.selectFrom('lease').select('name').where('until', '>', at).execute()
  return rows.map(({ name }) => name)
}
