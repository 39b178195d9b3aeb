import { parentPort, workerData } from 'node:worker_threads'
import SQLite from 'better-sqlite3'
import { StoreFileError, watchFile } from './file-watch.ts'
import type { Asked, Told } from './reading-threads.ts'
import { BUSY_TIMEOUT_MS } from './sqlite-dialect.ts'
import { cachingStatements } from './statement-cache.ts'

const path = workerData as string
const file = new SQLite(path, { readonly: true })
file.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`)
file.pragma('trusted_schema = OFF')
const database = cachingStatements(file, watchFile(path, file))

function read({ id, sql, parameters }: Asked): Told {
  try {
    return { id, rows: database.prepare(sql).all(parameters) }
  } catch (error) {
    if (error instanceof StoreFileError) return { id, fault: error.fault }
    const { message, code } = error as Error & { code?: unknown }
    return { id, message, code: typeof code === 'string' ? code : undefined }
  }
}

parentPort?.on('message', (asked: Asked) => parentPort?.postMessage(read(asked), []))
