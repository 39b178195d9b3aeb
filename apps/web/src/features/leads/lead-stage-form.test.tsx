import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { closeToast, shownToasts } from '../../components/ui/toast/toast-store.ts'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { LeadStageForm } from './lead-stage-form.tsx'
import type { LeadRecord } from './queries.ts'

afterEach(() => {
  for (const { id } of shownToasts()) act(() => closeToast(id))
  vi.unstubAllGlobals()
})

test('a button that is pressed twice moves the lead once, and undoing goes back from that step alone', async () => {
  const sent: (string | null)[] = []
  const months: unknown[] = []
  const answers = Promise.withResolvers<void>()
  vi.stubGlobal('fetch', async (_path: string, init: RequestInit = {}) => {
    if (init.method === 'PATCH') {
      sent.push(new Headers(init.headers).get('If-Match'))
      const { stageMonth } = JSON.parse(init.body as string) as { stageMonth?: string }
      months.push(stageMonth)
    }
    await answers.promise
    return Response.json({}, { headers: { ETag: '"2"' } })
  })
  const lead = { ref: 'A', stage: 'new', firstContactMonth: '2025-01' } as LeadRecord
  await renderPage(<LeadStageForm lead={lead} etag='"1"' />)
  const stage = await screen.findByLabelText(/steg/i)
  await userEvent.selectOptions(stage, 'visit')
  await userEvent.type(screen.getByRole('textbox', { name: /Månad/ }), 'mars 2025')
  const button = screen.getByRole('button')
  await userEvent.dblClick(button)
  await waitFor(() => expect(sent).toHaveLength(1))
  await userEvent.click(button)
  expect(months).toEqual(['2025-03'])
  answers.resolve()
  await waitFor(() => expect((stage as HTMLSelectElement).value).toBe(''))
  expect(sent).toHaveLength(1)
  await waitFor(() => expect(shownToasts()).toHaveLength(1))
  act(() => shownToasts()[0]?.action?.onAction())
  await waitFor(() => expect(sent).toEqual(['"1"', '"2"']))
})
