import { setTimeout as sleep } from 'node:timers/promises'

// Those of the demo that are over.
const YEARS = [2020, 2021, 2022, 2023, 2024, 2025]
const LONGEST_WAIT_MS = 300_000
const POLL_MS = 250

export interface FixedVersion {
  year: number
  fixedAt: string
}

/** Waits until a demo server has fixed its years, which it does when it has started; in the order they were. @throws after five minutes */
export async function waitForYears(baseUrl: string): Promise<FixedVersion[]> {
  const until = Date.now() + LONGEST_WAIT_MS
  while (Date.now() < until) {
    const response = await fetch(`${baseUrl}/api/v1/report-versions?limit=500`)
    const { items } = (await response.json()) as { items: FixedVersion[] }
    if (items.length === YEARS.length)
      return items.toSorted((a, b) => Date.parse(a.fixedAt) - Date.parse(b.fixedAt))
    await sleep(POLL_MS)
  }
  throw new Error(`the years of the demo were not fixed within ${LONGEST_WAIT_MS / 1000} s`)
}
