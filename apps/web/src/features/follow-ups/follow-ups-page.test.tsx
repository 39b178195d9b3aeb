import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { shownToasts } from '../../components/ui/toast/toast-store.ts'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { FollowUpsPage } from './follow-ups-page.tsx'

afterEach(() => vi.unstubAllGlobals())

const DUE = {
  householdRef: '2305-2026-7Q4K',
  municipalityCode: '2305',
  currentMunicipalityCode: '2305',
  moveInMonth: '2026-08',
  adults: 2,
  children: 1,
  externalRef: 'KS 2026/117',
  milestone: 3,
  dueMonth: '2026-11',
}

const answersFor = (role: string, may: string[]): Record<string, unknown> => ({
  '/me': { user: { id: 'u1' }, role, municipalityCodes: ['2305'], may },
  '/settings': { currentMonth: '2026-11' },
  '/municipalities?limit=500': { items: [{ code: '2305', name: 'Bräcke' }] },
  '/follow-ups?page=1&limit=20': { items: [DUE], _meta: { totalRecords: 1 } },
})

async function openAs(role: string, may: string[]) {
  const answers = answersFor(role, may)
  vi.stubGlobal('fetch', async (path: string) =>
    Response.json(answers[path.replace('/api/v1', '')] ?? { items: [] }),
  )
  await renderPage(<FollowUpsPage />, { route: '/uppfoljning' })
  await screen.findByRole('heading', { name: '2305-2026-7Q4K, 3 månader' })
}

test('whom to call is said by the own case number, without opening the household', async () => {
  await openAs('officer', ['follow-ups:read', 'follow-ups:write'])
  expect(screen.queryByText('Ert ärendenummer: KS 2026/117')).not.toBeNull()
  expect(screen.getByText(/Ring, och tryck på svaret\.$/)).toBeDefined()
})

test('who may not answer is not told to call', async () => {
  await openAs('coordinator', ['follow-ups:read'])
  expect(screen.getByText(/Kommunen som de flyttade till ringer dem\.$/)).toBeDefined()
  expect(screen.queryByText(/Ring, och tryck/)).toBeNull()
})

test('an answer that was lost on its way is sent once more with its key, by the button that was pressed', async () => {
  await openAs('officer', ['follow-ups:read', 'follow-ups:write'])
  const answered = globalThis.fetch
  const keys: (string | null)[] = []
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    if (init?.method !== 'POST') return answered(path, init)
    keys.push(new Headers(init.headers).get('Idempotency-Key'))
    if (keys.length === 1) throw new TypeError('Failed to fetch')
    return Response.json({ id: 'f1', outcome: 'stayed' }, { status: 201 })
  })
  const button = screen.getByRole('button', { name: 'Bor kvar i kommunen' })
  const answer = async (times: number) => {
    // The second press of a double one is none of its own.
    await userEvent.keyboard('{Enter}{Enter}')
    await waitFor(() => expect(shownToasts()).toHaveLength(times))
    await waitFor(() => expect(button.getAttribute('aria-disabled')).toBeNull())
  }
  button.focus()
  await answer(1)
  expect(document.activeElement).toBe(button)
  await answer(2)
  expect(keys[1]).toBe(keys[0])
  await answer(3)
  expect(keys[2]).not.toBe(keys[0])
  expect(keys).toHaveLength(3)
})
