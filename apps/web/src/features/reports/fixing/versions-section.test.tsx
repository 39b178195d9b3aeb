import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { renderPage } from '../../../lib/testing/render-page.testing.tsx'
import type { ReportChoice } from '../report-choice.ts'
import { VersionsSection } from './versions-section.tsx'

afterEach(() => vi.unstubAllGlobals())

async function open(year: number) {
  vi.stubGlobal('fetch', async (path: string) =>
    Response.json(path.endsWith('/me') ? { may: [] } : { items: [] }),
  )
  const choice = { year } as ReportChoice
  await renderPage(<VersionsSection choice={choice} currentYear={2026} />)
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

test('once a year is fixed the keyboard is at its version, with the files, and not at the button to fix it again', async () => {
  const decision = { body: 'Regionstyrelsen', date: '2026-03-15', diaryRef: 'RS 2026/44' }
  const versions: object[] = []
  vi.stubGlobal('fetch', async (path: string, { method }: RequestInit) => {
    if (method === 'POST')
      versions.push({ id: 'v1', year: 2025, version: 1, fixedAt: '2026-11-30T06:00:00Z', decision })
    if (path.endsWith('/me')) return Response.json({ may: ['report-versions:fix'] })
    return Response.json({ items: path.includes('report-versions') ? versions : [] })
  })
  const user = userEvent.setup()
  const choice = { year: 2025 } as ReportChoice
  await renderPage(<VersionsSection choice={choice} currentYear={2026} />)
  await user.click(await screen.findByText('Fastställ 2025'))
  await user.type(screen.getByLabelText('Vem har beslutat'), decision.body)
  await user.type(screen.getByLabelText('Beslutets dag'), decision.date)
  await user.type(screen.getByLabelText('Diarienummer'), decision.diaryRef)
  await user.click(screen.getByLabelText(/^Jag har kontrollerat talen/))
  await user.click(screen.getByRole('button', { name: 'Fastställ R2025-v1' }))
  await waitFor(() =>
    expect(document.activeElement?.textContent).toMatch(/^Version R2025-v1 fastställd/),
  )
})
