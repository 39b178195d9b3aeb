import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { LeadActivity } from './lead-activity.tsx'
import type { LeadRecord } from './queries.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const meeting = (n: number) => ({
  id: `${n}`,
  title: `Träff ${n}`,
  dateFrom: '2026-06-01',
  status: 'done',
})

test('an activity that was called off stands as where the lead was met, and choosing saves nothing', async () => {
  const off = { id: 'off', title: 'Mässa', dateFrom: '2026-05-04', status: 'cancelled' }
  const held = [1, 2].map(meeting)
  const sent = vi.fn<(body: unknown) => void>()
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    if (init.method === 'PATCH') sent(JSON.parse(init.body as string))
    const met = path.includes('/leads/') ? { activityId: 'off' } : off
    const body = path.includes('/activities?') ? { items: [off, ...held] } : met
    return Response.json(body, { headers: { ETag: '"1"' } })
  })
  const lead = { ref: 'L1', responsibleMunicipality: '2305', activityId: 'off' } as LeadRecord
  await renderPage(<LeadActivity lead={lead} mayChange />)
  await screen.findByRole('option', { name: /^Mässa, /, selected: true })
  for (const id of ['1', '2']) await userEvent.selectOptions(screen.getByLabelText('Träffades på'), id)
  expect(sent).not.toHaveBeenCalled()
  await userEvent.click(screen.getByRole('button', { name: 'Spara' }))
  await vi.waitFor(() => expect(sent).toHaveBeenCalledExactlyOnceWith({ activityId: '2' }))
})

test('an activity that somebody else has chosen meanwhile stands beside the own choice before it is saved over', async () => {
  const items = [1, 2, 3].map(meeting)
  const sent = vi.fn<(body: unknown) => void>()
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    if (init.method === 'PATCH') sent(JSON.parse(init.body as string))
    const body = path.includes('/leads/') ? { activityId: '3' } : { items }
    return Response.json(body, { headers: { ETag: '"2"' } })
  })
  const lead = { ref: 'L1', responsibleMunicipality: '2305', activityId: '1' } as LeadRecord
  await renderPage(<LeadActivity lead={lead} mayChange />)
  await screen.findByRole('option', { name: /^Träff 1, /, selected: true })
  await userEvent.selectOptions(screen.getByLabelText('Träffades på'), '2')
  await userEvent.click(screen.getByRole('button', { name: 'Spara' }))
  await screen.findByRole('radio', { name: /Träff 2/, checked: true })
  await screen.findByRole('radio', { name: /Träff 3/ })
  expect(sent).not.toHaveBeenCalled()
  await userEvent.click(screen.getByRole('button', { name: 'Spara det valda' }))
  await vi.waitFor(() => expect(sent).toHaveBeenCalledExactlyOnceWith({ activityId: '2' }))
})
