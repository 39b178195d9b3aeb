import { QueryClientProvider, QueryObserver, useQuery } from '@tanstack/react-query'
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { showToast, shownToasts } from '../components/ui/toast/toast-store.ts'
import { get } from '../lib/server/api-client.ts'
import { sessionQuery } from '../lib/session/session.ts'
import { isSignInAsked, signInAgain } from '../lib/session/sign-in-again.ts'
import type { Session } from '../lib/session/session.ts'
import { forgetWithUser } from './forget-with-user.ts'
import { createQueryClient } from './query-client.ts'

const household = { queryKey: ['households', 'one'], queryFn: () => get<string>('/households/1') }
const nobody: Session = {
  user: null,
  role: 'public',
  municipalityCodes: [],
  partyId: null,
  may: [],
  isDemo: false,
}
const sessionOf = (id: string): Session => ({
  ...nobody,
  user: { id, name: id, email: `${id}@example.invalid` },
  role: 'officer',
})

function begin(first: Session, isKept = false) {
  const queryClient = createQueryClient()
  const lookAgain = vi.fn<() => void>()
  forgetWithUser(queryClient, { lookAgain, keeps: () => isKept })
  queryClient.setQueryData(sessionQuery.queryKey, first)
  queryClient.setQueryData(household.queryKey, 'of the former')
  // Who shows it is told before who listens to the cache.
  const stopShowing = new QueryObserver(queryClient, sessionQuery).subscribe(() => {})
  onTestFinished(stopShowing)
  return { queryClient, lookAgain }
}

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test.each([
  ['another', sessionOf('ostersund'), 0],
  ['nobody', nobody, 1],
])('what was fetched for one user is forgotten when `me` turns into %s', async (_who, next, looks) => {
  const { queryClient, lookAgain } = begin(sessionOf('bracke'))
  showToast({ message: 'Sparat', action: { label: 'Ångra', onAction: () => {} } })
  vi.stubGlobal('fetch', async () => Response.json(next))
  await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 })
  expect(queryClient.getQueryData(sessionQuery.queryKey)).toEqual(next)
  expect(queryClient.getQueryData(household.queryKey)).toBeUndefined()
  expect(shownToasts()).toEqual([])
  expect(lookAgain).toHaveBeenCalledTimes(looks)
})

describe('a page that is kept', () => {
  test('keeps what was fetched and who was signed in, until the same user is again', async () => {
    const { queryClient, lookAgain } = begin(sessionOf('bracke'), true)
    const asked = signInAgain()
    vi.stubGlobal('fetch', async () => Response.json(nobody))
    for (const _time of ['first', 'second']) {
      await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 })
      expect(queryClient.getQueryData(sessionQuery.queryKey)?.user?.id).toBe('bracke')
      expect(queryClient.getQueryData(household.queryKey)).toBe('of the former')
      expect(isSignInAsked()).toBe(true)
    }
    expect(lookAgain).not.toHaveBeenCalled()
    queryClient.setQueryData(sessionQuery.queryKey, sessionOf('bracke'))
    expect(await asked).toBe(true)
    expect(queryClient.getQueryData(household.queryKey)).toBe('of the former')
  })

  test('is forgotten all the same when another user signs in over it', async () => {
    const { queryClient } = begin(sessionOf('bracke'), true)
    const asked = signInAgain()
    vi.stubGlobal('fetch', async () => Response.json(nobody))
    await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 })
    queryClient.setQueryData(sessionQuery.queryKey, sessionOf('ostersund'))
    expect(await asked).toBe(false)
    expect(queryClient.getQueryData(household.queryKey)).toBeUndefined()
  })
})

test('what was fetched stays as long as the same user asks', () => {
  const { queryClient } = begin(sessionOf('bracke'))
  queryClient.setQueryData(sessionQuery.queryKey, { ...sessionOf('bracke'), may: ['outcomes:read'] })
  expect(queryClient.getQueryData(household.queryKey)).toBe('of the former')
})

test('what the server no longer gives is not shown any more', async () => {
  const { queryClient } = begin(sessionOf('bracke'))
  function Shown() {
    const { data, error } = useQuery(household)
    return <p>{`${data} ${error?.message}`}</p>
  }
  render(
    <QueryClientProvider client={queryClient}>
      <Shown />
    </QueryClientProvider>,
  )
  expect(screen.getByText(/of the former/)).toBeDefined()
  vi.stubGlobal('fetch', async () => Response.json({ type: '#not-found' }, { status: 404 }))
  await act(() => queryClient.refetchQueries({ queryKey: household.queryKey }))
  await waitFor(() => expect(screen.getByText('undefined not-found (404)')).toBeDefined())
})
