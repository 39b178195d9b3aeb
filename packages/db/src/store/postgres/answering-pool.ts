import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type pg from 'pg'

/**
 * A pool that ends a connection on which a statement has waited too long: a PostgreSQL that stands still, or whose
 * machine is gone, ends none itself. The statement fails like any whose connection was ended.
 */
export class AnsweringPool implements PostgresPool {
  readonly options = {}
  readonly #pool: pg.Pool
  readonly #withinMs: number

  constructor(pool: pg.Pool, withinMs: number) {
    this.#pool = pool
    this.#withinMs = withinMs
  }

  async connect(): Promise<PostgresPoolClient> {
    // What a pool gives is a client, which its types leave out.
    const client = (await this.#pool.connect()) as pg.PoolClient & pg.Client
    const query = async <R>(sql: string, parameters: readonly unknown[]) => {
      const limit = setTimeout(() => void client.end().catch(() => undefined), this.#withinMs)
      try {
        return (await client.query(sql, [...parameters])) as unknown as PostgresQueryResult<R>
      } finally {
        clearTimeout(limit)
      }
    }
    return {
      query: query as PostgresPoolClient['query'],
      release: (isDiscarded) => client.release(isDiscarded),
    }
  }

  end(): Promise<void> {
    return this.#pool.end()
  }
}
