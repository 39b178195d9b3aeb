import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { renderPage } from '../../lib/render-page.testing.tsx'
import { LeadStageForm } from './lead-stage-form.tsx'
import type { LeadRecord } from './queries.ts'

afterEach(() => vi.unstubAllGlobals())

test('a button that is pressed twice moves the lead once', async () => {
  const sent: unknown[] = []
  const answers = Promise.withResolvers<void>()
  vi.stubGlobal('fetch', async (_path: string, init: RequestInit = {}) => {
    if (init.method === 'PATCH') sent.push(init.body)
    await answers.promise
    return Response.json({}, { headers: { ETag: '"2"' } })
  })
  const lead = { ref: 'A', stage: 'new', firstContactMonth: '2025-01' } as LeadRecord
  await renderPage(<LeadStageForm lead={lead} etag='"1"' />)
  const stage = await screen.findByLabelText(/steg/i)
  await userEvent.selectOptions(stage, 'visit')
  const button = screen.getByRole('button')
  await userEvent.dblClick(button)
  await waitFor(() => expect(sent).toHaveLength(1))
  await userEvent.click(button)
  answers.resolve()
  await waitFor(() => expect((stage as HTMLSelectElement).value).toBe(''))
  expect(sent).toHaveLength(1)
})
