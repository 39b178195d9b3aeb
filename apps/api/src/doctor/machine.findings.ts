import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { OLDEST_NODE } from '../serving/node-version.ts'
import { standingFolder } from '../backups/durable-file.ts'
import type { Config } from '../configuration/config.ts'
import { fault, type Finding, ok, warning } from './finding.ts'

const MIB = 1024 * 1024
const SPARE_BYTES = 256 * MIB
const SITE = join(import.meta.dirname, '../../../web/dist/index.html')

export function nodeFinding(version = process.versions.node): Finding {
  if (Number.parseInt(version, 10) >= OLDEST_NODE) return ok('node', `Node ${version}.`)
  return fault('node', `Node ${version}.`, `Install Node ${OLDEST_NODE} or later.`)
}

export function siteFinding(index = SITE): Finding {
  if (existsSync(index)) return ok('site', 'The web app is built.')
  return fault('site', 'The web app is not built.', 'Run pnpm build.')
}

/** A clock that runs behind what is already written, or a program without the Swedish time zone. */
export function clockFinding(now: Date, storePath: string): Finding {
  const written = statSync(storePath, { throwIfNoEntry: false })?.mtime
  if (written !== undefined && written.getTime() - now.getTime() > 60_000)
    return fault(
      'clock',
      `It is ${now.toISOString()} here, and the store was written ${written.toISOString()}.`,
      'Set the clock, and let the machine follow a time server (NTP).',
    )
  const here = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Stockholm',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(now)
  return ok(
    'clock',
    `It is ${now.toISOString()}, in Sweden ${here}. Compare with a clock that is right.`,
  )
}

export function diskFinding(storePath: string): Finding {
  const folder = standingFolder(storePath)
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  const store = statSync(storePath, { throwIfNoEntry: false })?.size ?? 0
  const found = `${Math.floor(free / MIB)} MiB are free beside a store of ${Math.ceil(store / MIB)} MiB.`
  if (free < SPARE_BYTES) return fault('disk', found, 'Make room: writes are refused on a full disk.')
  if (free < 2 * store + SPARE_BYTES)
    return warning('disk', found, 'Make room for twice the store: a backup and a restore need it.')
  return ok('disk', found)
}

/** The store and its secret are their owner's alone, and this user can write where the store lies. */
export function permissionFindings(storePath: string): Finding[] {
  const findings = [storePath, `${storePath}-wal`, `${storePath}.auth-secret`]
    .filter((path) => existsSync(path) && (statSync(path).mode & 0o077) !== 0)
    .map((path) => warning('permissions', `${path} can be read by others.`, `chmod 600 ${path}`))
  try {
    accessSync(standingFolder(storePath), constants.W_OK)
    if (existsSync(storePath)) accessSync(storePath, constants.R_OK | constants.W_OK)
  } catch {
    findings.push(
      fault(
        'permissions',
        `This user cannot write ${storePath}.`,
        'Run as the user of the server, or give it the folder with chown.',
      ),
    )
  }
  return findings.length > 0 ? findings : [ok('permissions', 'The store is its owner\u2019s alone.')]
}

export function secretFinding({
  authSecret,
  databaseUrl,
  storePath,
}: Pick<Config, 'authSecret' | 'databaseUrl' | 'storePath'>): Finding {
  if (authSecret !== undefined) return ok('secret', 'AUTH_SECRET is set.')
  if (databaseUrl !== undefined)
    return fault(
      'secret',
      'There is no AUTH_SECRET.',
      'Set AUTH_SECRET_FILE, the same to every server of the database.',
    )
  if (existsSync(`${storePath}.auth-secret`))
    return ok('secret', 'The secret that signs sessions lies beside the store. It is in no backup.')
  return ok('secret', 'There is no secret yet: the first start makes one.')
}
