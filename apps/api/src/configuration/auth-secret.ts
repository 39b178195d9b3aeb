import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import type { Config } from './config.ts'
import { StartError } from '../start-error.ts'

const MIN_LENGTH = 32

function make(path: string): string {
  const secret = randomBytes(32).toString('base64url')
  // Exclusive, so that of two servers started at once the second reads what the first has made.
  writeFileSync(path, `${secret}\n`, { flag: 'wx', mode: 0o600 })
  return secret
}

function read(path: string): string {
  const secret = readFileSync(path, 'utf8').trim()
  if (secret.length >= MIN_LENGTH) return secret
  throw new StartError(
    `${path} holds no usable secret: delete it to have a new one made, which signs everybody out.`,
  )
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

/**
 * The secret that signs sessions: the configured one, else one made once and kept beside the SQLite file.
 * @throws StartError where there is no such place
 */
export function findOrMakeAuthSecret({
  authSecret,
  storePath,
  databaseUrl,
}: Pick<Config, 'authSecret' | 'storePath' | 'databaseUrl'>): string {
  if (authSecret !== undefined) return authSecret
  // Servers on several machines must sign alike, and a secret within the store would be in every backup of it.
  if (databaseUrl !== undefined)
    throw new StartError('With DATABASE_URL, AUTH_SECRET or AUTH_SECRET_FILE must be set too.')
  const path = `${storePath}.auth-secret`
  try {
    return read(path)
  } catch (error) {
    if (error instanceof StartError) throw error
    if (codeOf(error) !== 'ENOENT') throw new StartError(`${path} cannot be read.`, { cause: error })
  }
  try {
    return make(path)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw new StartError(`${path} cannot be written.`, { cause: error })
    return read(path)
  }
}
