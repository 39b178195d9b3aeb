import {
  AddressError,
  type DatabaseTraits,
  findUpgrade,
  ForeignStoreError,
  migrate,
  NewerStoreError,
  openPostgres,
  readDatabaseTraits,
} from '@inflytt/db'
import type { Store } from '@inflytt/db'
import type { Config } from '../configuration/config.ts'
import { storeFault } from '../http/problems/store-faults.ts'
import { StartError } from '../start-error.ts'
import { whenFree } from './when-free.ts'
import { codeOf } from './store-error.ts'

/** What PostgreSQL answers to those who knock, as sentences; none shows the address. */
const REFUSALS: [pattern: RegExp, sentence: string][] = [
  [/^28/, 'PostgreSQL (DATABASE_URL) refuses the user or the password.'],
  [/^53300$/, 'PostgreSQL (DATABASE_URL) has no connection left: all that it allows are in use.'],
  [/^3D000$/, 'PostgreSQL (DATABASE_URL) has no such database: make it first.'],
  [/^42501$/, 'The user of DATABASE_URL may not make tables in its database.'],
  [
    /^57014$/,
    'PostgreSQL (DATABASE_URL) ended a statement by the statement_timeout of its user or database: set that to 0, or longer.',
  ],
  [/^25006$/, 'The database of DATABASE_URL is read-only: name the primary, not a replica.'],
  [/^(?:ENOTFOUND|EAI_AGAIN)$/, 'The host of DATABASE_URL is not found.'],
  [
    /^(?:SELF_SIGNED|DEPTH_ZERO|UNABLE_TO|CERT_|ERR_TLS)/,
    'The certificate of PostgreSQL (DATABASE_URL) is not trusted.',
  ],
]

export function toStartError(error: unknown): unknown {
  if (error instanceof NewerStoreError) return new StartError(error.message, { cause: error })
  if (error instanceof ForeignStoreError)
    return new StartError('DATABASE_URL names a database of another program: name another database.', {
      cause: error,
    })
  if (error instanceof AddressError)
    return new StartError('DATABASE_URL is no address of a PostgreSQL database.')
  const code = codeOf(error)
  const sentence = REFUSALS.find(([pattern]) => pattern.test(code))?.[1]
  if (sentence !== undefined) return new StartError(sentence, { cause: error })
  if (storeFault(error) === 'storage-full')
    return new StartError('The disk of PostgreSQL (DATABASE_URL) is full.', { cause: error })
  if (storeFault(error) !== undefined || isTlsRefusal(error))
    return new StartError('PostgreSQL (DATABASE_URL) cannot be reached.', { cause: error })
  return error
}

/** What the program cannot keep its records in, as a sentence; undefined where it can. */
function unfitFor({ encoding, dateStyle, schema }: DatabaseTraits): string | undefined {
  if (schema === null)
    return 'The search_path of the user of DATABASE_URL names no schema that is there: make it, or name another.'
  if (encoding !== 'UTF8' && encoding !== 'SQL_ASCII')
    return `The database of DATABASE_URL is in ${encoding}: make one in UTF-8 (createdb --encoding=UTF8 --template=template0).`
  if (!dateStyle.startsWith('ISO'))
    return `The database of DATABASE_URL, or its user, writes days as ${dateStyle}: set datestyle to ISO.`
  return undefined
}

function isTlsRefusal(error: unknown): boolean {
  return error instanceof Error && error.message.includes('does not support SSL')
}

export interface OpeningDatabase {
  migratesWithoutBackup?: boolean | undefined
  /** How long a statement may wait for its answer once the store is open; left out, as long as it takes. */
  answersWithinMs?: number | undefined
  /** How many connections are taken at most; left out, twenty. */
  mostConnections?: number | undefined
}

/**
 * Opens the store on PostgreSQL and brings it up to this program.
 * @throws StartError with one sentence where it cannot be used
 */
export async function openDatabase(
  databaseUrl: string,
  clock: () => Date,
  { migratesWithoutBackup = false, answersWithinMs, mostConnections }: OpeningDatabase = {},
): Promise<Store> {
  let store: Store | undefined
  try {
    store = openPostgres(databaseUrl, { mostConnections })
    const { db, engine } = store
    const unfit = unfitFor(await readDatabaseTraits(db))
    if (unfit !== undefined) throw new StartError(unfit)
    if (!migratesWithoutBackup && (await whenFree(() => findUpgrade(db, engine))))
      throw new StartError(
        'The store of DATABASE_URL is of an older version, and this one would bring it up to date without a way back. Make a backup with pnpm inflytt backup, and start once with MIGRATE_WITHOUT_BACKUP=1.',
      )
    await whenFree(() => migrate(db, engine, clock))
    if (answersWithinMs === undefined) return store
    // A migration may take as long as it must.
    await store.close()
    return openPostgres(databaseUrl, { answersWithinMs, mostConnections })
  } catch (error) {
    await store?.close()
    throw toStartError(error)
  }
}

/**
 * The replica that the configuration names, as it is; it need not be reachable now.
 * @throws StartError
 */
export function openReplica(
  { databaseReadUrl, databasePool }: Pick<Config, 'databaseReadUrl' | 'databasePool'>,
  answersWithinMs: number,
): Store | undefined {
  try {
    if (databaseReadUrl === undefined) return undefined
    return openPostgres(databaseReadUrl, { answersWithinMs, mostConnections: databasePool })
  } catch (error) {
    if (!(error instanceof AddressError)) throw error
    throw new StartError('DATABASE_READ_URL is no address of a PostgreSQL database.')
  }
}
