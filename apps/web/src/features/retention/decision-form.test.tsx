import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeToast, shownToasts } from '../../components/ui/toast/toast-store.ts'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { DecisionForm } from './decision-form.tsx'
import type { Rule } from './queries.ts'

const RULE: Rule = {
  kind: 'closed_leads',
  isOn: false,
  unit: 'months',
  least: 6,
  after: 24,
  decisionRef: null,
  decisionDate: null,
  version: 2,
}
let stored: Rule
const puts = vi.fn<(body: unknown, etag: string | null) => void>()

beforeEach(() => {
  stored = RULE
  puts.mockReset()
  vi.stubGlobal('fetch', async (_path: string, init: RequestInit) => {
    if (init.method !== 'PUT') return Response.json({ items: [stored] })
    const body = JSON.parse(init.body as string) as Partial<Rule>
    const etag = new Headers(init.headers).get('If-Match')
    puts(body, etag)
    if (etag !== `"${stored.version}-admin"`)
      return Response.json({ type: '#precondition-failed' }, { status: 412 })
    stored = { ...stored, ...body, version: stored.version + 1 }
    return Response.json(stored)
  })
})
afterEach(() => {
  for (const { id } of shownToasts()) closeToast(id)
  vi.unstubAllGlobals()
})

const diary = () => screen.getByRole('textbox', { name: /^Beslutets diarienummer/ })
const save = () => userEvent.click(screen.getByRole('button', { name: 'Spara' }))

test('a rule that somebody has changed meanwhile stands beside what was written, to choose from', async () => {
  await renderPage(<DecisionForm rule={RULE} />)
  await userEvent.type(diary(), 'KS 2026/7')
  stored = { ...RULE, after: 36, version: 3 }
  await save()
  const after = await screen.findByRole('group', { name: 'Efter så många månader' })
  expect(within(after).getByRole('radio', { name: /36/ })).toHaveProperty('checked', true)
  await userEvent.click(screen.getByRole('button', { name: 'Spara det valda' }))
  await waitFor(() => expect(puts).toHaveBeenCalledTimes(2))
  expect(puts.mock.calls[1]).toEqual([
    { after: 36, decisionRef: 'KS 2026/7', decisionDate: null },
    '"3-admin"',
  ])
})

test('what is saved can be taken back, and a fault is told at its field', async () => {
  await renderPage(<DecisionForm rule={RULE} />)
  const after = screen.getByRole('textbox', { name: /^Efter så många månader/ })
  await userEvent.clear(after)
  await userEvent.type(after, '3')
  await save()
  expect(screen.getByRole('link', { name: 'Skriv ett heltal, minst 6.' })).toBeDefined()
  expect(puts).not.toHaveBeenCalled()
  await userEvent.clear(after)
  await userEvent.type(after, '12')
  await save()
  await waitFor(() => expect(shownToasts()).toHaveLength(1))
  shownToasts()[0]?.action?.onAction()
  await waitFor(() => expect(puts).toHaveBeenCalledTimes(2))
  expect(puts.mock.calls[1]?.[0]).toMatchObject({ after: 24 })
})
