import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { ToastRegion } from '../../components/ui/toast/toast-region.tsx'
import { closeToasts } from '../../components/ui/toast/toast-store.ts'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
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

afterEach(() => {
  act(closeToasts)
  vi.unstubAllGlobals()
})

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

/** One account as a server keeps it: a change that was made on another version is refused. */
function stubAccount() {
  const kept = { user: { ...USER }, version: 1 }
  const others: (() => void)[] = []
  const answers: Record<string, unknown> = {
    '/me': { user: { id: 'u1' }, role: 'admin', municipalityCodes: [], may: ['users:read'] },
    '/jobs': { items: [], backup: { isScheduled: true, isOld: false, lastGoodAt: null } },
  }
  vi.stubGlobal('fetch', async (path: string, { method, body, headers }: RequestInit) => {
    const at = path.replace('/api/v1', '')
    if (at === '/users?limit=50')
      return Response.json({ items: [kept.user], _meta: { totalRecords: 1 } })
    if (at !== '/users/u2') return Response.json(answers[at] ?? { items: [] })
    if (method === 'PATCH') {
      others.shift()?.()
      if (new Headers(headers).get('If-Match') !== `"${kept.version}"`)
        return Response.json({ type: '#precondition-failed', status: 412 }, { status: 412 })
      change(JSON.parse(body as string))
    }
    return Response.json({ ...kept.user, _warnings: [] }, { headers: { ETag: `"${kept.version}"` } })
  })
  const change = (over: Partial<typeof USER>) => {
    kept.user = { ...kept.user, ...over }
    kept.version += 1
  }
  /** Somebody else is saved between the reading and the next saving of this page. */
  const beforeSaving = (over: Partial<typeof USER>) => others.push(() => change(over))
  return { kept, change, beforeSaving }
}

async function renameTo(ending: string) {
  await userEvent.click(await screen.findByRole('button', { name: /^Ändra / }))
  await userEvent.type(await screen.findByLabelText(/^Namn/), ending)
  await userEvent.click(screen.getByRole('button', { name: 'Spara' }))
}

test('what another saves between the reading and the saving is not written over, but stands beside it', async () => {
  const { kept, beforeSaving } = stubAccount()
  await renderPage(<UsersPage />)
  beforeSaving({ name: 'Samordnaren' })
  await renameTo(' i länet')
  await screen.findByRole('radio', { name: /Processledaren i länet/, checked: true })
  await screen.findByRole('radio', { name: /Samordnaren/ })
  expect(kept.user.name).toBe('Samordnaren')
})

test('what another saves then of another field is kept beside the own change', async () => {
  const { kept, beforeSaving } = stubAccount()
  await renderPage(<UsersPage />)
  beforeSaving({ role: 'admin' })
  await renameTo(' i länet')
  await waitFor(() => expect(kept.user).toMatchObject({ name: 'Processledaren i länet', role: 'admin' }))
})

function WithToasts() {
  return (
    <>
      <UsersPage />
      <ToastRegion />
    </>
  )
}

test('undoing writes nothing over that another has changed since it was saved', async () => {
  const { kept, change } = stubAccount()
  await renderPage(<WithToasts />)
  await renameTo(' i länet')
  const undo = await screen.findByRole('button', { name: 'Ångra' })
  change({ name: 'Samordnaren' })
  await userEvent.click(undo)
  await screen.findByText('Det gick inte att ångra: någon annan har ändrat det sedan dess.')
  expect(kept.user.name).toBe('Samordnaren')
})

test('undoing gives back what was stored before', async () => {
  const { kept } = stubAccount()
  await renderPage(<WithToasts />)
  await renameTo(' i länet')
  await userEvent.click(await screen.findByRole('button', { name: 'Ångra' }))
  await waitFor(() => expect(kept.user.name).toBe('Processledaren'))
})

test('an invitation that has been begun is not left by Esc or for another page without a question', async () => {
  const answers: Record<string, unknown> = {
    '/me': { user: { id: 'u1' }, role: 'admin', municipalityCodes: [], may: ['users:read'] },
    '/users?limit=50': { items: [USER], _meta: { totalRecords: 1 } },
    '/jobs': { items: [], backup: { isScheduled: true, isOld: false, lastGoodAt: null } },
  }
  vi.stubGlobal('fetch', async (path: string) =>
    Response.json(answers[path.replace('/api/v1', '')] ?? { items: [] }),
  )
  const { router } = await renderPage(<UsersPage />)
  await userEvent.click(await screen.findByRole('button', { name: 'Bjud in' }))
  const name = await screen.findByLabelText<HTMLInputElement>(/^Namn/)
  await userEvent.type(name, 'Vikarien')
  await userEvent.keyboard('{Escape}')
  await userEvent.click(await screen.findByRole('button', { name: 'Stanna kvar' }))
  void router.navigate({ to: '/annat' as never })
  await userEvent.click(await screen.findByRole('button', { name: 'Stanna kvar' }))
  expect(router.state.location.pathname).toBe('/')
  expect(name.value).toBe('Vikarien')
  await userEvent.clear(name)
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(name.isConnected).toBe(false))
})
