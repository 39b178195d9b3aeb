import SQLite from 'better-sqlite3'

export interface Replicator {
  /** How often each way of folding the log came to its end. */
  folded: Map<string, number>
  /** Lets the store go. */
  stop(): void
}

const MODES = ['passive', 'restart', 'passive', 'truncate']
const LONGEST_WAIT_MS = 1000

/**
 * Does with a store what Litestream does, by a connection of its own: two tables, a read transaction that is kept open
 * so that nobody else begins the log anew, and now and then, without it, the log folded and a row written.
 */
export function startReplicator(path: string, everyMs: number): Replicator {
  const file = new SQLite(path)
  file.pragma(`busy_timeout = ${LONGEST_WAIT_MS}`)
  file.pragma('wal_autocheckpoint = 0')
  file.exec('create table if not exists _litestream_seq (id integer primary key, seq integer)')
  file.exec('create table if not exists _litestream_lock (id integer)')
  const hold = () => file.exec('begin; select count(1) from _litestream_seq')
  const folded = new Map<string, number>()
  let turn = 0
  const fold = () => {
    const mode = MODES[(turn += 1) % MODES.length]!
    file.exec('rollback')
    const [told] = file.pragma(`wal_checkpoint(${mode})`) as { busy: number }[]
    if (told?.busy === 0) folded.set(mode, (folded.get(mode) ?? 0) + 1)
    try {
      file.exec('insert into _litestream_seq values (1, 1) on conflict (id) do update set seq = seq + 1')
    } catch (error) {
      // Whoever writes just now goes first.
      if (!(error instanceof SQLite.SqliteError) || error.code !== 'SQLITE_BUSY') throw error
    }
    hold()
  }
  hold()
  const timer = setInterval(fold, everyMs)
  return {
    folded,
    stop: () => {
      clearInterval(timer)
      file.exec('rollback')
      file.close()
    },
  }
}
