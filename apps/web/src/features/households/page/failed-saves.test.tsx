import { useQuery } from '@tanstack/react-query'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { renderPage } from '../../../lib/testing/render-page.testing.tsx'
import { household, names } from '../household.testing.ts'
import { householdQuery } from '../queries.ts'
import type { ReadHousehold } from '../queries.ts'
import type { Around } from '../list/use-around.ts'
import { HouseholdActions } from './household-actions.tsx'
import { WelcomeSection } from './welcome-section.tsx'

const [aggregate] = names.aggregates
const period = { periodToEarliest: '2024-06', periodToLatest: '2024-12' }
const around: Around = {
  names: { ...names, aggregates: [{ ...aggregate!, ...period }] },
  settings: { currentMonth: '2026-11' } as Around['settings'],
  session: { role: 'officer', municipalityCodes: ['2305'] } as unknown as Around['session'],
  may: { read: true, change: true, create: true, decide: true, take: true },
}
const { ref } = household()
const patches: (string | null)[] = []

afterEach(() => vi.unstubAllGlobals())

/** The household as it is read, where only the first `etags` are there to be read. */
async function open(etags: readonly string[], part: (read: ReadHousehold) => React.ReactNode) {
  patches.length = 0
  const left = [...etags]
  const undecided = household({ coverage: 'undecided', coveredByAggregateId: 'A1' })
  vi.stubGlobal('fetch', async (_path: string, init: RequestInit) => {
    const etag = init.method === 'PATCH' ? undefined : left.shift()
    if (etag !== undefined) return Response.json(undecided, { headers: { ETag: etag } })
    if (init.method !== 'PATCH') throw new TypeError('Failed to fetch')
    patches.push(new Headers(init.headers).get('If-Match'))
    return Response.json({ type: 'x#precondition-failed' }, { status: 412 })
  })
  function Page() {
    const { data } = useQuery(householdQuery(ref))
    return data && part(data)
  }
  await renderPage(<Page />)
  return userEvent.setup()
}

test('a step of the welcome that could not be saved, nor the household read anew, can be tried again', async () => {
  const user = await open(['"1"'], (read) => <WelcomeSection read={read} around={around} />)
  const [first] = await screen.findAllByRole('button')
  await user.click(first!)
  await waitFor(() => expect(patches).toHaveLength(1))
  await waitFor(() => expect(first!.getAttribute('aria-disabled')).toBeNull())
  // The second press of a double one is none of its own.
  fireEvent.click(first!, { detail: 2 })
  expect(patches).toHaveLength(1)
  await user.click(first!)
  await waitFor(() => expect(patches).toHaveLength(2))
})

test('a decision on what somebody has changed meanwhile is made on the household as it is now', async () => {
  const user = await open(['"1"', '"2"'], (read) => (
    <HouseholdActions
      read={read}
      around={around}
      isLocked={false}
      onEdit={() => {}}
      onSaved={() => {}}
    />
  ))
  await user.click(await screen.findByRole('button', { name: 'Avgör …' }))
  await user.click(screen.getAllByRole('radio')[0]!)
  await user.click(screen.getByRole('button', { name: 'Spara beslutet' }))
  expect((await screen.findByRole('alert')).textContent).toContain('Någon annan hade ändrat hushållet')
  await user.click(screen.getByRole('button', { name: 'Spara beslutet' }))
  await waitFor(() => expect(patches).toEqual(['"1"', '"2"']))
})
