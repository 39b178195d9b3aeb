import { useQuery } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { NeedMatches } from './need-matches.tsx'
import { needQuery } from './queries.ts'
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

function ReadNeed() {
  const read = useQuery(needQuery('n1'))
  return read.data ? <NeedMatches need={read.data.need} /> : null
}

test('the keyboard goes on at how many are filled when that is the new number', async () => {
  let filled = 0
  const suggestion = {
    householdRef: '2305-2026-7Q4K',
    municipalityCode: '2305',
    moveInMonth: '2026-08',
    who: 'second',
    because: 'seeks_work',
  }
  vi.stubGlobal('fetch', async (path: string, { method = 'GET' }: RequestInit = {}) => {
    if (method === 'POST') filled = 1
    const need = {
      id: 'n1',
      positions: 4,
      filledTotal: filled,
      openPositions: 4 - filled,
      status: 'open',
    }
    const isPart = /\/(?:matches|suggestions)/u.test(path) && method === 'GET'
    const items = path.includes('/suggestions') ? [suggestion] : []
    return Response.json(
      isPart ? { items, _meta: { totalRecords: 0 } } : { ...need, match: { id: 'm1' } },
      {
        headers: { ETag: '"1"' },
      },
    )
  })
  const heard: string[] = []
  await renderPage(<ReadNeed />)
  const button = await screen.findByRole('button', { name: /2305-2026-7Q4K/ })
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLParagraphElement) heard.push(target.textContent)
  })
  await userEvent.click(button)
  await waitFor(() => expect(heard).toEqual(['1 av 4 platser tillsatta, 3 lediga.']))
})

test('matches and suggestions that cannot be had are told as such, and come when they are asked for anew', async () => {
  let isDown = true
  vi.stubGlobal('fetch', async () =>
    isDown
      ? Response.json({ type: '#internal' }, { status: 500 })
      : Response.json({ items: [], _meta: { totalRecords: 0 } }),
  )
  const need = { id: 'n1', positions: 4, filledTotal: 0, openPositions: 4, status: 'open' } as NeedRecord
  await renderPage(<NeedMatches need={need} />)
  await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(2))
  expect(screen.queryByText(/^Inga/)).toBeNull()
  isDown = false
  for (const button of screen.getAllByRole('button', { name: 'Försök igen' }))
    await userEvent.click(button)
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
})
