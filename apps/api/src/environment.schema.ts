import { isIP } from 'node:net'
import { z } from 'zod'
import { LOG_LEVELS } from './http/log.ts'
import { isPattern } from './jobs/job-schedule.ts'

const MIN_SECRET_LENGTH = 32

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number from 0 to 65535')
  .transform(Number)
  .refine((value) => value <= 65_535, 'must be a port number from 0 to 65535')

const host = z.string().regex(/^[A-Za-z0-9.:_-]{1,253}$/, 'must be an IP address or a host name')

const storePath = z
  .string()
  .refine(
    (path) => !path.startsWith(':memory:') && !path.startsWith('file:'),
    'must be the path of a file',
  )
  .refine((path) => !path.includes('\0'), 'must be the path of a file')

const folder = z.string().refine((path) => !path.includes('\0'), 'must be the path of a folder')

const databaseUrl = z
  .string()
  .regex(
    /^postgres(?:ql)?:\/\/\S+$/,
    'must be an address such as postgres://user:password@host/database',
  )

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:'
  return isWeb && url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
}

const publicUrl = z
  .string()
  .refine(isOrigin, 'must be an address such as https://inflytt.example.se, without a path')
  .transform((text) => new URL(text).origin)

function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0) return false
  return (
    prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128))
  )
}

const networks = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .refine(
    (parts) => parts.every(isNetwork),
    'must be IP addresses or networks (10.0.0.0/8), separated by commas',
  )

const LOOPBACK_HTTP = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?=[:/]|$)/

const issuer = z
  .string()
  .refine(
    (text) => URL.canParse(text) && (text.startsWith('https://') || LOOPBACK_HTTP.test(text)),
    'must be an https address, as the directory itself writes it',
  )

const sourceAddress = z
  .string()
  .refine(
    (text) => URL.canParse(text) && (text.startsWith('https://') || LOOPBACK_HTTP.test(text)),
    'must be an https address',
  )

const MOST_HOURS = 8760

const hours = z
  .string()
  .regex(/^\d{1,4}$/, `must be whole hours from 1 to ${MOST_HOURS}`)
  .transform(Number)
  .refine((value) => value >= 1 && value <= MOST_HOURS, `must be whole hours from 1 to ${MOST_HOURS}`)

const schedule = z
  .string()
  .refine(isPattern, 'must be five fields of cron that say when, such as 17 2 * * *')

const KEPT = /^(\d{1,3})d,(\d{1,3})w,(\d{1,3})m$/

const backupTerms = z
  .string()
  .regex(KEPT, 'must be days, weeks and months such as 7d,4w,12m')
  .transform((text) => {
    const [days = 0, weeks = 0, months = 0] = (KEPT.exec(text) ?? []).slice(1).map(Number)
    return { days, weeks, months }
  })

const recipients = z
  .string()
  .transform((text) => text.split(',').map((key) => key.trim()))
  .refine(
    (keys) => keys.every((key) => /^age1[a-z0-9]{20,}$/.test(key)),
    'must be public keys of age (age1...), separated by commas',
  )

const claim = z.string().regex(/^[\w.:/-]{1,200}$/, 'must be the name of a claim')

/** `said=meant,said=meant`, as pairs in their order. */
function mapping<Meant extends string>(isMeant: (text: string) => text is Meant, example: string) {
  return z.string().transform((text, context) => {
    const pairs = text.split(',').map((pair) => pair.split('=').map((part) => part.trim()))
    const read = pairs.flatMap(([said = '', meant = '', ...rest]): [string, Meant][] =>
      said !== '' && rest.length === 0 && isMeant(meant) ? [[said, meant]] : [],
    )
    if (read.length < pairs.length) {
      context.addIssue({ code: 'custom', message: `must be pairs such as ${example}` })
    }
    return read
  })
}

const DIRECTORY_ROLES = ['officer', 'coordinator', 'partner'] as const
type DirectoryRole = (typeof DIRECTORY_ROLES)[number]
const isDirectoryRole = (text: string): text is DirectoryRole =>
  DIRECTORY_ROLES.some((role) => role === text)
const isCode = (text: string): text is string => /^\d{4}$/.test(text)

const flag = z
  .enum(['0', '1', 'false', 'true'], 'must be 1 or 0')
  .transform((text) => text === '1' || text === 'true')

/** The variables by their own names; `docs/operations.md` has a row for each. */
export const environmentSchema = z.object({
  PORT: port.default(3000),
  HOST: host.default('127.0.0.1'),
  INFLYTT_DB: storePath.optional(),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_READ_URL: databaseUrl.optional(),
  PUBLIC_URL: publicUrl.optional(),
  AUTH_SECRET: z
    .string()
    .min(MIN_SECRET_LENGTH, `must have at least ${MIN_SECRET_LENGTH} characters`)
    .optional(),
  CONTACT_EMAIL: z.email('must be an e-mail address').optional(),
  TRUSTED_PROXIES: networks.default([]),
  METRICS_PORT: port.optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  INFLYTT_DEMO: flag.default(false),
  STATISTICS_REFRESH_HOURS: hours.optional(),
  RETENTION_SCHEDULE: schedule.optional(),
  BACKUP_FOLDER: folder.optional(),
  BACKUP_SCHEDULE: schedule.default('17 2 * * *'),
  BACKUP_KEEP: backupTerms.default({ days: 7, weeks: 4, months: 12 }),
  BACKUP_COMPRESS: flag.default(true),
  BACKUP_ENCRYPT_TO: recipients.default([]),
  BACKUP_MAX_AGE_HOURS: hours.default(36),
  MIGRATE_WITHOUT_BACKUP: flag.default(false),
  SCB_API_URL: sourceAddress.default('https://statistikdatabasen.scb.se/api/v2'),
  KOLADA_API_URL: sourceAddress.default('https://api.kolada.se/v3'),
  OIDC_ISSUER: issuer.optional(),
  OIDC_CLIENT_ID: z.string().max(200).optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(60).default('organisationen'),
  OIDC_EMAIL_CLAIM: claim.default('email'),
  OIDC_TRUST_EMAIL: flag.default(false),
  OIDC_MUNICIPALITY_CLAIM: claim.optional(),
  OIDC_MUNICIPALITIES: mapping(isCode, 'bracke=2305,ostersund=2380').default([]),
  OIDC_ROLE_CLAIM: claim.optional(),
  OIDC_ROLES: mapping(isDirectoryRole, 'inflytt-lots=officer,inflytt-ledning=coordinator').default([]),
})
