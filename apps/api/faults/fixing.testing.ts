import { expect } from 'vitest'

type Headers = Record<string, string>

const YEAR = 2025
const DECISION = { body: 'Regionstyrelsen', date: '2026-03-17', diaryRef: 'RS/118/2026' }

/** From the year after on reports are expected, so that 2025 waits for nobody to say klart. */
export async function expectReportsAfter2025(address: string, coordinator: Headers): Promise<void> {
  const { status } = await fetch(`${address}/api/v1/settings`, {
    method: 'PATCH',
    headers: { ...coordinator, 'If-Match': '*' },
    body: JSON.stringify({ reportingFrom: '2026-T1' }),
  })
  expect(status).toBe(200)
}

export function fix2025(address: string, coordinator: Headers): Promise<Response> {
  return fetch(`${address}/api/v1/report-versions`, {
    method: 'POST',
    headers: coordinator,
    body: JSON.stringify({ year: YEAR, decision: DECISION }),
  })
}
