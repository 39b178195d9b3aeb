import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { stubApi } from '../../lib/testing/stub-api.testing.ts'
import { text } from '../../strings/text.ts'
import { BackupReminder } from '../../components/backups/backup-warning.tsx'
import { JobsPage } from './jobs-page.tsx'

const run = {
  id: 'r1',
  startedAt: '2026-11-24T01:17:00.000Z',
  endedAt: '2026-11-24T01:17:02.000Z',
  outcome: 'failed',
  failure: 'no_room',
  counts: {},
  isScheduled: true,
  startedBy: null,
}
const job = (name: string, over: object = {}) => ({
  name,
  schedule: null,
  everyHours: null,
  nextRunAt: null,
  isStartable: true,
  isRunning: false,
  lastRun: null,
  lastDoneAt: null,
  ...over,
})
const OLD = { lastGoodAt: '2026-11-20T01:17:00.000Z', isScheduled: true, isOld: true }
const answers = (backup: object, mayStart = true) => ({
  '/me': { user: { name: 'Anna' }, role: 'admin', may: mayStart ? ['jobs:read', 'users:read'] : [] },
  '/jobs': {
    items: [
      job('backup', { nextRunAt: '2026-11-28T01:17:00.000Z', lastRun: run }),
      job('retention'),
      job('reminders', { isStartable: false }),
    ],
    backup,
  },
  '/jobs/retention/runs': { ...run, outcome: null, failure: null },
  '/users': { items: [], _meta: { totalRecords: 0 } },
  '/municipalities': { items: [] },
  '/parties': { items: [] },
})

beforeEach(() => vi.unstubAllGlobals())

test('the jobs stand with how they went, and what is to be started is started by its own button', async () => {
  stubApi(answers({ ...OLD, isOld: false }))
  const fetched = vi.fn<typeof fetch>(globalThis.fetch)
  vi.stubGlobal('fetch', fetched)
  await renderPage(<JobsPage />)
  const backup = await screen.findByRole('row', { name: /Säkerhetskopia/ })
  within(backup).getByText(text('jobs.failure.no_room'))
  expect(screen.queryByText(/för gammal/)).toBeNull()
  const reminders = screen.getByRole('row', { name: /Påminnelser/ })
  within(reminders).getByText(text('jobs.notConfigured'))
  expect(within(reminders).queryByRole('button')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: /Gallring/ }))
  const dialog = await screen.findByRole('dialog', { name: 'Starta Gallring enligt beslut nu?' })
  expect(fetched.mock.calls.filter(([, init]) => init?.method === 'POST')).toEqual([])
  await userEvent.click(within(dialog).getByRole('button', { name: 'Starta nu' }))
  await vi.waitFor(() =>
    expect(fetched).toHaveBeenCalledWith(
      '/api/v1/jobs/retention/runs',
      expect.objectContaining({ method: 'POST' }),
    ),
  )
})

test('an old backup is warned of on both pages, on the first one with the way to the jobs', async () => {
  stubApi(answers(OLD))
  const { unmount } = await renderPage(<JobsPage />)
  await screen.findByText(/säkerhetskopian är för gammal/)
  unmount()
  await renderPage(<BackupReminder />)
  const warning = await screen.findByText(/säkerhetskopian är för gammal/)
  const link = within(warning).getByRole('link', { name: 'Jobb' })
  expect(link.getAttribute('href')).toBe('/admin/jobb')
})

test.each([
  [{ lastGoodAt: null, isScheduled: true, isOld: true }, /ingen säkerhetskopia än/],
  [{ lastGoodAt: null, isScheduled: false, isOld: false }, /inga säkerhetskopior av sig själv/],
])('backups of %o are told as such', async (backup, words) => {
  stubApi(answers(backup))
  await renderPage(<BackupReminder />)
  expect((await screen.findByText(words)).textContent).toContain('Jobb')
})

test('whoever may not see the jobs is told so', async () => {
  stubApi(answers(OLD, false))
  await renderPage(<JobsPage />)
  await screen.findByText('Jobben sköts av administratören')
  expect(screen.queryByRole('table')).toBeNull()
})
