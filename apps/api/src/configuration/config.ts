import { readFileSync } from 'node:fs'
import type { BackupTerms } from '@inflytt/domain'
import type { z } from 'zod'
import type { DirectoryConfig } from '../access/directory/directory.ts'
import { readDirectory } from './directory-config.ts'
import { type MailConfig, readMail } from './mail-config.ts'
import { nearestName } from './nearest-name.ts'
import { NAMES, VARIABLES } from './variables.ts'
import { environmentSchema } from './environment.schema.ts'
import type { LogLevel } from '../http/log.ts'
import { StartError } from '../start-error.ts'

export interface Config {
  port: number
  host: string
  /** Path of the SQLite file; of no matter where there is a `databaseUrl`. */
  storePath: string
  /** The PostgreSQL that holds the store in place of the file. */
  databaseUrl: string | undefined
  /** A replica of it, that pages anybody may read are answered from. */
  databaseReadUrl: string | undefined
  /** How many connections a server takes of either at most. */
  databasePool: number
  /** Origin (scheme, host, port) without a slash at the end. */
  publicUrl: string | undefined
  /** Where those who use the open data write; undefined: the catalogue names no contact. */
  contactEmail: string | undefined
  /** Undefined: one is made once and kept beside the SQLite file; with PostgreSQL it must be given. */
  authSecret: string | undefined
  trustedProxies: string[]
  metricsPort: number | undefined
  metricsHost: string
  logLevel: LogLevel
  isDemo: boolean
  /** Where official statistics are fetched, and how often; no schedule where the hours are undefined. */
  statistics: { refreshHours: number | undefined; scbUrl: string; koladaUrl: string }
  /** When what is decided to be erased is erased by itself; undefined: by hand alone. */
  retentionSchedule: string | undefined
  backups: BackupConfig
  /** Undefined: no mail is sent. */
  mail: MailConfig | undefined
  /** Whether an older PostgreSQL store is brought up to date although this program has not copied it. */
  migratesWithoutBackup: boolean
  /** Undefined: sign-in is by password alone. */
  directory: DirectoryConfig | undefined
  /** Hashes of the inline styles that the content security policy allows. */
  styleHashes: string[]
}

export interface BackupConfig {
  /** Undefined: none are made by themselves. */
  folder: string | undefined
  /** Five fields of cron, by the clock in Sweden. */
  schedule: string
  keep: BackupTerms
  compress: boolean
  recipients: readonly string[]
  /** After how many hours without a good one there is a warning. */
  maxAgeHours: number
}

type Environment = Record<string, string | undefined>

// React Aria adds one style element for its pressable controls; a test in web takes its hash anew.
const REACT_ARIA_STYLE = 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='

const OWN_PREFIX = 'INFLYTT_'
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/

function readSecretFile(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (cause) {
    throw new StartError(`${name}_FILE names a file that cannot be read.`, { cause })
  }
}

// An empty value counts as unset: compose files pass variables that nobody has filled in.
function readVariables(env: Environment): Environment {
  const given: Environment = {}
  for (const { name, isSecret } of VARIABLES) {
    given[name] = env[name] || undefined
    if (!isSecret) continue
    const file = env[`${name}_FILE`]
    if (!file) continue
    if (given[name] !== undefined) throw new StartError(`Set either ${name} or ${name}_FILE, not both.`)
    given[name] = readSecretFile(name, file)
  }
  return given
}

function refuseUnknown(env: Environment): void {
  const unknown = Object.keys(env).find((name) => name.startsWith(OWN_PREFIX) && !NAMES.includes(name))
  if (unknown === undefined) return
  // Whoever writes the prefix before a name that has none means that name.
  const bare = unknown.slice(OWN_PREFIX.length)
  const nearest = NAMES.includes(bare) ? bare : nearestName(unknown, NAMES)
  throw new StartError(`${unknown} is not a variable that inflytt knows. The nearest is ${nearest}.`)
}

function refuseTwoStores({
  DATABASE_URL,
  DATABASE_READ_URL,
  INFLYTT_DB,
}: z.output<typeof environmentSchema>): void {
  if (DATABASE_URL !== undefined && INFLYTT_DB !== undefined)
    throw new StartError(
      'Set either DATABASE_URL or INFLYTT_DB, not both: a store is in one place. Where something else sets INFLYTT_DB, as the unit does, write INFLYTT_DB= with nothing after it.',
    )
  if (DATABASE_READ_URL !== undefined && DATABASE_URL === undefined)
    throw new StartError('DATABASE_READ_URL needs DATABASE_URL, of which it is a replica.')
}

function refuseOpenDemo(config: Config): void {
  if (!config.isDemo) return
  if (!LOOPBACK.test(config.host)) {
    throw new StartError(
      'Demo mode (INFLYTT_DEMO) listens on loopback only: leave HOST out or set it to 127.0.0.1.',
    )
  }
  if (config.publicUrl?.startsWith('https:')) {
    throw new StartError(
      'Demo mode (INFLYTT_DEMO) cannot be published: leave PUBLIC_URL out or start without it.',
    )
  }
}

/**
 * The environment as a typed configuration. Nothing else reads it.
 * @throws StartError with one sentence that names the variable, never its value
 */
export function readConfig(env: Environment = process.env): Config {
  refuseUnknown(env)
  const result = environmentSchema.safeParse(readVariables(env))
  if (!result.success) {
    const [issue] = result.error.issues
    throw new StartError(`${String(issue?.path[0])} ${issue?.message}.`)
  }
  const given = result.data
  refuseTwoStores(given)
  const config: Config = {
    port: given.PORT,
    host: given.HOST,
    storePath: given.INFLYTT_DB ?? 'data/inflytt.sqlite',
    databaseUrl: given.DATABASE_URL,
    databaseReadUrl: given.DATABASE_READ_URL,
    databasePool: given.DATABASE_POOL,
    publicUrl: given.PUBLIC_URL,
    contactEmail: given.CONTACT_EMAIL,
    authSecret: given.AUTH_SECRET,
    trustedProxies: given.TRUSTED_PROXIES,
    metricsPort: given.METRICS_PORT,
    metricsHost: given.METRICS_HOST,
    logLevel: given.LOG_LEVEL,
    isDemo: given.INFLYTT_DEMO,
    statistics: {
      refreshHours: given.STATISTICS_REFRESH_HOURS,
      scbUrl: given.SCB_API_URL,
      koladaUrl: given.KOLADA_API_URL,
    },
    retentionSchedule: given.RETENTION_SCHEDULE,
    backups: {
      folder: given.BACKUP_FOLDER,
      schedule: given.BACKUP_SCHEDULE,
      keep: given.BACKUP_KEEP,
      compress: given.BACKUP_COMPRESS,
      recipients: given.BACKUP_ENCRYPT_TO,
      maxAgeHours: given.BACKUP_MAX_AGE_HOURS,
    },
    mail: readMail(given),
    migratesWithoutBackup: given.MIGRATE_WITHOUT_BACKUP,
    directory: readDirectory(given),
    styleHashes: [REACT_ARIA_STYLE],
  }
  if (
    config.metricsPort !== undefined &&
    config.metricsPort !== 0 &&
    config.metricsPort === config.port
  ) {
    throw new StartError('METRICS_PORT must be another port than PORT.')
  }
  refuseOpenDemo(config)
  return config
}

const FOR_TOOLS = /^(?:PATH|HOME|TMPDIR|PGSSL\w+|PGSYSCONFDIR|PGSERVICEFILE|PGPASSFILE)$/

/** Only what the tools of PostgreSQL need of the environment: where they are, and how they trust. */
export function toolEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => FOR_TOOLS.test(name)))
}
