import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider, createMemoryHistory } from '@tanstack/react-router'
import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { showToast, shownToasts } from '../components/ui/toast/toast-store.ts'
import { get } from '../lib/server/api-client.ts'
import { sessionQuery } from '../lib/session/session.ts'
import type { Session } from '../lib/session/session.ts'
import { answerSignIn, isSignInAsked } from '../lib/session/sign-in-again.ts'
import { leadFromClosedFigures } from './closed-figures.ts'
import { createQueryClient } from './query-client.ts'
import { createAppRouter } from './router.tsx'

const reader: Session = {
  user: null,
  role: 'public',
  municipalityCodes: [],
  partyId: null,
  may: ['outcomes:read'],
  isDemo: false,
}
const officer: Session = {
  ...reader,
  user: { id: '1', name: 'Bräcke', email: 'somebody@example.invalid' },
  role: 'officer',
  municipalityCodes: ['2305'],
}

async function open(address: string, session: Session = reader, isWide = true) {
  vi.stubGlobal('scrollTo', () => {})
  vi.stubGlobal('matchMedia', (media: string) =>
    Object.assign(new EventTarget(), { media, matches: isWide && media.includes('min-width') }),
  )
  vi.stubGlobal('fetch', (path: string) =>
    Promise.resolve(path === '/api/v1/me' ? Response.json(session) : never),
  )
  const queryClient = createQueryClient()
  const router = createAppRouter(queryClient, createMemoryHistory({ initialEntries: [address] }))
  await act(() => router.load())
  render(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
  return router
}

// The pages' own requests stay unanswered: what stands around them is what is tested here.
const never = new Promise<Response>(() => {})

afterEach(async () => {
  // What a page begins to load after it is shown is not to be loaded when the test is over.
  await vi.dynamicImportSettled()
  vi.unstubAllGlobals()
})

test('a new page is named in the window and takes focus at its heading', async () => {
  await open('/tillganglighet')
  expect(document.title).toBe('Tillgänglighet – inflytt')
  expect(document.activeElement).toBe(document.body)
  await userEvent.click(screen.getByRole('link', { name: 'Integritet' }))
  await waitFor(() => expect(document.title).toBe('Integritet – inflytt'))
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 })))
})

test('back leads to the link that was followed, and where that is gone to the heading', async () => {
  const router = await open('/tillganglighet')
  const link = screen.getByRole('link', { name: 'Integritet' })
  await userEvent.click(link)
  await waitFor(() => expect(document.title).toBe('Integritet – inflytt'))
  act(() => router.history.back())
  await waitFor(() => expect(document.title).toBe('Tillgänglighet – inflytt'))
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Integritet' })),
  )

  const added = document.createElement('a')
  added.setAttribute('href', '/integritet')
  screen.getByRole('main').prepend(added)
  added.addEventListener('click', (click) => {
    click.preventDefault()
    void router.navigate({ to: '/integritet' })
  })
  await userEvent.click(added)
  await waitFor(() => expect(document.title).toBe('Integritet – inflytt'))
  added.remove()
  for (const other of document.querySelectorAll('a[href="/integritet"]')) other.remove()
  act(() => router.history.back())
  await waitFor(() => expect(document.title).toBe('Tillgänglighet – inflytt'))
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 })))
})

test('the menu of a phone is drawn when it is opened; Escape closes it, and focus is on its button', async () => {
  await open('/tillganglighet', reader, false)
  const button = screen.getByText('Meny')
  expect(screen.queryByText('Kommuner')).toBeNull()
  await userEvent.click(button)
  expect(button.closest('details')?.open).toBe(true)
  const link = await screen.findByRole('link', { name: 'Kommuner' })
  act(() => link.focus())
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(button.closest('details')?.open).toBe(false))
  expect(document.activeElement).toBe(button)
})

test('an address that leads nowhere is told in Swedish, with a way back', async () => {
  await open('/finns-inte')
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Sidan finns inte')
  expect(document.title).toBe('Sidan finns inte – inflytt')
  expect(screen.getByRole('link', { name: 'Till Läget nu' }).getAttribute('href')).toBe('/')
})

test.each([
  ['/kvarboende?kommun=9999&ar=abc', 'kommun=9999 och ar=abc', '/kvarboende'],
  ['/oppna-data?ar=abc', 'ar=abc', '/oppna-data'],
  ['/jamfor?kommun=9999&ar=2024', 'kommun=9999', '/jamfor?ar=2024'],
])(
  '%s tells what the page does not have, with a way to be without it',
  async (address, asked, without) => {
    await open(address)
    expect(screen.getByText(/^Adressen frågar efter/).textContent).toContain(
      `frågar efter ${asked}, som`,
    )
    expect(screen.getByRole('link', { name: 'Ta bort ur adressen' }).getAttribute('href')).toBe(without)
  },
)

test('what a page lets its reader choose is no unknown part of its address', async () => {
  await open('/ekonomi?ar=2025&avtal=b2025')
  expect(screen.queryByText(/^Adressen frågar efter/)).toBeNull()
})

test('on the same page focus stays, and goes to the heading where its link is taken away', async () => {
  const router = await open('/oppna-data?ar=abc')
  const other = screen.getByRole('link', { name: 'English' })
  act(() => other.focus())
  await act(() => router.navigate({ to: '/oppna-data', search: { ar: 'abd' } }))
  expect(document.activeElement).toBe(screen.getByRole('link', { name: 'English' }))
  await userEvent.click(screen.getByRole('link', { name: 'Ta bort ur adressen' }))
  await waitFor(() => expect(screen.queryByText(/^Adressen frågar efter/)).toBeNull())
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 })))
})

test('a page for those who are signed in leads to sign-in, and remembers where from', async () => {
  const router = await open('/hushall?kommun=2305')
  expect(router.state.location.href).toBe('/logga-in?till=/hushall%3Fkommun%3D2305')
  expect(screen.queryByText(/^Adressen frågar efter/)).toBeNull()
})

test.each([
  '/',
  '/kommuner/2305?ar=2024',
  '/ekonomi',
  '/rapporter',
  '/statistik',
  '/jamfor',
  '/inflyttade',
  '/kvarboende',
  '/kompetensbehov',
  '/hinder',
  '/admin/mal',
])(
  '%s tells a reader without an account that the figures are for those with one, where they are',
  async (address) => {
    const router = await open(address, { ...reader, may: [] })
    expect(router.state.location.pathname).toBe('/logga-in')
    expect(router.state.location.search.till).toBe(address)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Logga in')
    expect(screen.getByText(/^Siffrorna är just nu öppna bara för dig som har ett konto/)).toBeDefined()
    expect(screen.queryByRole('alert')).toBeNull()
  },
)

test('a reader who meets that the figures were closed meanwhile is led to sign in, and back from there', async () => {
  const router = await open('/kommuner')
  const { queryClient } = router.options.context
  const stop = leadFromClosedFigures(queryClient, () => void router.invalidate())
  const refused = Response.json({ type: '/docs/problems#unauthenticated' }, { status: 401 })
  vi.stubGlobal('fetch', (path: string) =>
    Promise.resolve(path === '/api/v1/me' ? Response.json({ ...reader, may: [] }) : refused),
  )
  await act(async () => void (await get('/outcomes').catch(() => undefined)))
  await waitFor(() => expect(router.state.location.href).toBe('/logga-in?till=/kommuner'))
  stop()
})

test('a reader whose page did not wait for who is asking is led to sign in when that is told', async () => {
  const router = await open('/tillganglighet')
  const { queryClient } = router.options.context
  queryClient.removeQueries({ queryKey: sessionQuery.queryKey })
  const { promise, resolve } = Promise.withResolvers<Response>()
  vi.stubGlobal('fetch', (path: string) =>
    path === '/api/v1/me'
      ? promise
      : Promise.resolve(Response.json({ type: '/docs/problems#unauthenticated' }, { status: 401 })),
  )
  const lookAgain = vi.fn<() => void>()
  const stop = leadFromClosedFigures(queryClient, lookAgain)
  const refused = () => get('/outcomes').catch(() => undefined)
  await act(async () => void (await Promise.all([refused(), refused()])))
  expect(lookAgain).not.toHaveBeenCalled()
  resolve(Response.json({ ...reader, may: [] }))
  await waitFor(() => expect(lookAgain).toHaveBeenCalledOnce())
  await act(refused)
  await waitFor(() => expect(lookAgain).toHaveBeenCalledTimes(2))
  stop()
})

test('whose session has ended is led nowhere: what was being done goes on when the same user is back', async () => {
  const router = await open('/tillganglighet', officer)
  const lookAgain = vi.fn<() => void>()
  const stop = leadFromClosedFigures(router.options.context.queryClient, lookAgain)
  const refused = Response.json({ type: '/docs/problems#unauthenticated' }, { status: 401 })
  vi.stubGlobal('fetch', (path: string) =>
    Promise.resolve(path === '/api/v1/me' ? Response.json({ ...reader, may: [] }) : refused),
  )
  await act(async () => void (await get('/outcomes').catch(() => undefined)))
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)))
  expect(lookAgain).not.toHaveBeenCalled()
  stop()
})

test('the figures stay where they are while they are open to all, and to those with an account', async () => {
  expect((await open('/kommuner')).state.location.pathname).toBe('/kommuner')
  expect((await open('/kommuner', officer)).state.location.pathname).toBe('/kommuner')
})

test('the work of an officer stands in the menu of an officer only', async () => {
  await open('/tillganglighet')
  expect(screen.queryByRole('navigation', { name: 'Dina uppgifter' })).toBeNull()
  expect(screen.getByRole('link', { name: 'Logga in' })).toBeDefined()
})

test('an officer sees the way to record, and who is signed in', async () => {
  await open('/tillganglighet', officer)
  expect(screen.getByRole('link', { name: 'Registrera' }).getAttribute('href')).toBe('/registrera')
  expect(screen.getByText('Bräcke')).toBeDefined()
})

test('nothing that a page holds of one user stays for the next', async () => {
  const router = await open('/tillganglighet', officer)
  const { queryClient } = router.options.context
  const heading = screen.getByRole('heading', { level: 1 })
  const other = { ...officer, user: { id: '2', name: 'Åre', email: 'other@example.invalid' } }
  act(() => void queryClient.setQueryData(sessionQuery.queryKey, other))
  expect(await screen.findByText('Åre')).toBeDefined()
  expect(heading.isConnected).toBe(false)
})

test.each<[string, string[]]>([
  ['/hushall', []],
  ['/aktiviteter', ['activities:write']],
])('%s stays when the session has ended, and sign-in is asked for over it', async (address, more) => {
  const router = await open(address, { ...officer, may: [...officer.may, ...more] })
  const { queryClient } = router.options.context
  await vi.dynamicImportSettled()
  const heading = screen.getByRole('heading', { level: 1 })
  vi.stubGlobal('fetch', (path: string) =>
    Promise.resolve(path === '/api/v1/me' ? Response.json(reader) : never),
  )
  await act(() => queryClient.refetchQueries(sessionQuery))
  expect(await screen.findByRole('dialog', { name: 'Logga in igen' })).toBeDefined()
  expect(heading.isConnected).toBe(true)
  expect(router.state.location.pathname).toBe(address)
  act(() => answerSignIn(false))
})

test('a page that is only read is not asked over', async () => {
  const router = await open('/aktiviteter', officer)
  await vi.dynamicImportSettled()
  vi.stubGlobal('fetch', (path: string) =>
    Promise.resolve(path === '/api/v1/me' ? Response.json(reader) : never),
  )
  await act(() => router.options.context.queryClient.refetchQueries(sessionQuery))
  expect(await screen.findByRole('link', { name: 'Logga in' })).toBeDefined()
  expect(isSignInAsked()).toBe(false)
})

test('a page that would lose something is asked before the session ends', async () => {
  const router = await open('/tillganglighet', officer)
  const ended = vi.fn<() => void>()
  vi.stubGlobal('fetch', async (path: string) => {
    if (path !== '/api/auth/sign-out') return path === '/api/v1/me' ? Response.json(reader) : never
    ended()
    return new Response(null, { status: 204 })
  })
  const mayNotLeave = vi.fn<() => boolean>().mockReturnValueOnce(true).mockReturnValue(false)
  act(() => void router.history.block({ blockerFn: mayNotLeave }))
  showToast({ message: 'Sparat', action: { label: 'Ångra', onAction: () => {} } })
  const button = screen.getByRole('button', { name: 'Logga ut' })
  await userEvent.click(button)
  await waitFor(() => expect(mayNotLeave).toHaveBeenCalledOnce())
  expect(ended).not.toHaveBeenCalled()
  expect(router.state.location.pathname).toBe('/tillganglighet')

  await userEvent.click(button)
  await waitFor(() => expect(router.state.location.pathname).toBe('/'))
  expect(ended).toHaveBeenCalledOnce()
  // It was asked already, and nobody is left to take back what was saved.
  expect(mayNotLeave).toHaveBeenCalledTimes(2)
  expect(shownToasts()).toEqual([])
})

test('every page says DEMO while the data is invented', async () => {
  await open('/tillganglighet', { ...reader, isDemo: true })
  expect(screen.getByRole('complementary', { name: 'Demoläge' }).textContent).toContain(
    'DEMO – påhittade uppgifter.',
  )
})
