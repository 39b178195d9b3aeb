import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// What was compiled at the last start is not compiled again; where the folder cannot be written, all of it is.
enableCompileCache(join(import.meta.dirname, '../../../.cache/node'))

const { startAndServe } = await import('./start-and-serve.ts')
await startAndServe()
