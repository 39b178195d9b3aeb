import {
  findLateness,
  findPeriodReport,
  holdPeriods,
  type Lateness,
  type PeriodKey,
  type Trx,
} from '@inflytt/db'
import {
  assertUnlocked,
  type Household,
  isClosed,
  type LockedField,
  lockedChanges,
  periodOf,
} from '@inflytt/domain'

/**
 * What may be stored of a change: the whole of it, or all but a confirming that nobody asked for, which waits until
 * the period is opened again.
 * @throws DomainError `period-closed`
 */
export async function withinLock(
  trx: Trx,
  before: Household,
  { after, keptPreliminary }: { after: Household; keptPreliminary: (() => Household) | undefined },
): Promise<Household> {
  const { changed, closed } = await lockOn(trx, before, after)
  if (closed.length === 0) return after
  const kept = before.countStatus === 'preliminary' ? keptPreliminary?.() : undefined
  if (kept !== undefined && lockedChanges(before, kept).length === 0) return kept
  assertUnlocked(changed, closed)
  return after
}

interface Lock {
  changed: LockedField[]
  closed: PeriodKey[]
}

/**
 * What of a change klart stands in the way of: the fields, and the periods that hold them. A household that came after
 * klart is its municipality's own to correct until klart is said once more; nothing moves into a closed period.
 */
async function lockOn(trx: Trx, before: Household, after: Household): Promise<Lock> {
  const changed = lockedChanges(before, after)
  if (changed.length === 0) return { changed, closed: [] }
  const [from, to] = [periodOf(before), periodOf(after)]
  await holdPeriods(trx, [from, to], 'shared')
  const closed: PeriodKey[] = []
  if (await isHeld(trx, before, from)) closed.push(from)
  const isMoved = from.municipalityCode !== to.municipalityCode || from.period !== to.period
  if (isMoved && (await closedVersion(trx, to)) !== undefined) closed.push(to)
  return { changed, closed }
}

async function isHeld(trx: Trx, household: Household, key: PeriodKey): Promise<boolean> {
  const version = await closedVersion(trx, key)
  if (version === undefined) return false
  if (!household.isLate) return true
  return !isOwnKlart(await findLateness(trx, household.ref), key, version)
}

/** Whether a household came after the very saying of klart that closes its period: undefined came after none. */
export function isOwnKlart(late: Lateness | undefined, key: PeriodKey, version: number): boolean {
  return (
    late?.municipalityCode === key.municipalityCode &&
    late.period === key.period &&
    late.periodVersion === version
  )
}

/** The version of the report that says klart; undefined while the period is open. */
async function closedVersion(trx: Trx, key: PeriodKey): Promise<number | undefined> {
  const report = await findPeriodReport(trx, key.municipalityCode, key.period)
  return report !== undefined && isClosed(report.state) ? report.version : undefined
}

/** Which saying of klart a household that is entered now comes after; undefined while its period is open. */
export async function latenessOf(
  trx: Trx,
  place: Pick<Household, 'municipalityCode' | 'moveInMonth'>,
): Promise<Lateness | undefined> {
  const key = periodOf(place)
  await holdPeriods(trx, [key], 'shared')
  const periodVersion = await closedVersion(trx, key)
  return periodVersion === undefined ? undefined : { ...key, periodVersion }
}

/**
 * Refuses to take households out of periods of which klart was said, for many of them at once. What is not held may be
 * closed later, and is asked anew by whoever leaves it so.
 * @throws DomainError `period-closed`
 */
export async function assertOpen(
  trx: Trx,
  households: readonly Household[],
  { isHeld: holds }: { isHeld: boolean },
): Promise<void> {
  const places = new Map(
    households.map((household) => {
      const key = periodOf(household)
      return [`${key.municipalityCode}/${key.period}`, { key, household }] as const
    }),
  )
  const keys = [...places.values()].map(({ key }) => key)
  if (holds) await holdPeriods(trx, keys, 'shared')
  const closed = new Map<string, number>()
  for (const [name, { key }] of places) {
    const version = await closedVersion(trx, key)
    if (version !== undefined) closed.set(name, version)
  }
  if (closed.size === 0) return
  for (const household of households) {
    const key = periodOf(household)
    if (!closed.has(`${key.municipalityCode}/${key.period}`)) continue
    if (await isHeld(trx, household, key)) assertUnlocked(['countStatus'], [key])
  }
}
