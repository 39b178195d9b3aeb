import { existsSync } from 'node:fs'
import { createIdMaker, openStore, readConfig, seedFacts, StartError } from '@inflytt/api/services'
import type { Store } from '@inflytt/db'
import { DomainError } from '@inflytt/domain'

export interface Operator {
  db: Store['db']
  clock: () => Date
  newId: () => string
}

/**
 * Runs an operator's command on the store that the environment names, and closes it. A failure that can be told is
 * one sentence on standard error and exit code 1.
 */
export async function asOperator(
  work: (operator: Operator) => Promise<void>,
  { makesStore = false } = {},
): Promise<void> {
  await tellingFailure(async () => {
    const clock = () => new Date()
    const storePath = standingStore({ makesStore })
    const store = await openStore(storePath, clock)
    try {
      await seedFacts({ db: store.db, clock })
      await work({ db: store.db, clock, newId: createIdMaker(clock) })
    } finally {
      await store.close()
    }
  })
}

/** The path of the store that the environment names. @throws StartError where there is none, unless it is made */
export function standingStore({ makesStore = false } = {}): string {
  const { storePath } = readConfig()
  if (!makesStore && !existsSync(storePath))
    throw new StartError(`There is no store at ${storePath} (INFLYTT_DB).`)
  return storePath
}

/** A failure that can be told becomes one sentence on standard error and exit code 1. */
export async function tellingFailure(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof StartError) && !(error instanceof DomainError)) throw error
    const faults =
      error instanceof DomainError
        ? error.faults.map(({ pointer, detail }) => `\n  ${pointer}: ${detail}`)
        : []
    process.stderr.write(`inflytt: ${error.message}${faults.join('')}\n`)
    process.exitCode = 1
  }
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
