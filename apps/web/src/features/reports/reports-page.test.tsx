import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { stubApi } from '../../lib/testing/stub-api.testing.ts'
import { ReportsPage } from './reports-page.tsx'

test('fixed years that cannot be fetched are told of, and not asked for time and again', async () => {
  stubApi({
    '/': { items: [], _meta: { totalRecords: 0 } },
    '/settings': { currentMonth: '2026-11', currentTertial: '2026-T3', today: '2026-11-30' },
    '/me': { user: null, role: null, may: [] },
    '/report-versions': undefined,
    '/reports': undefined,
  })
  const asked = vi.fn<(path: string) => Promise<Response>>(globalThis.fetch)
  vi.stubGlobal('fetch', asked)
  await renderPage(<ReportsPage />, { route: '/rapporter' })
  expect((await screen.findAllByRole('button', { name: 'Försök igen' })).length).toBeGreaterThan(0)
  const times = asked.mock.calls.filter(([path]) => path.includes('/report-versions')).length
  expect(times).toBeLessThanOrEqual(2)
})
