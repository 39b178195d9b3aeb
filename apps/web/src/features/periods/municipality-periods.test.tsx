import { act, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import type { Settings } from '../../lib/queries/reference-queries.ts'
import { MunicipalityPeriods } from './municipality-periods.tsx'

afterEach(() => vi.unstubAllGlobals())

const report = (period: string) => ({ municipalityCode: '2305', period, state: 'open' as const })

test('no tertial can be said klart for before all are known: what comes late would move the others', async () => {
  const late = Promise.withResolvers<void>()
  vi.stubGlobal('fetch', async (path: string) => {
    if (path.includes('/households?') && path.includes('from=2026-01')) await late.promise
    if (path.endsWith('/me')) return Response.json({ municipalityCodes: ['2305'], may: [] })
    const period = /period-reports\/2305\/(?<period>.+)$/u.exec(path)?.groups?.['period']
    return Response.json(
      period === undefined
        ? { items: [], _meta: { totalRecords: 0 } }
        : { ...report(period), reopenReason: null, updatedAt: null },
      { headers: { ETag: '"1"' } },
    )
  })
  await renderPage(
    <MunicipalityPeriods
      municipality={{ code: '2305', name: 'Bräcke', population: 6099, populationYear: 2023 }}
      settings={{ currentMonth: '2026-11' } as Settings}
      reports={[report('2026-T1'), report('2026-T2')]}
    />,
  )
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
  expect(screen.queryByRole('button')).toBeNull()
  await act(async () => late.resolve())
  // Two are open: what klart locks is told once for both.
  expect(screen.getAllByText(/^Klart låser/u)).toHaveLength(1)
  expect((await screen.findAllByRole('button')).map((button) => button.textContent)).toEqual([
    'Ja, klart: tertial 2 2026',
    'Ja, klart: tertial 1 2026',
  ])
})
