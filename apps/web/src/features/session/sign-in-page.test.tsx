import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { SignInPage } from './sign-in-page.tsx'

const NOBODY = { user: null, role: 'public', municipalityCodes: [], may: [], isDemo: false }
const OFFICER = {
  user: { id: 'u1', name: 'Näringsliv Bräcke', email: 'n@braecke.example' },
  role: 'officer',
  municipalityCodes: ['2305'],
  may: ['households:create'],
  isDemo: false,
}

const signIn = vi.fn<(body: unknown) => Response>()
const secondFactor = vi.fn<(body: unknown) => Response>()
function stubServer(me: object) {
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) =>
    path === '/api/auth/sign-in/email'
      ? signIn(JSON.parse(init?.body as string))
      : path === '/api/auth/sign-in/second-factor'
        ? secondFactor(JSON.parse(init?.body as string))
        : Response.json(path === '/api/auth/ways' ? { directory: null } : me),
  )
}
const problem = (status: number, code: string, headers = {}) =>
  Response.json({ type: `x#${code}` }, { status, headers })

async function open(address = '/logga-in', me: object = NOBODY) {
  stubServer(me)
  return renderPage(<SignInPage />, { route: '/logga-in', address })
}

async function fillIn() {
  const email = await screen.findByRole('textbox', { name: 'E-postadress' })
  await userEvent.type(email, 'n@braecke.example')
  await userEvent.type(screen.getByLabelText('Lösenord'), 'hemligt{Enter}')
}

afterEach(() => {
  vi.unstubAllGlobals()
  signIn.mockReset()
  secondFactor.mockReset()
})

test('whoever comes from a page that knows the address writes the password alone', async () => {
  signIn.mockReturnValue(Response.json(OFFICER))
  const { router } = await open('/inbjudan')
  await act(() => router.navigate({ to: '/logga-in', state: { email: 'ny@braecke.example' } } as never))
  expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'E-postadress' })).value).toBe(
    'ny@braecke.example',
  )
  await userEvent.type(screen.getByLabelText('Lösenord'), 'hemligt{Enter}')
  expect(signIn.mock.calls).toEqual([
    [{ email: 'ny@braecke.example', password: 'hemligt', rememberMe: false }],
  ])
})

test('signing in brings officers to their work, and the device is remembered only when asked', async () => {
  signIn.mockReturnValue(Response.json(OFFICER))
  const { router } = await open()
  await userEvent.click(await screen.findByRole('checkbox', { name: /Kom ihåg mig på den här enheten/ }))
  await fillIn()
  await waitFor(() => expect(router.history.location.pathname).toBe('/registrera'))
  expect(signIn).toHaveBeenCalledExactlyOnceWith({
    email: 'n@braecke.example',
    password: 'hemligt',
    rememberMe: true,
  })
})

test('one comes back to where one was going', async () => {
  signIn.mockReturnValue(Response.json(OFFICER))
  const { router } = await open('/logga-in?till=/hushall%3Fstatus%3Dpreliminary')
  await fillIn()
  await waitFor(() => expect(router.history.location.href).toBe('/hushall?status=preliminary'))
})

test('an address elsewhere in the link is not followed', async () => {
  signIn.mockReturnValue(Response.json(OFFICER))
  const { router } = await open('/logga-in?till=//evil.example/x')
  await fillIn()
  await waitFor(() => expect(router.history.location.pathname).toBe('/registrera'))
})

describe('what is wrong is said', () => {
  test('before anything is sent, at the field, which takes focus', async () => {
    await open()
    await userEvent.click(await screen.findByRole('button', { name: 'Logga in' }))
    const email = screen.getByRole('textbox', { name: 'E-postadress' })
    expect(screen.getByText('Fyll i din e-\u2060postadress')).toBeDefined()
    expect(document.activeElement).toBe(email)
    expect(email.getAttribute('aria-invalid')).toBe('true')
    expect(signIn).not.toHaveBeenCalled()
  })

  test('of a wrong password, and the address stays', async () => {
    signIn.mockReturnValue(problem(401, 'unauthenticated'))
    await open()
    await fillIn()
    expect((await screen.findByRole('alert')).textContent).toMatch(/stämmer inte/)
    expect(screen.getByRole('textbox', { name: 'E-postadress' })).toHaveProperty(
      'value',
      'n@braecke.example',
    )
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Lösenord')))
  })

  test('of too many attempts, with how long to wait', async () => {
    signIn.mockReturnValue(problem(429, 'rate-limited', { 'Retry-After': '43' }))
    await open()
    await fillIn()
    expect((await screen.findByRole('alert')).textContent).toBe(
      'Det blev för många försök. Vänta 43 sekunder och försök igen.',
    )
  })
})

test('a second factor is asked for before one comes in, and a wrong code is said', async () => {
  signIn.mockReturnValue(Response.json({ secondFactor: 'totp' }))
  const { router } = await open()
  await fillIn()
  const code = await screen.findByRole('textbox', { name: 'Kod' })
  await waitFor(() => expect(document.activeElement).toBe(code))
  expect(router.history.location.pathname).toBe('/logga-in')
  secondFactor.mockReturnValueOnce(problem(401, 'unauthenticated'))
  await userEvent.type(code, '000000{Enter}')
  expect((await screen.findByRole('alert')).textContent).toMatch(/Koden stämmer inte/)
  secondFactor.mockReturnValueOnce(problem(409, 'conflict'))
  await userEvent.type(code, '{Enter}')
  expect((await screen.findByText(/inte längre läsa/)).closest('[role]')?.getAttribute('role')).toBe(
    'alert',
  )
  secondFactor.mockReturnValue(Response.json(OFFICER))
  await userEvent.click(screen.getByRole('button', { name: 'Använd en reservkod i stället' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Reservkod' }), 'abcde-fghij{Enter}')
  await waitFor(() => expect(router.history.location.pathname).toBe('/registrera'))
  expect(secondFactor).toHaveBeenLastCalledWith({ code: 'abcde-fghij', isBackupCode: true })
})

test('the directory leads back to where one was going, and its refusal is said', async () => {
  vi.stubGlobal('fetch', async (path: string) =>
    Response.json(path === '/api/auth/ways' ? { directory: { name: 'Exempelkommunen' } } : NOBODY),
  )
  await renderPage(<SignInPage />, { route: '/logga-in', address: '/logga-in?till=/hushall&fel=kommun' })
  const link = await screen.findByRole('link', { name: 'Logga in med Exempelkommunen' })
  expect(link.getAttribute('href')).toBe('/api/auth/oidc?till=%2Fhushall')
  expect(screen.getByRole('alert').textContent).toMatch(/ingen kommun som finns här/)
})

test('the password can be looked at', async () => {
  await open()
  await userEvent.type(await screen.findByLabelText('Lösenord'), 'hemligt')
  await userEvent.click(screen.getByRole('button', { name: 'Visa lösenordet' }))
  expect(screen.getByRole('textbox', { name: 'Lösenord' })).toHaveProperty('value', 'hemligt')
})

test('demo mode offers its accounts, one tap each, and nothing else does', async () => {
  signIn.mockReturnValue(Response.json({ ...OFFICER, isDemo: true }))
  await open('/logga-in', { ...NOBODY, isDemo: true })
  expect(await screen.findAllByRole('listitem')).toHaveLength(6)
  await userEvent.click(screen.getByRole('button', { name: /^Näringslivsutvecklare i Bräcke/ }))
  expect(signIn).toHaveBeenCalledExactlyOnceWith({
    email: 'naringsliv.braecke@demo.invalid',
    password: 'demo-inflytt',
    rememberMe: false,
  })
})

test('outside demo mode there are no accounts to choose among', async () => {
  await open()
  await screen.findByRole('button', { name: 'Logga in' })
  expect(screen.queryByRole('listitem')).toBeNull()
})

test('who is signed in already is told so, and can go on', async () => {
  const { router } = await open('/logga-in?till=/hushall', OFFICER)
  await userEvent.click(await screen.findByRole('button', { name: 'Fortsätt' }))
  expect(router.history.location.pathname).toBe('/hushall')
})
