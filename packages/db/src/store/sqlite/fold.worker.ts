import { workerData } from 'node:worker_threads'
import SQLite from 'better-sqlite3'

// A file that was moved meanwhile is not made anew.
const file = new SQLite(workerData as string, { fileMustExist: true })
try {
  file.pragma('wal_checkpoint(passive)')
} finally {
  file.close()
}
