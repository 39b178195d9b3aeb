import { storeFault } from '../http/problems/store-faults.ts'
import { toStartError } from './open-database.ts'
import type { StorePlace } from './open-store.ts'
import { toStoreError } from './store-error.ts'

/** What befell a store that was open, as one sentence for whoever runs a command; anything else as it is. */
export function toWorkError(error: unknown, { storePath, databaseUrl }: StorePlace): unknown {
  const isOfOtherFile = error instanceof Error && 'path' in error
  if (storeFault(error) === undefined || isOfOtherFile) return error
  return databaseUrl === undefined ? toStoreError(error, storePath) : toStartError(error)
}
