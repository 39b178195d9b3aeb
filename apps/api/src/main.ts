import { join } from 'node:path'
import { refuseOldNode } from './serving/node-version.ts'

refuseOldNode()

// What was compiled at the last start is not compiled again; where the folder cannot be written, all of it is.
const { enableCompileCache } = await import('node:module')
enableCompileCache(join(import.meta.dirname, '../../../.cache/node'))

const { startAndServe } = await import('./serving/start-and-serve.ts')
await startAndServe()
