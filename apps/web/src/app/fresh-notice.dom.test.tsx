import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { createQueryClient } from './query-client.ts'
import { FreshNotice } from '../components/freshness/fresh-notice.tsx'

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
