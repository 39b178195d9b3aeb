import { setTimeout as sleep } from 'node:timers/promises'
import { PARTICIPATING_CODES } from '@inflytt/reference'
import { addAccounts, officerOf, signIn } from '../accounts.ts'
import type { Figure, Reading } from '../figure.ts'
import { Load, summaryOf } from '../load.ts'
import { logRequest } from '../log-request.ts'
import type { Size } from '../made-up-household.ts'
import { QUESTION } from '../question.ts'
import { type RunningServer, startServer } from '../running-server.ts'
import { COUNTRY, SMALL_COUNTRY, storeIn, withFolder } from '../stores.ts'

const READERS = 200
const READ_EVERY_MS = 5000
const OFFICERS = 10
const WRITES_FOR = { long: 60_000, short: 6000 }
const IDLE_FOR = { long: 10_000, short: 5000 }

/** Many who read while some log without a pause; at rest everybody sees the same, and nothing is missing. */
export const readers: Figure = {
  id: 'S6',
  take: () => take(COUNTRY, IDLE_FOR.long, WRITES_FOR.long),
  short: () => take(SMALL_COUNTRY, IDLE_FOR.short, WRITES_FOR.short),
}

function take(size: Size, idleMs: number, busyMs: number): Promise<Reading[]> {
  return withFolder(async (folder) => {
    const store = await storeIn(folder, size)
    const officer = officerOf(...PARTICIPATING_CODES)
    await addAccounts(store, [officer])
    const server = await startServer(store)
    try {
      const session = { Cookie: await signIn(server, officer), Origin: server.baseUrl }
      const reading = () => new Load(server.baseUrl, () => ({ path: QUESTION }))
      const idle = summaryOf(await reading().run(READERS, sleep(idleMs), READ_EVERY_MS), 200)
      const before = await householdsIn(server)
      const over = sleep(busyMs)
      const [read, logged] = await Promise.all([
        reading().run(READERS, over, READ_EVERY_MS),
        new Load(server.baseUrl, (number) => logRequest(number, session)).run(OFFICERS, over),
      ])
      const [busy, writes] = [summaryOf(read, 200), summaryOf(logged, 201)]
      const counted = (await householdsIn(server)) - before
      return [
        {
          id: 'S6',
          what: `errors of ${READERS} readers and ${OFFICERS} officers who log without a pause`,
          value: busy.others + writes.others,
          unit: 'errors',
          limit: { atMost: 0 },
          details: { read: busy.count, logged: writes.count },
        },
        {
          id: 'S6',
          what: 'p99 of the readers meanwhile against idle',
          value: busy.p99Ms / idle.p99Ms,
          unit: 'x',
          limit: { atMost: 10 },
          details: {
            'idle ms': idle.p99Ms.toFixed(2),
            'meanwhile ms': busy.p99Ms.toFixed(2),
            'logging p50 ms': writes.p50Ms.toFixed(1),
          },
        },
        {
          id: 'S6',
          what: 'households logged and not counted at rest, or counted and not logged',
          value: Math.abs(counted - (writes.count - writes.others)),
          unit: 'differences',
          limit: { atMost: 0 },
          details: { counted },
        },
      ]
    } finally {
      await server.stop()
    }
  })
}

/** All households of the year that is logged in, as every reader sees them. */
async function householdsIn({ baseUrl }: RunningServer): Promise<number> {
  const address = `${baseUrl}/api/v1/outcomes?by=year&from=2026&to=2026&municipality=${PARTICIPATING_CODES.join(',')}`
  const [one, other] = await Promise.all([fetch(address), fetch(address)])
  const text = await one.text()
  if (text !== (await other.text())) throw new Error('two readers were told different figures')
  const { cells } = JSON.parse(text) as { cells: { value: number; preliminary: number }[] }
  return cells.reduce((sum, { value }) => sum + value, 0)
}
