export { MIGRATIONS } from '../migrations/list.ts'
export { countRows, createOlderStore } from './older-store.ts'
export { addPostgresDatabase, createPostgresDatabase, MIGRATED } from './postgres-database.ts'
export type { PostgresDatabase } from './postgres-database.ts'
export { endConnections, takeConnections } from './postgres-connections.ts'
export { startPostgresServer } from './postgres-server.ts'
export type { PostgresServer } from './postgres-server.ts'
export { copyToPostgres, readStoreRows } from './store-rows.ts'
export type { StoreRows } from './store-rows.ts'
export {
  createPostgresStore,
  createTestStore,
  ENGINES,
  makePostgresTemplate,
  refuseWrites,
} from './test-store.ts'
export { type Replicator, startReplicator } from './replicator.ts'
