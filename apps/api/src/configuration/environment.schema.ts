import { isIP } from 'node:net'
import { z } from 'zod'
import { counted } from './counted.ts'
import { LOG_LEVELS } from '../http/log.ts'
import { isPattern } from '../jobs/job-schedule.ts'

const MIN_SECRET_LENGTH = 32

const port = counted('a port number', 0, 65_535)
const hours = counted('whole hours', 1, 8760)
// Fewer would have to wait for each other: two write, and one is of a report.
const connections = counted('a whole number of connections', 3, 100)

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

const schedule = z
  .string()
  .refine(isPattern, 'must be five fields of cron that say when, such as 17 2 * * *')

const KEPT = /^(\d{1,3})d,(\d{1,3})w,(\d{1,3})m$/

/** Nothing after the host: an option there could take the security away. */
const smtpUrl = z.string().refine((text) => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return (
    url !== undefined &&
    ['smtp:', 'smtps:'].includes(url.protocol) &&
    url.hostname !== '' &&
    ['', '/'].includes(url.pathname) &&
    url.search === '' &&
    url.hash === ''
  )
}, 'must be smtp://host:port or smtps://host:port, with user:password@ before the host where the server asks for it')

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

/** The variables by their own names, described: `docs/configuration.md` is made of it. */
export const environmentSchema = z.object({
  PORT: port.default(3000).meta({ description: 'Port to listen on; `0` takes any free one.' }),
  HOST: host
    .default('127.0.0.1')
    .meta({ description: 'Address to listen on; `0.0.0.0` for every one. In demo mode loopback only.' }),
  INFLYTT_DB: storePath.optional().meta({
    description:
      'Path of the SQLite file, from the folder the command runs in. Its folder is made when it is missing.',
    unset: '`data/inflytt.sqlite`',
  }),
  DATABASE_URL: databaseUrl.optional().meta({
    description:
      'PostgreSQL instead of SQLite: `postgres://user:password@host/database`. Not together with `INFLYTT_DB`, and needs `AUTH_SECRET`. See [PostgreSQL](operations.md#postgresql).',
    isSecret: true,
  }),
  DATABASE_READ_URL: databaseUrl.optional().meta({
    description:
      'A replica of it, from which figures, reports and open data are read for whoever is not signed in. Needs `DATABASE_URL`.',
    isSecret: true,
  }),
  DATABASE_POOL: connections.default(20).meta({
    description:
      'How many connections each server takes of PostgreSQL at most, from 3 to 100, and as many of the replica. A thread that checks or saves a list, fixes a year of a large record or looks at one anew takes up to two more while it works. See [PostgreSQL](operations.md#postgresql).',
  }),
  PUBLIC_URL: publicUrl.optional().meta({
    description:
      'The address people use, without a path: `https://inflytt.example.se`. See [The address](operations.md#the-address).',
    unset: 'the loopback address',
  }),
  AUTH_SECRET: z
    .string()
    .min(MIN_SECRET_LENGTH, `must have at least ${MIN_SECRET_LENGTH} characters`)
    .optional()
    .meta({
      description:
        'Signs sessions; at least 32 characters. Without it a random one is made at the first start and kept beside the SQLite file; with PostgreSQL it must be given, the same to every server. Changing it signs everybody out.',
      unset: 'made once',
      isSecret: true,
    }),
  CONTACT_EMAIL: z.email('must be an e-mail address').optional().meta({
    description:
      'Where readers write of a figure that looks wrong, of what they cannot use, and of the open data: an address of an office. Everybody can read it, on the pages, in the API and in the catalogue; without it letters have no receiver and the catalogue names no contact.',
  }),
  TRUSTED_PROXIES: networks.default([]).meta({
    description:
      'Addresses or networks, separated by commas, whose `X-Forwarded-For` is believed: `10.0.0.0/8,::1`.',
  }),
  METRICS_PORT: port.optional().meta({
    description:
      'Port of its own for metrics in the format of Prometheus, on the loopback address; another than `PORT`. Without it nothing listens. See [Monitor](operations.md#monitor).',
  }),
  METRICS_HOST: host.default('127.0.0.1').meta({
    description:
      'Address that the metrics listen on. Anybody who reaches it may read them: let only the network of the monitoring reach it.',
  }),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`)
    .default('info')
    .meta({ description: '`fatal`, `error`, `warn`, `info`, `debug`, `trace` or `silent`.' }),
  INFLYTT_DEMO: flag.default(false).meta({
    description:
      '`1` fills an empty store with demo data and accounts. Loopback only, and never with an `https` `PUBLIC_URL`.',
  }),
  STATISTICS_REFRESH_HOURS: hours.optional().meta({
    description:
      'How often official statistics are fetched, in whole hours from 1 to 8760. Without it none are: the copy that comes with the program is shown. `168` is a week.',
  }),
  RETENTION_SCHEDULE: schedule.optional().meta({
    description:
      'When what is decided to be erased is erased by itself: five fields of cron by the clock in Sweden, `30 3 * * *`. The first time is a week after the start, and after a leap of the clock. Without it the rules are run by hand.',
  }),
  BACKUP_FOLDER: folder.optional().meta({
    description:
      'Where backups are made by the server itself, better on another volume. Without it none are. With PostgreSQL pg_dump and pg_restore are needed. The age of the newest is told by `inflytt doctor`, in the metrics and on `/admin/jobb`.',
  }),
  BACKUP_SCHEDULE: schedule
    .default('17 2 * * *')
    .meta({ description: 'When, five fields of cron by the clock in Sweden.' }),
  BACKUP_KEEP: backupTerms.default({ days: 7, weeks: 4, months: 12 }).meta({
    description: 'Of how many days, weeks and months that have a backup the last one is kept.',
    unset: '`7d,4w,12m`',
  }),
  BACKUP_COMPRESS: flag.default(true).meta({ description: '`1` compresses with zstd.' }),
  BACKUP_ENCRYPT_TO: recipients
    .default([])
    .meta({ description: 'Public keys of age, `age1...`, separated by commas.' }),
  BACKUP_MAX_AGE_HOURS: hours.default(36).meta({
    description: 'After how many hours without a good backup in `BACKUP_FOLDER` there is a warning.',
  }),
  MIGRATE_WITHOUT_BACKUP: flag.default(false).meta({
    description:
      '`1` lets a store on PostgreSQL be brought up to date: set it once, after `inflytt backup`.',
  }),
  SMTP_URL: smtpUrl.optional().meta({
    description:
      'The mail server that reminders to officers go through: `smtp://user:password@host:587` (TLS is required but for the loopback address) or `smtps://user:password@host`. Needs `MAIL_FROM` and `PUBLIC_URL`. Without it no mail is sent. See [Reminders by mail](operations.md#reminders-by-mail).',
    isSecret: true,
  }),
  MAIL_FROM: z.email('must be an e-mail address').optional().meta({
    description: 'The address that mail is sent from.',
  }),
  REMINDER_SCHEDULE: schedule.default('0 7 * * 1-5').meta({
    description:
      'When reminders are sent, five fields of cron by the clock in Sweden. Nobody is sent the same one twice.',
  }),
  SCB_API_URL: sourceAddress
    .default('https://statistikdatabasen.scb.se/api/v2')
    .meta({ description: "Where SCB's PxWebApi 2 answers; `https`, or the loopback address." }),
  KOLADA_API_URL: sourceAddress
    .default('https://api.kolada.se/v3')
    .meta({ description: "The same for Kolada's API v3." }),
  OIDC_ISSUER: issuer.optional().meta({
    description:
      'People sign in by this directory too (OpenID Connect), named as it names itself: `https://login.microsoftonline.com/<tenant>/v2.0`. Needs `OIDC_CLIENT_ID` and `PUBLIC_URL`. See [The directory](operations.md#the-directory-of-the-organisation).',
  }),
  OIDC_CLIENT_ID: z
    .string()
    .max(200, 'must have at most 200 characters')
    .optional()
    .meta({ description: 'What the directory calls this service.' }),
  OIDC_CLIENT_SECRET: z.string().optional().meta({
    description: 'The secret it gave for it; without one the service is a public client with PKCE.',
    isSecret: true,
  }),
  OIDC_NAME: z
    .string()
    .max(60, 'must have at most 60 characters')
    .default('organisationen')
    .meta({ description: 'What stands on the button: "Logga in med ...".' }),
  OIDC_EMAIL_CLAIM: claim.default('email').meta({
    description:
      'The claim that holds the address; `preferred_username` or `upn` where the directory sends no `email`.',
  }),
  OIDC_TRUST_EMAIL: flag.default(false).meta({
    description:
      '`1` takes every address of the directory for verified. Only for a directory of one organisation whose administrators decide every address.',
  }),
  OIDC_MUNICIPALITY_CLAIM: claim.optional().meta({
    description:
      "The claim that names an officer's municipalities. With it they follow the directory at each sign-in.",
  }),
  OIDC_MUNICIPALITIES: mapping(isCode, 'bracke=2305,ostersund=2380').default([]).meta({
    description:
      'What the claim says, and the code it means: `bracke=2305,ostersund=2380`. A code means itself.',
  }),
  OIDC_ROLE_CLAIM: claim
    .optional()
    .meta({ description: 'The claim that is looked up in `OIDC_ROLES`.' }),
  OIDC_ROLES: mapping(isDirectoryRole, 'inflytt-lots=officer,inflytt-ledning=coordinator')
    .default([])
    .meta({
      description:
        'Who gets an account without an invitation: `inflytt-lots=officer,inflytt-ledning=coordinator`. The first that fits; never `admin`.',
    }),
})
