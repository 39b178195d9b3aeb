import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'

/** A connection that is taken when something is first asked of it. */
export class LateConnection<Real extends DatabaseConnection> implements DatabaseConnection {
  readonly #open: () => Promise<Real>
  #opened: Promise<Real> | undefined
  /** Lets the next one write; undefined while it is not this one's turn. */
  endTurn: (() => void) | undefined

  constructor(open: () => Promise<Real>) {
    this.#open = open
  }

  opened(): Promise<Real> {
    return (this.#opened ??= this.#open())
  }

  /** Undefined where nothing was asked, or it could not be had. */
  async ifOpened(): Promise<Real | undefined> {
    return this.#opened?.catch(() => undefined)
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return (await this.opened()).executeQuery<R>(query)
  }

  async *streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    yield* (await this.opened()).streamQuery<R>(query, chunkSize)
  }
}
