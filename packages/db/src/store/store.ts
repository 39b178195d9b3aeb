import type { Engine } from '../migrations/column-types.ts'
import type { Db } from '../schema.ts'
import type { FileWatch } from './sqlite/file-watch.ts'

/** The file of a SQLite store, while it is open. */
export interface StoreFile extends Pick<FileWatch, 'look' | 'isDeleted'> {
  /** Folds the log into the file that is open, and empties it. False where a reader keeps it from that just now. */
  fold(): boolean
  /** Writes what is open to a file of its own, a little at a time, also where the file itself has been deleted. */
  copyTo(path: string): Promise<void>
}

export interface Store {
  db: Db
  engine: Engine
  /** Undefined of PostgreSQL, of a store in memory and of a reader. */
  file?: StoreFile | undefined
  /** Folds the write-ahead log into the file and lets go of it. */
  close(): Promise<void>
}

/** The file is no whole SQLite database; the message is what SQLite found. */
export class DamagedStoreError extends Error {
  override readonly name = 'DamagedStoreError'
}

/** The file is a database of another program. */
export class ForeignStoreError extends Error {
  override readonly name = 'ForeignStoreError'
}
