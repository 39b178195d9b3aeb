import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { InvitationPage } from './invitation-page.tsx'

afterEach(() => vi.unstubAllGlobals())

test('once the password is saved the keyboard is at what was done, and no code is asked about any more', async () => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (path: string, { body }: RequestInit) => {
    asked.push(`${path} ${(JSON.parse(body as string) as { code: string }).code}`)
    return Response.json({ email: 'lots@example.org', name: 'Lots i kommunen' })
  })
  const { router } = await renderPage(<InvitationPage />, {
    route: '/inbjudan',
    address: '/inbjudan#hemlig',
  })
  await userEvent.type(await screen.findByLabelText('Nytt lösenord'), 'ett-langt-losenord')
  await userEvent.click(screen.getByRole('button', { name: 'Spara lösenordet' }))
  const done = (await screen.findByRole('status')).querySelector('p')
  expect(done?.textContent).toContain('lots@example.org')
  await waitFor(() => expect(document.activeElement).toBe(done))
  await act(() => router.navigate({ to: '/logga-in' } as never))
  expect(asked).toEqual(['/api/auth/invitation hemlig', '/api/auth/accept-invitation hemlig'])
})

test('whoever leaves an invitation for another page asks about no code', async () => {
  const asked = vi.fn<() => void>()
  vi.stubGlobal('fetch', async () => {
    asked()
    return Response.json({ email: 'lots@example.org', name: 'Lots i kommunen' })
  })
  const { router } = await renderPage(<InvitationPage />, {
    route: '/inbjudan',
    address: '/inbjudan#hemlig',
  })
  await screen.findByLabelText('Nytt lösenord')
  await act(() => router.navigate({ to: '/logga-in' } as never))
  expect(asked).toHaveBeenCalledOnce()
})
