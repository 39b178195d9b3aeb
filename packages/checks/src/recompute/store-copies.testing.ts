import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillDemo } from '@inflytt/api/services/demo'
import { computeOutcome, readRecordContext } from '@inflytt/api/services/outcomes'
import { createIdMaker, createLog, readConfig, seedFacts } from '@inflytt/api/services/store'
import { migrate, openSqlite } from '@inflytt/db'
import SQLite from 'better-sqlite3'

export const NOW = '2026-11-23T12:00:00.000Z'
const clock = () => new Date(NOW)

type Ask = (question: Parameters<typeof computeOutcome>[2]) => ReturnType<typeof computeOutcome>

/** Stores in files of their own: filled by the product's own seed, then changed by SQL alone. */
export class StoreCopies {
  readonly #folder = mkdtempSync(join(tmpdir(), 'inflytt-recompute-'))
  #made = 0

  #path() {
    return join(this.#folder, `${++this.#made}.sqlite`)
  }

  /** The facts, and the made-up records where they are asked for. */
  async make({ isDemo }: { isDemo: boolean }): Promise<string> {
    const path = this.#path()
    const store = openSqlite(path)
    await migrate(store.db, store.engine, clock)
    await seedFacts({ db: store.db, clock })
    if (isDemo)
      await fillDemo({
        db: store.db,
        clock,
        config: { ...readConfig({}), authSecret: 'a secret that only the tests know, 42' },
        log: createLog('error', { write: () => {} }),
        newId: createIdMaker(clock),
        random: () => 0,
        baseUrl: () => 'http://localhost',
      })
    await store.close()
    return path
  }

  /** Another store, like one that was made but for what the statements do to it. */
  changed(path: string, statements: readonly string[]): string {
    const copy = this.#path()
    copyFileSync(path, copy)
    const file = new SQLite(copy)
    file.function('drawn', { varargs: true }, drawn(7))
    for (const statement of statements) file.exec(statement)
    file.pragma('wal_checkpoint(TRUNCATE)')
    file.close()
    return copy
  }

  /** The product's own answers to questions about a store. */
  async ask<T>(path: string, work: (ask: Ask) => Promise<T>): Promise<T> {
    const store = openSqlite(path)
    try {
      const context = await readRecordContext(store.db, clock())
      return await work((question) => computeOutcome(store.db, context, question))
    } finally {
      await store.close()
    }
  }

  remove() {
    rmSync(this.#folder, { recursive: true })
  }
}

/** One of its arguments by chance that is the same every time (mulberry32). */
function drawn(seed: number) {
  let state = seed
  return (...values: unknown[]) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return values[Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * values.length)]
  }
}
