import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { shownToasts } from '../../components/ui/toast/toast-store.ts'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { useAddAgreement } from './use-add-agreement.ts'

afterEach(() => vi.unstubAllGlobals())

const GIVEN = { year: 2027, title: 'Nästa avtal', partyIds: ['p1', 'p2', 'p3'] }

function Page() {
  const { addAgreement } = useAddAgreement()
  const add = () =>
    addAgreement(GIVEN, 'k').then(
      (id) => document.body.append(`made ${id}`),
      () => document.body.append('failed'),
    )
  return <button onClick={() => void add()}>Save</button>
}

test('an agreement whose second party fails has the others, and is whole when it is saved once more', async () => {
  const asked: string[] = []
  const removed: string[] = []
  let isDown = true
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const body = JSON.stringify(init.body)
    if (init.method === 'PATCH') removed.push(path.replace(/^.*a1\/|\/api\/v1/u, ''))
    if (init.method !== 'POST') return Response.json({}, { headers: { ETag: '"1"' } })
    asked.push(`${path.replace('/api/v1', '')} ${new Headers(init.headers).get('Idempotency-Key')}`)
    return isDown && path.endsWith('/parties') && body.includes('p2')
      ? Response.json({ type: '#store-unavailable' }, { status: 503 })
      : Response.json({ id: path.endsWith('/agreements') ? 'a1' : 'c1' }, { status: 201 })
  })
  await renderPage(<Page />)
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText(/failed/)
  const first = asked.splice(0)
  expect(first.toSorted()).toEqual([
    '/agreements k-agreement',
    '/agreements/a1/contributions k-contribution-p1',
    '/agreements/a1/contributions k-contribution-p3',
    '/agreements/a1/parties k-party-p1',
    '/agreements/a1/parties k-party-p2',
    '/agreements/a1/parties k-party-p3',
  ])
  isDown = false
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText(/made a1/)
  const contribution = '/agreements/a1/contributions k-contribution-p2'
  expect(asked.toSorted()).toEqual([...first, contribution].toSorted())

  shownToasts().at(-1)?.action?.onAction()
  await waitFor(() => expect(shownToasts().at(-1)?.message).toBe('Det är borttaget igen.'))
  expect(removed).toEqual([
    ...['p3', 'p2', 'p1'].flatMap((party) => ['contributions/c1', `parties/${party}`]),
    '/agreements/a1',
  ])
})
