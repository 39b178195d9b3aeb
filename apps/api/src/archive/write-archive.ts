import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import {
  type ArchivedTable,
  type Db,
  listArchivedTables,
  readArchivedRows,
  readSnapshot,
} from '@inflytt/db'
import { stringify } from 'csv-stringify/sync'
import { StartError } from '../start-error.ts'
import { unfinishedName } from '../backups/durable-file.ts'
import { type ArchivedFile, dataPackage } from './table-schema.ts'

/**
 * Writes every table of the store, as it is at one moment, as CSV with its schema to a folder that is not there.
 * @throws StartError where it is, or cannot be made
 */
export async function writeArchive(db: Db, folder: string, at: Date): Promise<ArchivedFile[]> {
  const path = resolve(folder)
  if (existsSync(path))
    throw new StartError(`There is something at ${path} already: name a folder that is not there.`)
  if (!existsSync(dirname(path))) throw new StartError(`There is no folder for ${path}.`)
  const unfinished = unfinishedName(path)
  try {
    mkdirSync(unfinished, { mode: 0o700 })
    // Before: the snapshot has the only connection of a SQLite store.
    const tables = await listArchivedTables(db)
    const files = await readSnapshot(db, async (snapshot) => {
      const written: ArchivedFile[] = []
      for (const table of tables) written.push(await writeTable(snapshot, table, unfinished))
      return written
    })
    const described = JSON.stringify(dataPackage(files, at), undefined, 2)
    writeFileSync(join(unfinished, 'datapackage.json'), `${described}\n`, { mode: 0o600 })
    renameSync(unfinished, path)
    return files
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (/^(?:EACCES|EPERM|EROFS|ENOSPC|EDQUOT)$/.test(code))
      throw new StartError(`The archive cannot be written to ${path} (${code}).`, { cause: error })
    throw error
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

async function writeTable(db: Db, table: ArchivedTable, folder: string): Promise<ArchivedFile> {
  const hash = createHash('sha256')
  let [rows, bytes] = [0, 0]
  const file = await open(join(folder, `${table.name}.csv`), 'wx', 0o600)
  const write = async (lines: unknown[][]) => {
    const text = Buffer.from(stringify(lines, { record_delimiter: '\r\n' }))
    hash.update(text)
    bytes += text.length
    await file.writeFile(text)
  }
  try {
    await write([table.columns.map(({ name }) => name)])
    for await (const slice of readArchivedRows(db, table)) {
      await write(slice.map((row) => Object.values(row)))
      rows += slice.length
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { table, rows, bytes, sha256: hash.digest('hex') }
}
