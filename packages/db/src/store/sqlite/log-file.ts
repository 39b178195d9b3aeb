import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { endianness } from 'node:os'
import type SQLite from 'better-sqlite3'

const HEADER_BYTES = 32
const FRAME_HEADER_BYTES = 24
// Both ways in which SQLite writes it.
const MAGIC = new Set([0x37_7f_06_82, 0x37_7f_06_83])

/**
 * The first bytes of a file; none where it is not there.
 * @throws Error where it cannot be looked at, for want of file handles too: that tells nothing of what it holds
 */
function head(path: string, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  if (!statSync(path, { throwIfNoEntry: false })) return bytes.subarray(0, 0)
  const file = openSync(path, 'r')
  try {
    return bytes.subarray(0, readSync(file, bytes, 0, length, 0))
  } finally {
    closeSync(file)
  }
}

/** Whether the file holds as many pages of log as its index says; SQLite itself looks at the index alone. */
function holds(path: string, pages: number, pageBytes: number): boolean {
  if (pages === 0) return true
  const { size = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {}
  if (size < HEADER_BYTES + pages * (FRAME_HEADER_BYTES + pageBytes)) return false
  const start = head(path, 4)
  return start.length === 4 && MAGIC.has(start.readUInt32BE(0))
}

/** Tells of a store that is open whether its log was emptied, cut or overwritten from its beginning in place. */
export function watchLog(file: SQLite.Database, path: string): () => boolean {
  const pageBytes = Number(file.pragma('page_size', { simple: true }))
  const ask = file.prepare<[], { log: number }>('pragma wal_checkpoint(noop)')
  const isWhole = () => holds(path, Math.max(0, ask.get()?.log ?? 0), pageBytes)
  return () => {
    // Not to be asked within a transaction, which looked before it began.
    if (file.inTransaction) return false
    try {
      // Another process may have folded the log between the question and the look.
      return !isWhole() && !isWhole()
    } catch {
      // Whoever reads or writes next meets the same fault and tells it.
      return false
    }
  }
}

const INDEX_BYTES = 20

/**
 * The same of a store that nobody in this process has open: opening it makes the index anew, and what was lost would be
 * lost without a word. Never while this process has it open, since closing the index gives up the locks on it.
 */
export function isLogLost(storePath: string): boolean {
  try {
    return lacksLog(storePath)
  } catch {
    // Whoever opens it next meets the same fault and tells it.
    return false
  }
}

function lacksLog(storePath: string): boolean {
  const index = () => head(`${storePath}-shm`, INDEX_BYTES)
  const first = index()
  if (first.length < INDEX_BYTES || first.readUInt8(12) !== 1) return false
  const isLittle = endianness() === 'LE'
  const pages = isLittle ? first.readUInt32LE(16) : first.readUInt32BE(16)
  const bytes = isLittle ? first.readUInt16LE(14) : first.readUInt16BE(14)
  const pageBytes = bytes === 1 ? 65_536 : bytes
  return !holds(`${storePath}-wal`, pages, pageBytes) && first.equals(index())
}
