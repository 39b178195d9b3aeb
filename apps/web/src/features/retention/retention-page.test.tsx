import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeToast, shownToasts } from '../../components/ui/toast/toast-store.ts'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import type { Run } from './queries.ts'
import { RetentionPage } from './retention-page.tsx'

const RULE = {
  kind: 'free_texts',
  isOn: true,
  unit: 'years',
  least: 1,
  after: 2,
  decisionRef: 'KS 2026/7',
  decisionDate: '2026-10-20',
  version: 2,
}
const BEGUN: Run = {
  id: 'r1',
  kind: 'free_texts',
  at: '2026-11-24T10:00:00.000Z',
  endedAt: null,
  outcome: null,
  failure: null,
  progress: { done: 4200, total: 1_000_000 },
  actorId: 'u1',
  actorRole: 'admin',
  isDryRun: false,
  after: 2,
  decisionRef: 'KS 2026/7',
  changed: { households: 1200, leads: 0 },
  held: {},
}
const ENDED = { endedAt: '2026-11-24T10:20:00.000Z', progress: null } as const
const ME = { user: { name: 'Anna' }, role: 'admin', may: ['retention-rules:read'] }

let runs: Run[]
let stored: typeof RULE
const posted = vi.fn<(path: string) => void>()
beforeEach(() => {
  runs = []
  stored = RULE
  posted.mockReset()
  vi.stubGlobal('fetch', async (input: string, init: RequestInit) => {
    const path = input.replace('/api/v1', '')
    if (init.method === 'POST') {
      posted(path)
      if (path === '/retention-runs') runs = [BEGUN]
      if (path.endsWith('/stop'))
        runs = runs.map((run) => ({ ...run, ...ENDED, outcome: 'interrupted' }))
      return Response.json(runs[0], { status: path.endsWith('/stop') ? 200 : 202 })
    }
    if (path === '/me') return Response.json(ME)
    return Response.json({ items: path.startsWith('/retention-rules') ? [stored] : runs })
  })
})
afterEach(() => {
  for (const { id } of shownToasts()) closeToast(id)
  vi.unstubAllGlobals()
})

const rule = async () => (await screen.findByRole('heading', { name: /Anteckningar/ })).closest('li')!
const button = (name: RegExp) => screen.findByRole('button', { name })

test('a rule that is begun closes its question, and is followed until it has ended', async () => {
  await renderPage(<RetentionPage />)
  await userEvent.click(await button(/Kör gallringen/))
  const dialog = await screen.findByRole('dialog')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Kör gallringen' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const progress = await screen.findByRole('progressbar', { name: /Gallringen pågår sedan/ })
  expect([progress.getAttribute('value'), progress.getAttribute('max')]).toEqual(['4200', '1000000'])
  const card = within(await rule())
  card.getByText(/^4\s200 av 1\s000\s000 poster genomgångna\.$/u)
  card.getByText(/^Hittills: 1\s200 hushåll och 0 intressenter\.$/u)
  card.getByText('Den fortsätter även om du stänger sidan.')
  expect(card.getByRole('button', { name: /^Arbetar/ }).getAttribute('aria-disabled')).toBe('true')
  runs = [{ ...BEGUN, ...ENDED, outcome: 'done', changed: { households: 5000, leads: 2 } }]
  await card.findByText(/^Ändrade: 5\s000 hushåll och 2 intressenter\.$/u, {}, { timeout: 5000 })
  expect(screen.queryByRole('progressbar')).toBeNull()
})

test('a run that somebody else began is followed too, and can be stopped', async () => {
  runs = [{ ...BEGUN, isDryRun: true, progress: null }]
  await renderPage(<RetentionPage />)
  const progress = await screen.findByRole('progressbar', { name: /Provkörningen pågår sedan/ })
  expect(progress.hasAttribute('value')).toBe(false)
  expect(screen.queryByText(/genomgångna/)).toBeNull()
  await userEvent.click(await button(/^Stoppa/))
  await waitFor(() => expect(posted.mock.calls).toEqual([['/retention-runs/r1/stop']]))
  await waitFor(() =>
    expect(shownToasts().map(({ message }) => message)).toEqual(['Provkörningen stoppas.']),
  )
  const row = await screen.findByRole('row', { name: /Provkörning/ })
  await within(row).findByText('Avbruten innan allt var räknat.')
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull())
})

test.each([
  [{ outcome: 'interrupted' }, /Nästa körning tar resten/],
  [{ outcome: 'failed', failure: 'trail_differs' }, /^Misslyckades\. Loggen är inte/],
  [{ outcome: 'failed', failure: 'no_room' }, /^Misslyckades\. Disken är full/],
] as const)('a run that came to no end tells it with what it took: %o', async (over, words) => {
  runs = [{ ...BEGUN, ...ENDED, failure: null, ...over }]
  await renderPage(<RetentionPage />)
  const row = await screen.findByRole('row', { name: /Körd, KS 2026\/7/ })
  expect(within(row).getByText(words)).toBeDefined()
  expect(within(row).getByText(/^Ändrade: 1\s200 hushåll/u)).toBeDefined()
})

test('what a dry run found is gone when the rule takes another time, and stays among the runs with its own', async () => {
  const { queryClient } = await renderPage(<RetentionPage />)
  await screen.findByText('På: efter 2 år, enligt KS 2026/7')
  await userEvent.click(await button(/^Provkör/))
  runs = [{ ...BEGUN, ...ENDED, isDryRun: true, outcome: 'done' }]
  await within(await rule()).findByText(/^Skulle ändra: 1\s200 hushåll/u, {}, { timeout: 5000 })
  stored = { ...RULE, after: 12, version: 3 }
  await queryClient.invalidateQueries()
  await screen.findByText('På: efter 12 år, enligt KS 2026/7')
  expect(within(await rule()).queryByText(/Skulle ändra/)).toBeNull()
  const row = screen.getByRole('row', { name: /Provkörning/ })
  expect(within(row).getByRole('cell', { name: '2 år' })).toBeDefined()
})
