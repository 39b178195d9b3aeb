import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useMonthTurn } from './month-turn.ts'
import { settingsQuery } from '../queries/reference-queries.ts'

const HOUR_MS = 60 * 60_000
const asked = vi.fn<() => string>()

function Page() {
  useMonthTurn()
  const settings = useQuery(settingsQuery)
  return <p>{settings.data?.currentMonth}</p>
}

async function open() {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Page />
    </QueryClientProvider>,
  )
  await act(() => vi.advanceTimersByTimeAsync(100))
}
const after = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-10-30T15:00:00Z') })
  vi.stubGlobal('fetch', async () => Response.json({ currentMonth: asked() }))
  asked.mockReset()
  asked.mockReturnValue('2026-10')
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a page that stays open learns of the month that has begun, and asks for nothing before', async () => {
  await open()
  await after(31 * HOUR_MS)
  expect(asked).toHaveBeenCalledOnce()
  asked.mockReturnValue('2026-11')
  await after(2 * HOUR_MS)
  expect(screen.getByText('2026-11')).toBeDefined()
  await after(100 * HOUR_MS)
  expect(asked).toHaveBeenCalledTimes(2)
})

test('a server whose clock is behind is asked again, one of another month than the device not for ever', async () => {
  await open()
  await after(33 * HOUR_MS)
  expect(asked).toHaveBeenCalledTimes(4)
  await after(100 * HOUR_MS)
  expect(asked).toHaveBeenCalledTimes(4)
})
