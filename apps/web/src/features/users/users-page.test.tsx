import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { renderPage } from '../../lib/render-page.testing.tsx'
import { UsersPage } from './users-page.tsx'

const USER = {
  id: 'u2',
  email: 'p@example.org',
  name: 'Processledaren',
  role: 'coordinator',
  municipalityCodes: [],
  partyId: null,
  isDisabled: false,
  invitedUntil: null,
  hasTotp: true,
  hasDirectory: false,
}

afterEach(() => vi.unstubAllGlobals())

test('a second factor is not removed before it has been asked whether it is to be', async () => {
  const removed = vi.fn<(path: string) => void>()
  const answers: Record<string, unknown> = {
    '/me': { user: { id: 'u1' }, role: 'admin', municipalityCodes: [], may: ['users:read'] },
    '/users?limit=50': { items: [USER], _meta: { totalRecords: 1 } },
    '/jobs': { items: [], backup: { isScheduled: true, isOld: false, lastGoodAt: null } },
  }
  vi.stubGlobal('fetch', async (path: string, { method }: RequestInit) => {
    if (method === 'DELETE') removed(path)
    return Response.json(answers[path.replace('/api/v1', '')] ?? { items: [] })
  })
  await renderPage(<UsersPage />)
  await userEvent.click(
    await screen.findByRole('button', { name: 'Ta bort tvåstegsinloggning: Processledaren' }),
  )
  await screen.findByRole('dialog', { name: 'Ta bort tvåstegsinloggningen för Processledaren?' })
  expect(removed).not.toHaveBeenCalled()
  await userEvent.click(screen.getByRole('button', { name: 'Ta bort tvåstegsinloggning' }))
  await waitFor(() => expect(removed).toHaveBeenCalledExactlyOnceWith('/api/v1/users/u2/totp'))
})

test('what another has changed of an account meanwhile stands beside the own change before it is saved over', async () => {
  const sent = vi.fn<(body: unknown) => void>()
  const answers: Record<string, unknown> = {
    '/me': { user: { id: 'u1' }, role: 'admin', municipalityCodes: [], may: ['users:read'] },
    '/users?limit=50': { items: [USER], _meta: { totalRecords: 1 } },
    '/users/u2': { ...USER, name: 'Samordnaren', _warnings: [] },
    '/jobs': { items: [], backup: { isScheduled: true, isOld: false, lastGoodAt: null } },
  }
  vi.stubGlobal('fetch', async (path: string, { method, body }: RequestInit) => {
    if (method === 'PATCH') sent(JSON.parse(body as string))
    return Response.json(answers[path.replace('/api/v1', '')] ?? { items: [] }, {
      headers: { ETag: '"2"' },
    })
  })
  await renderPage(<UsersPage />)
  await userEvent.click(await screen.findByRole('button', { name: 'Ändra Processledaren' }))
  await userEvent.type(await screen.findByLabelText(/^Namn/), ' i länet')
  await userEvent.click(screen.getByRole('button', { name: 'Spara' }))
  await screen.findByRole('radio', { name: /Processledaren i länet/, checked: true })
  await screen.findByRole('radio', { name: /Samordnaren/ })
  expect(sent).not.toHaveBeenCalled()
  await userEvent.click(screen.getByRole('button', { name: 'Spara det valda' }))
  await waitFor(() => expect(sent).toHaveBeenCalledExactlyOnceWith({ name: 'Processledaren i länet' }))
})
