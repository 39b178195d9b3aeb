export { createPostgresDatabase } from './postgres-database.ts'
export type { PostgresDatabase } from './postgres-database.ts'
export { createTestStore, ENGINES, refuseWrites } from './test-store.ts'
