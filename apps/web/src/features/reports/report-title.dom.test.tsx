import { waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { ReportsPage } from './reports-page.tsx'

test('the window of the report of one year says which year', async () => {
  const answers: Record<string, unknown> = {
    '/api/v1/settings': { today: '2026-11-30', currentTertial: '2026T3', isDemo: false },
    '/api/v1/municipalities': { items: [] },
    '/api/v1/report-versions': { items: [] },
  }
  vi.stubGlobal('fetch', (path: string) => {
    const found = answers[path.split('?')[0] ?? '']
    return found === undefined ? new Promise<Response>(() => {}) : Promise.resolve(Response.json(found))
  })
  await renderPage(<ReportsPage />, { route: '/rapporter/$ar', address: '/rapporter/2025' })
  await waitFor(() => expect(document.title).toBe('Årsrapport 2025 – inflytt'))
  vi.unstubAllGlobals()
})
