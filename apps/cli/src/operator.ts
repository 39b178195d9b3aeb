import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import {
  createIdMaker,
  openStore,
  readConfig,
  seedFacts,
  StartError,
  toWorkError,
} from '@inflytt/api/services/store'
import type { Store } from '@inflytt/db'
import { DomainError } from '@inflytt/domain'

export interface Operator {
  db: Store['db']
  clock: () => Date
  newId: () => string
  random: (below: number) => number
}

/**
 * Runs an operator's command on the store that the environment names, and closes it.
 * @throws StartError where the store cannot be used, or not any more
 */
export async function asOperator(
  work: (operator: Operator) => Promise<void>,
  { makesStore = false } = {},
): Promise<void> {
  const clock = () => new Date()
  const config = readConfig()
  if (!makesStore && config.databaseUrl === undefined) refuseMissing(config.storePath)
  const store = await openStore(config, clock)
  try {
    await seedFacts({ db: store.db, clock })
    const random = (below: number) => randomInt(below)
    await work({ db: store.db, clock, newId: createIdMaker(clock), random })
  } catch (error) {
    throw toWorkError(error, config)
  } finally {
    await store.close()
  }
}

/**
 * Where the environment says that the store is.
 * @throws StartError where it is a file that is not there, unless it is made
 */
export function standingStore({ makesStore = false } = {}): {
  storePath: string
  databaseUrl: string | undefined
} {
  const { storePath, databaseUrl } = readConfig()
  if (!makesStore && databaseUrl === undefined) refuseMissing(storePath)
  return { storePath, databaseUrl }
}

function refuseMissing(storePath: string): void {
  if (!existsSync(storePath)) throw new StartError(`There is no store at ${storePath} (INFLYTT_DB).`)
}

/** A failure that can be told is one sentence on standard error and exit code 1. */
export async function tellingFaults(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const told = refusedPlace(error) ?? ownWords(error)
    if (told === undefined) throw error
    process.stderr.write(`inflytt: ${told}\n`)
    process.exitCode = 1
  }
}

function ownWords(error: unknown): string | undefined {
  if (error instanceof StartError) return error.message
  if (!(error instanceof DomainError)) return undefined
  return [error.message, ...error.faults.map(({ pointer, detail }) => `  ${pointer}: ${detail}`)].join(
    '\n',
  )
}

/** What the machine refused, where it says of which file or folder. */
function refusedPlace(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('syscall' in error && 'path' in error && 'code' in error))
    return undefined
  return `${String(error.path)} cannot be read or written (${String(error.code)}). Give another place, or see to it that this one is there, has room and may be used.`
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
