import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { createQueryClient } from './query-client.ts'
import { FreshNotice } from '../components/freshness/fresh-notice.tsx'
import { noteReplicaAge } from '../lib/server/replica-age.ts'

let answer: () => Promise<unknown>
const says =
  (value: number, dataVersion = '1') =>
  () =>
    Promise.resolve({ value, dataVersion })

beforeEach(() => {
  answer = says(58)
})

function Figure() {
  const { data } = useQuery({
    queryKey: ['outcomes'],
    queryFn: () => answer() as Promise<{ value: number }>,
    staleTime: 0,
  })
  return <p data-testid="figure">{data?.value}</p>
}

async function open() {
  render(
    <QueryClientProvider client={createQueryClient()}>
      <Figure />
      <FreshNotice />
    </QueryClientProvider>,
  )
  await waitFor(() => expect(screen.getByTestId('figure').textContent).toBe('58'))
}

// As a browser says it of a tab that is turned back to.
const turnTo = () =>
  act(async () => {
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
    window.dispatchEvent(new Event('focus'))
  })

test('a changed figure is told and not moved until the reader asks for it', async () => {
  await open()
  answer = says(59, '2')
  await turnTo()
  await screen.findByText('Siffror på sidan har ändrats sedan du öppnade den.')
  expect(screen.getByTestId('figure').textContent).toBe('58')
  await userEvent.click(screen.getByRole('button', { name: 'Visa de nya' }))
  await waitFor(() => expect(screen.getByTestId('figure').textContent).toBe('59'))
  expect(screen.queryByRole('button')).toBeNull()
})

test('the same figures of another version are no news', async () => {
  await open()
  answer = says(58, '2')
  await turnTo()
  expect(screen.queryByRole('button')).toBeNull()
})

test('an answer that fails leaves the page as it is', async () => {
  await open()
  answer = () => Promise.reject(new Error('no network'))
  await turnTo()
  expect(screen.getByTestId('figure').textContent).toBe('58')
  expect(screen.queryByRole('button')).toBeNull()
})

/** As the client notes every answer: of a copy that had everything so long before it answered. */
function hear(path: string, behindMs: number | undefined) {
  const headers = new Headers({ Date: 'Mon, 23 Nov 2026 12:00:00 GMT' })
  const asOf = new Date(Date.parse('2026-11-23T12:00:00Z') - (behindMs ?? 0)).toISOString()
  if (behindMs !== undefined) headers.set('Replica-As-Of', asOf)
  act(() => noteReplicaAge(path, { headers }))
}

const BEHIND =
  'Siffrorna kommer från en kopia av registret som ligger 40 sekunder efter. Det som har registrerats sedan dess visas strax.'

test('figures of a copy that is behind are told as such, with the oldest, until they are answered anew', async () => {
  await open()
  hear('/outcomes', 20_000)
  hear('/reports/2025', 40_000)
  hear('/settings', undefined)
  expect(screen.getByRole('status').textContent).toBe(BEHIND)
  hear('/outcomes', undefined)
  expect(screen.getByRole('status').textContent).toBe(BEHIND)
  hear('/reports/2025', 4000)
  expect(screen.getByRole('status').textContent).toBe('')
})

test('a copy that is a few seconds behind is passed over in silence', async () => {
  await open()
  hear('/outcomes', 15_000)
  expect(screen.getByRole('status').textContent).toBe('')
})
