import { type FileFault, StoreFileError } from '@inflytt/db'
import type { ProblemCode } from '@inflytt/domain'

const SQLITE_UNAVAILABLE = /^SQLITE_(?:BUSY|LOCKED|IOERR|READONLY|CANTOPEN|PROTOCOL|CORRUPT|NOTADB)/
// A limit of it is met, its disk fails, it refuses us, or the database or what was in it has been taken away, as while it is
// restored.
const POSTGRES_UNAVAILABLE =
  /^(?:08|57|53|58|25P0[234]|XX00[12]|40001|40P01|55P03|25006|28|3D000|3F000|42P01|42501)/
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'])
const CLOSED =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|client was closed|driver has already been destroyed|database connection is not open/i

const DEEPEST = 5

function codeOf(error: object): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** An error with what caused it, and so on. */
function* chainOf(error: unknown): Generator<Error> {
  let link = error
  for (let depth = 0; link instanceof Error && depth < DEEPEST; depth++) {
    yield link
    link = link.cause
  }
}

/** Also a socket in the file system that is not there while PostgreSQL is down. */
function isUnconnected(error: object): boolean {
  return 'syscall' in error && error.syscall === 'connect'
}

/** What is told of a store whose file is not in its place. */
export const STORE_FILE_REASONS: Record<FileFault, string> = {
  gone: 'The file of the store was moved or deleted. Put it back, or stop the server and see operations.md.',
  replaced:
    'Another file stands in the place of the store. Put the first one back, or restart the server to use the other.',
  'log-gone': 'A file beside the store (-wal or -shm) was removed or replaced. Restart the server.',
  'log-emptied':
    'The log of the store (-wal) was emptied or overwritten, and what was recorded last stood in it. Stop the server and see operations.md.',
}

const READ_ONLY =
  'The file of the store can only be read: its volume is read-only, or the user of the server may not write it or its folder.'
const NOT_WRITTEN =
  'The disk refuses what is written to the store: it fails, has become read-only, or a quota is reached. The log of the system says which.'

const REASONS: Record<string, string> = {
  SQLITE_BUSY:
    'Another program writes to the file of the store for longer than a writer waits: an import, a restore, or a tool of its own.',
  SQLITE_READONLY: READ_ONLY,
  SQLITE_READONLY_DIRECTORY: READ_ONLY,
  SQLITE_IOERR_FSYNC: NOT_WRITTEN,
  SQLITE_IOERR_WRITE: NOT_WRITTEN,
  SQLITE_IOERR_READ:
    'The disk does not give back what the store holds: see the log of the system, and have a backup at hand.',
  ERR_WORKER_INIT_FAILED:
    'The system gives the server no further thread: raise the limit of its tasks (TasksMax, pids).',
  '53300': 'PostgreSQL has no connection left: all that it allows are in use.',
  '53400': 'PostgreSQL has met a limit of its configuration, such as temp_file_limit.',
  '55P03':
    'Another connection of PostgreSQL holds the store, or a table of it, for longer than a writer waits: pg_stat_activity tells which.',
  '57014':
    'PostgreSQL ended a statement that took longer than the statement_timeout of its user or database.',
  '25006':
    'PostgreSQL can only be read: DATABASE_URL names a standby, or a database that is set to read-only.',
  '42501': 'The user of DATABASE_URL has no right to a table of the store.',
}

/** What a person can do something about, as a sentence; undefined where more is not known than that the store is away. */
export function storeReason(error: unknown): string | undefined {
  for (const link of chainOf(error)) {
    if (link instanceof StoreFileError) return STORE_FILE_REASONS[link.fault]
    const reason = REASONS[codeOf(link)]
    if (reason !== undefined) return reason
  }
  return undefined
}

const DAMAGED = /^SQLITE_(?:CORRUPT|NOTADB)/

/** Whether the store has been found damaged: waiting heals nothing, a backup does. */
export function isDamage(error: unknown): boolean {
  return error instanceof Error && DAMAGED.test(codeOf(error))
}

/** What a driver's error says about the store: full, out of reach for now, or nothing (`undefined`). */
export function storeFault(
  error: unknown,
): Extract<ProblemCode, 'storage-full' | 'store-unavailable'> | undefined {
  if (storeReason(error) !== undefined) return 'store-unavailable'
  for (const link of chainOf(error)) {
    const code = codeOf(link)
    if (code === 'SQLITE_FULL' || code === '53100' || code === 'ENOSPC' || code === 'EDQUOT')
      return 'storage-full'
    const isAway =
      SQLITE_UNAVAILABLE.test(code) ||
      POSTGRES_UNAVAILABLE.test(code) ||
      NETWORK.has(code) ||
      isUnconnected(link) ||
      CLOSED.test(link.message)
    if (isAway) return 'store-unavailable'
  }
  return undefined
}
