import { setImmediate as nextTurn } from 'node:timers/promises'
import { listReportVersions } from '@inflytt/db'
import { DomainError, stockholmDay, yearOf } from '@inflytt/domain'
import { PUBLIC_CALLER } from '../access/caller.ts'
import type { Deps } from '../deps.ts'
import { readRecordContext } from '../record-context.ts'
import { underLease } from '../store/lease.ts'
import { readSettings } from '../settings/settings.service.ts'
import { fixYear } from '../report-versions/report-versions.service.ts'

const FIRST_YEAR = 2020
const MOST_TRIES = 5

/** Fixes every year of the demo that is over and not fixed, so that what comes from fixed years is not empty. */
async function fixDemoYears(deps: Deps, signal: AbortSignal): Promise<void> {
  const context = await readRecordContext(deps.db, deps.clock())
  if (!context.isDemo) return
  for (let year = FIRST_YEAR; year < yearOf(context.currentMonth); year += 1) {
    // On SQLite nothing else has had a turn since the last, and so nobody could have said that it is to stop.
    await nextTurn()
    if (signal.aborted || !(await isStillDemo(deps))) return
    await fixDemoYear(deps, year, signal)
  }
}

/** The demo's years are fixed while it is already being used: `stop` gives the year at hand up, and the next start fixes it. */
export function fixDemoYearsLater(deps: Deps): {
  finished: Promise<void>
  stop(): Promise<void>
} {
  const stopping = new AbortController()
  // Of several servers that start at once one does it; were it killed, the next that starts goes on.
  const running = underLease(deps, 'demo-years', ({ lost }) =>
    fixDemoYears(deps, AbortSignal.any([stopping.signal, lost])),
  ).then(
    () => undefined,
    (error: unknown) => {
      if (!stopping.signal.aborted) deps.log.error({ cause: error }, 'demo years not fixed')
    },
  )
  return {
    finished: running,
    stop: () => {
      stopping.abort()
      return running
    },
  }
}

/** The demo may be removed while its years are being fixed. */
async function isStillDemo({ db }: Deps): Promise<boolean> {
  return (await readSettings(db)).demo === 'on'
}

/** Somebody may fix a year or change a setting meanwhile: then it is begun again. */
async function fixDemoYear(
  deps: Deps,
  year: number,
  signal: AbortSignal,
  triesLeft = MOST_TRIES,
): Promise<void> {
  // Also where this is tried again: somebody may have fixed it.
  const fixed = await listReportVersions(deps.db, { isDemo: true })
  if (fixed.some((version) => version.year === year)) return
  const [date] = [`${year + 1}-03-15`, stockholmDay(deps.clock())].toSorted()
  const decision = {
    body: 'Samverkansgruppen (demo)',
    date: date!,
    diaryRef: `DEMO ${year}/1`,
  }
  const caller = { ...PUBLIC_CALLER, role: 'coordinator' as const }
  try {
    const write = { deps, caller, remember: () => Promise.resolve() }
    await fixYear(write, { year, decision }, { isDemoOnly: true, signal })
  } catch (error) {
    const isBusy = error instanceof DomainError && error.code === 'conflict'
    // One municipality has not said klart for the last tertial: a start after the next one has ended fixes the year.
    if (isBusy && error.faults.length > 0) return
    if (!isBusy || triesLeft === 0) throw error
    if (!(await isStillDemo(deps))) return
    await fixDemoYear(deps, year, signal, triesLeft - 1)
  }
}
