import SQLite from 'better-sqlite3'

/** Another process, or another part of this one, holds the file. */
export class HeldError extends Error {
  override readonly name = 'HeldError'
}

// A server that is being replaced may still be letting go.
const WAIT_MS = 500

/**
 * Holds a file for one alone, and gives the way to let go. The operating system lets go when the process ends, however
 * it ends. The file itself stays and holds nothing.
 * @throws HeldError; Error when the file cannot be opened
 */
export function holdFile(path: string): () => void {
  const file = new SQLite(path, { timeout: WAIT_MS })
  try {
    file.exec('begin exclusive')
  } catch (error) {
    file.close()
    if (error instanceof SQLite.SqliteError && error.code.startsWith('SQLITE_BUSY'))
      throw new HeldError(`${path} is held.`, { cause: error })
    throw error
  }
  return () => {
    file.close()
  }
}
