import { addAccounts, COORDINATOR, signIn } from '../accounts.ts'
import { askMeanwhile } from '../asking-meanwhile.ts'
import type { Figure, Reading } from '../figure.ts'
import { QUESTION } from '../question.ts'
import { startServer } from '../running-server.ts'
import { spreadOf } from '../sampling.ts'
import type { Size } from '../made-up-household.ts'
import { COUNTRY, SMALL_COUNTRY, storeIn, withFolder } from '../stores.ts'

const MIB = 2 ** 20
const FIXED = {
  year: 2020,
  decision: { body: 'Regionstyrelsen', date: '2026-03-17', diaryRef: 'RS 1/2026' },
}

/** A year of all municipalities is fixed while readers ask for figures: how long they wait. */
export const countryYear: Figure = {
  id: 'P2',
  take: () => take(COUNTRY),
  short: () => take(SMALL_COUNTRY),
}

function take(size: Size): Promise<Reading[]> {
  return withFolder(async (folder) => {
    const store = await storeIn(folder, size)
    await addAccounts(store, [COORDINATOR])
    const server = await startServer(store)
    try {
      const headers = {
        Cookie: await signIn(server, COORDINATOR),
        Origin: server.baseUrl,
        'Content-Type': 'application/json',
      }
      const asking = askMeanwhile(server, QUESTION)
      const begunAt = performance.now()
      const answer = await fetch(`${server.baseUrl}/api/v1/report-versions`, {
        method: 'POST',
        headers,
        body: JSON.stringify(FIXED),
      })
      const seconds = (performance.now() - begunAt) / 1000
      const { waits, mostBytes } = await asking.stop()
      if (answer.status !== 201) throw new Error(`the year was refused: ${await answer.text()}`)
      return [reading(size, { waits, mostBytes, seconds })]
    } finally {
      await server.stop()
    }
  })
}

function reading(
  { households }: Size,
  { waits, mostBytes, seconds }: { waits: number[]; mostBytes: number; seconds: number },
): Reading {
  return {
    id: 'P2',
    what: `the longest wait for figures while a year of ${households} households is fixed`,
    value: Math.max(...waits) / 1000,
    unit: 's',
    limit: { atMost: 1 },
    details: {
      'p50 ms': spreadOf(waits).medianMs.toFixed(1),
      asked: waits.length,
      's it took': seconds.toFixed(1),
      'memory MiB': (mostBytes / MIB).toFixed(0),
    },
  }
}
