import { screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderPage } from '../../lib/render-page.testing.tsx'
import { NeedMatches } from './need-matches.tsx'
import type { NeedRecord } from './queries.ts'

afterEach(() => vi.unstubAllGlobals())

test('a household that may want a position is known by the own case number', async () => {
  const suggestion = {
    householdRef: '2305-2026-7Q4K',
    municipalityCode: '2305',
    moveInMonth: '2026-08',
    externalRef: 'KS 2026/117',
    who: 'second',
    because: 'seeks_work',
  }
  vi.stubGlobal('fetch', async (path: string) =>
    Response.json({
      items: path.includes('/suggestions') ? [suggestion] : [],
      _meta: { totalRecords: 0 },
    }),
  )
  const need = { id: 'n1', positions: 4, filledTotal: 0, openPositions: 4, status: 'open' } as NeedRecord
  await renderPage(<NeedMatches need={need} />)
  await screen.findByRole('link', { name: '2305-2026-7Q4K' })
  expect(screen.queryByText('Ert ärendenummer: KS 2026/117')).not.toBeNull()
})
