import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { AccountPage } from './account-page.tsx'

const TOKENS = ['a', 'b'].map((id) => ({
  id,
  name: `Nyckel ${id}`,
  scope: 'read',
  expiresAt: '2027-01-01T00:00:00Z',
  lastUsedOn: null,
}))
let tokens: typeof TOKENS

beforeEach(() => {
  tokens = TOKENS
  vi.stubGlobal('fetch', async (input: string, { method }: RequestInit) => {
    const path = input.replace('/api/v1', '')
    if (method === 'DELETE') {
      tokens = tokens.filter(({ id }) => path !== `/tokens/${id}`)
      return new Response(null, { status: 204 })
    }
    const answers: Record<string, unknown> = {
      '/me': { user: { id: 'u1', email: 'n@example.org' }, may: [] },
      '/api/auth/account': { hasPassword: true, hasDirectory: false, hasTotp: false, isDemo: false },
      '/tokens?limit=100': { items: tokens },
      '/sessions?limit=100': { items: [] },
    }
    return Response.json(answers[path])
  })
})
afterEach(() => vi.unstubAllGlobals())

test('a key is revoked when it is asked for twice, and the keyboard goes on at the next', async () => {
  await renderPage(<AccountPage />)
  await userEvent.click(await screen.findByRole('button', { name: 'Återkalla Nyckel a' }))
  await screen.findByRole('dialog', { name: 'Återkalla nyckeln Nyckel a?' })
  expect(tokens).toHaveLength(2)
  await userEvent.click(screen.getByRole('button', { name: 'Återkalla' }))
  await waitFor(() => expect(screen.queryByText('Nyckel a')).toBeNull())
  const next = screen.getByRole('button', { name: 'Återkalla Nyckel b' })
  await waitFor(() => expect(document.activeElement).toBe(next))
})

test('a form whose faults stand at its fields leads to the first of them', async () => {
  await renderPage(<AccountPage />)
  await userEvent.type(await screen.findByLabelText('Nuvarande lösenord'), 'hemligt')
  await userEvent.click(screen.getByRole('button', { name: 'Byt lösenord' }))
  expect(document.activeElement).toBe(screen.getByLabelText('Nytt lösenord'))
})
