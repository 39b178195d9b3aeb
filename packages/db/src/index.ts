export type { AccountHolder } from './accounts/account-holders.rows.ts'
export * from './accounts/accounts.queries.ts'
export * from './accounts/invitations.queries.ts'
export * from './accounts/machine-tokens.queries.ts'
export * from './accounts/second-factor.queries.ts'
export * from './accounts/sessions.queries.ts'
export * from './accounts/users.queries.ts'
export * from './agreement/activities.queries.ts'
export * from './agreement/data-controllers.queries.ts'
export * from './agreement/facts.queries.ts'
export * from './agreement/money.queries.ts'
export * from './agreement/municipalities.queries.ts'
export * from './agreement/parties.queries.ts'
export * from './agreement/period-locks.queries.ts'
export * from './agreement/period-reports.queries.ts'
export * from './agreement/programmes.queries.ts'
export * from './agreement/targets.queries.ts'
export * from './audit/audit-chain.queries.ts'
export { FIRST_HASH, hashBatch, hashEvent, hashValues } from './audit/audit-chain.ts'
export * from './audit/audit-cut.queries.ts'
export * from './audit/audit-search.queries.ts'
export * from './audit/audit.queries.ts'
export * from './households/aggregates.queries.ts'
export * from './households/archived-counts.queries.ts'
export * from './households/record-standings.queries.ts'
export * from './households/ref-parts.queries.ts'
export { toAwaitedBits } from './households/awaited-milestones.ts'
export * from './households/departures.queries.ts'
export * from './households/due-follow-ups.queries.ts'
export * from './households/duplicates.queries.ts'
export * from './households/follow-ups.queries.ts'
export * from './households/household-counts.queries.ts'
export * from './households/households.queries.ts'
export { toHouseholdRow } from './households/households.rows.ts'
export * from './households/leads.queries.ts'
export * from './households/newcomer-matches.queries.ts'
export * from './imports/import-answers.queries.ts'
export * from './imports/import-records.queries.ts'
export * from './imports/import-rows.queries.ts'
export * from './imports/imports.queries.ts'
export type { Engine } from './migrations/column-types.ts'
export * from './needs/need-counts.queries.ts'
export * from './needs/need-matches.queries.ts'
export * from './needs/need-states.queries.ts'
export * from './needs/needs.queries.ts'
export * from './reports/annotations.queries.ts'
export * from './reports/publications.queries.ts'
export * from './reports/reference-statistics.queries.ts'
export { type ArchivedTable, listArchivedTables, readArchivedRows } from './retention/archive-tables.ts'
export * from './retention/retention-closed.queries.ts'
export * from './retention/retention-erasure.queries.ts'
export * from './retention/retention.queries.ts'
export * from './retention/subject-access.queries.ts'
export * from './running/data-versions.queries.ts'
export * from './running/demo.queries.ts'
export * from './running/heartbeat.queries.ts'
export * from './running/idempotency.queries.ts'
export * from './running/jobs.queries.ts'
export * from './running/leases.queries.ts'
export * from './running/rate-limits.queries.ts'
export * from './running/reminders.queries.ts'
export * from './running/settings.queries.ts'
export type { Database, Db, Trx } from './schema.ts'
export { type Draft, openDraft, sweepDrafts } from './store/draft.ts'
export { engineOf } from './store/engine.ts'
export { HeldError, holdFile } from './store/file-hold.ts'
export { type FileFault, StoreFileError } from './store/file-watch.ts'
export { isLogLost } from './store/log-file.ts'
export { findUpgrade, migrate, NewerStoreError } from './store/migrate.ts'
export {
  type MovedTable,
  MoveDiffersError,
  moveStore,
  TargetNotEmptyError,
  UnfitValueError,
} from './store/move-store.ts'
export {
  DamagedStoreError,
  ForeignStoreError,
  openSqlite,
  openSqliteReader,
  type Store,
  type StoreFile,
} from './store/open.ts'
export { AddressError, openPostgres } from './store/open-postgres.ts'
export {
  checkedCopy,
  countRowsByTable,
  endDatabaseSessions,
  type RowsByTable,
  withExportedSnapshot,
} from './store/postgres-copy.ts'
export {
  countOtherConnections,
  type PostgresState,
  type DatabaseTraits,
  isStandby,
  readDatabaseTraits,
  readPostgresState,
  readSchemaName,
} from './store/postgres-state.queries.ts'
export { besideWriters, takeTurn } from './store/postgres-dialect.ts'
export * from './store/probe.queries.ts'
export { openReadingThreads } from './store/reading-threads.ts'
export { readSnapshot } from './store/snapshot.ts'
export { BUSY_TIMEOUT_MS, setBusyTimeout } from './store/sqlite-dialect.ts'
export { type CheckedStore, checkSqlite, copySqlite, endSessions } from './store/store-copy.ts'
export { assertUndamaged } from './store/store-damage.ts'
export { findStoreFile, narrowCache, widenCache } from './store/store-file.queries.ts'
export { findStorePlace, type StorePlace } from './store/store-place.ts'
export { readStoreSize, type StoreSize } from './store/store-size.queries.ts'
export { inSharedTransaction, type Sharing } from './store/write-group.ts'
