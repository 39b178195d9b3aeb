import { screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderPage } from '../../lib/render-page.testing.tsx'
import type { ReportChoice } from './report-choice.ts'
import { VersionsSection } from './versions-section.tsx'

afterEach(() => vi.unstubAllGlobals())

async function open(year: number) {
  vi.stubGlobal('fetch', async (path: string) =>
    Response.json(path.endsWith('/me') ? { may: [] } : { items: [] }),
  )
  const choice = { year } as ReportChoice
  await renderPage(<VersionsSection choice={choice} currentYear={2026} isDemo={false} />)
}

test('a year that is over and not fixed has the draft that its decision is made by', async () => {
  await open(2025)
  await screen.findByText('2025 är inte fastställt ännu. Talen följer registret och kan ändras.')
  const hrefs = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
  expect(hrefs).toEqual([
    '/api/v1/reports/2025/decision-paper?format=docx',
    '/api/v1/reports/2025/decision-paper?format=html',
  ])
})

test('one that is running has none', async () => {
  await open(2026)
  await screen.findByText('2026 pågår och kan fastställas när året är slut.')
  expect(screen.queryAllByRole('link')).toEqual([])
})
