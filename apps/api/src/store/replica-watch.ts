import { setTimeout as sleep } from 'node:timers/promises'
import { type Db, isStandby, readDataVersions, readHeartbeat, readSchemaName } from '@inflytt/db'
import type { Deps } from '../deps.ts'

const LOOKS_EVERY_MS = 1000
const WAITS_MS = 1000
const OLDEST_MS = 60_000

export interface ReplicaWatch {
  /**
   * The moment up to which the replica has everything; undefined where it is of no use just now. It is looked at again
   * after a second, and nobody waits longer than that for one that is silent.
   */
  asOf(): Promise<string | undefined>
  /** It has failed somebody: it is of no use until it has been looked at again. */
  distrust(): void
}

/** Looks whether a replica can be read from, when somebody would. */
export function watchReplica(deps: Pick<Deps, 'db' | 'clock' | 'log'>, replica: Db): ReplicaWatch {
  let seen: { at: number; asOf: string | undefined } | undefined
  let looking: Promise<string | undefined> | undefined
  let told: string | undefined
  let wasStandby = false

  /** From then on it goes its own way, and what the primary has is not there. */
  async function isPromoted(): Promise<boolean> {
    const isOne = await isStandby(replica)
    wasStandby ||= isOne
    return wasStandby && !isOne
  }

  async function readStanding() {
    if (await isPromoted()) return { reason: 'it was promoted' }
    return readAsOf(deps.db, replica, deps.clock())
  }

  async function look(): Promise<string | undefined> {
    const at = deps.clock().getTime()
    const found = await readStanding().catch((cause: unknown) => ({
      reason: 'it does not answer, or not as it should',
      cause,
    }))
    const [asOf, reason] = 'asOf' in found ? [found.asOf, undefined] : [undefined, found.reason]
    // Once, not at every question.
    if (reason !== undefined && reason !== told) deps.log.error(found, 'the replica is of no use')
    told = reason
    seen = { at, asOf }
    looking = undefined
    return asOf
  }

  return {
    async asOf() {
      const now = deps.clock().getTime()
      if (seen !== undefined && Math.abs(now - seen.at) < LOOKS_EVERY_MS) return seen.asOf
      // The first to ask waits for what it tells, and those who come while it is silent for nothing.
      if (looking !== undefined) return undefined
      looking = look()
      return Promise.race([looking, sleep(WAITS_MS, undefined)])
    },
    distrust() {
      seen = { at: deps.clock().getTime(), asOf: undefined }
    },
  }
}

/** Of no use is also what does not have the settings of today yet, which decide what may be shown. */
async function readAsOf(
  primary: Db,
  replica: Db,
  now: Date,
): Promise<{ asOf: string } | { reason: string }> {
  const asOf = await readHeartbeat(replica)
  if (asOf === undefined)
    return { reason: 'nothing of this server has come to it: another database, or it gets nothing' }
  const behindMs = now.getTime() - Date.parse(asOf)
  if (behindMs > OLDEST_MS) return { reason: 'it is more than a minute behind' }
  // Where the clock was set back since, one that stands still would look as if it were of today for as long.
  if (behindMs < -OLDEST_MS) return { reason: 'its last heartbeat lies ahead of the clock' }
  // A column that is not there is read as one that says nothing.
  if ((await readSchemaName(replica)) !== (await readSchemaName(primary)))
    return { reason: 'it has the tables of another version' }
  const [mine, its] = [await readDataVersions(primary), await readDataVersions(replica)]
  return mine.settings.version === its.settings.version ? { asOf } : { reason: 'it has older settings' }
}
