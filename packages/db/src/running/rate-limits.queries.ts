import type { Db } from '../schema.ts'

export interface AttemptWindow {
  /** With this one. */
  attempts: number
  /** RFC 3339 UTC. */
  startedAt: string
}

/**
 * Counts an attempt and tells how many there are in its window, in one statement, so that attempts made
 * at once cannot pass each other. A window that began before `notBefore` is over. One that begins after `now`, since the
 * clock has gone back, still counts, and is moved to `now`, so that it stays open no longer than another.
 */
export async function countAttempt(
  db: Db,
  key: string,
  now: string,
  { notBefore }: { notBefore: string },
): Promise<AttemptWindow> {
  const row = await db
    .insertInto('rate_limit')
    .values({ key, attempts: 1, window_start: now })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((eb) => {
        const isOver = eb('rate_limit.window_start', '<', notBefore)
        const beginsNow = eb.or([isOver, eb('rate_limit.window_start', '>', now)])
        return {
          attempts: eb
            .case()
            .when(isOver)
            .then(1)
            .else(eb('rate_limit.attempts', '+', 1))
            .end(),
          window_start: eb
            .case()
            .when(beginsNow)
            .then(now)
            .else(eb.ref('rate_limit.window_start'))
            .end(),
        }
      }),
    )
    .returning(['attempts', 'window_start'])
    .executeTakeFirstOrThrow()
  return { attempts: row.attempts, startedAt: row.window_start }
}

/** Takes an attempt back that turned out to be none. */
export async function uncountAttempt(db: Db, key: string): Promise<void> {
  await db
    .updateTable('rate_limit')
    .set((eb) => ({ attempts: eb('attempts', '-', 1) }))
    .where('key', '=', key)
    .where('attempts', '>', 0)
    .execute()
}

export async function deleteAttempts(db: Db, before: string): Promise<void> {
  await db.deleteFrom('rate_limit').where('window_start', '<', before).execute()
}
