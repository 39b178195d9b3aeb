import { screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { FixForm } from './fix-form.tsx'

afterEach(() => vi.unstubAllGlobals())

test('who has not said klart is told before the decision is filled in', async () => {
  const answers: Record<string, unknown[]> = {
    '/municipalities?limit=500': [
      { code: '2303', name: 'Ragunda' },
      { code: '2305', name: 'Bräcke' },
    ],
    '/period-reports?limit=500': [
      { municipalityCode: '2303', period: '2025-T2', state: 'open' },
      { municipalityCode: '2303', period: '2025-T3', state: 'open' },
      { municipalityCode: '2305', period: '2025-T3', state: 'open' },
    ],
  }
  vi.stubGlobal('fetch', async (path: string) =>
    Response.json({ items: answers[path.replace('/api/v1', '')] ?? [] }),
  )
  await renderPage(<FixForm year={2025} nextVersion={1} />)
  expect((await screen.findByRole('status')).textContent).toBe(
    'Alla kommuner måste först säga klart för 2025. Det återstår Bräcke (tertial 3) och Ragunda (tertial 2 och 3).',
  )
})
