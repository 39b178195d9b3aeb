export * from './accounts.queries.ts'
export * from './activities.queries.ts'
export * from './aggregates.queries.ts'
export * from './annotations.queries.ts'
export { type ArchivedTable, listArchivedTables, readArchivedRows } from './archive-tables.ts'
export * from './audit.queries.ts'
export { FIRST_HASH, hashBatch, hashEvent, hashValues } from './audit-chain.ts'
export * from './audit-chain.queries.ts'
export * from './audit-cut.queries.ts'
export * from './audit-search.queries.ts'
export * from './data-versions.queries.ts'
export * from './duplicates.queries.ts'
export { engineOf } from './engine.ts'
export * from './demo.queries.ts'
export * from './facts.queries.ts'
export { toAwaitedBits } from './awaited-milestones.ts'
export * from './due-follow-ups.queries.ts'
export * from './follow-ups.queries.ts'
export * from './heartbeat.queries.ts'
export * from './household-counts.queries.ts'
export * from './households.queries.ts'
export { toHouseholdRow } from './households.rows.ts'
export * from './idempotency.queries.ts'
export * from './import-answers.queries.ts'
export * from './import-records.queries.ts'
export * from './import-rows.queries.ts'
export * from './imports.queries.ts'
export * from './invitations.queries.ts'
export * from './leads.queries.ts'
export * from './leases.queries.ts'
export * from './machine-tokens.queries.ts'
export type { AccountHolder } from './account-holders.rows.ts'
export { findUpgrade, migrate, NewerStoreError } from './migrate.ts'
export type { Engine } from './migrations/column-types.ts'
export * from './money.queries.ts'
export * from './municipalities.queries.ts'
export {
  AddressError,
  DamagedStoreError,
  ForeignStoreError,
  openPostgres,
  openSqlite,
  openSqliteReader,
  type Store,
  type StoreFile,
} from './open.ts'
export { type MovedTable, MoveDiffersError, moveStore, TargetNotEmptyError } from './move-store.ts'
export * from './needs.queries.ts'
export * from './need-counts.queries.ts'
export * from './need-states.queries.ts'
export * from './need-matches.queries.ts'
export * from './newcomer-matches.queries.ts'
export * from './parties.queries.ts'
export * from './period-locks.queries.ts'
export * from './period-reports.queries.ts'
export {
  checkedCopy,
  countRowsByTable,
  endDatabaseSessions,
  type RowsByTable,
  withExportedSnapshot,
} from './postgres-copy.ts'
export {
  countOtherConnections,
  type PostgresState,
  readPostgresState,
} from './postgres-state.queries.ts'
export { isLogLost } from './log-file.ts'
export * from './probe.queries.ts'
export * from './programmes.queries.ts'
export * from './publications.queries.ts'
export * from './rate-limits.queries.ts'
export type { Database, Db, Trx } from './schema.ts'
export * from './reference-statistics.queries.ts'
export * from './settings.queries.ts'
export * from './archived-counts.queries.ts'
export * from './jobs.queries.ts'
export * from './reminders.queries.ts'
export * from './retention.queries.ts'
export * from './retention-closed.queries.ts'
export * from './retention-erasure.queries.ts'
export * from './subject-access.queries.ts'
export { readSnapshot } from './snapshot.ts'
export { type CheckedStore, checkSqlite, copySqlite, endSessions } from './store-copy.ts'
export { assertUndamaged } from './store-damage.ts'
export { HeldError, holdFile } from './file-hold.ts'
export { type FileFault, StoreFileError } from './file-watch.ts'
export { findStoreFile, foldLog, foldLogLater, widenCache } from './store-file.queries.ts'
export { BUSY_TIMEOUT_MS, setBusyTimeout } from './sqlite-dialect.ts'
export { readStoreSize, type StoreSize } from './store-size.queries.ts'
export * from './targets.queries.ts'
export * from './sessions.queries.ts'
export * from './users.queries.ts'
export { inSharedTransaction, type Sharing } from './write-group.ts'
