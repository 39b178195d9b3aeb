import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { renderPage } from '../../../lib/testing/render-page.testing.tsx'
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

test('a decision that has been begun is not left without a question', async () => {
  vi.stubGlobal('fetch', async () => Response.json({ items: [] }))
  const { router } = await renderPage(<FixForm year={2025} nextVersion={1} />)
  await userEvent.type(await screen.findByLabelText('Diarienummer'), 'RUN/1')
  void router.navigate({ to: '/annat' as never })
  await userEvent.click(await screen.findByRole('button', { name: 'Stanna kvar' }))
  expect(router.state.location.pathname).toBe('/')
  expect(screen.getByLabelText<HTMLInputElement>('Diarienummer').value).toBe('RUN/1')
})

test('what the decision lacks is told when it is sent without, and nothing is fixed', async () => {
  const sent = vi.fn<(path: string) => void>()
  vi.stubGlobal('fetch', async (path: string, { method }: RequestInit = {}) => {
    if (method === 'POST') sent(path)
    return Response.json({ items: [] })
  })
  await renderPage(<FixForm year={2025} nextVersion={1} />)
  await userEvent.type(await screen.findByLabelText(/^Diarienummer/), 'RUN/1')
  await userEvent.click(screen.getByRole('button', { name: /R2025-v1/ }))
  expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true')
  expect(sent).not.toHaveBeenCalled()
})
