import { QueryObserver } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { createQueryClient } from './query-client.ts'

test('what has just failed is not asked for by each part that comes, and is some seconds later', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const queryClient = createQueryClient()
  const queryFn = vi.fn<() => Promise<string>>(() => Promise.reject(new Error('refused')))
  const comeAndGo = async () => {
    const observer = new QueryObserver(queryClient, { queryKey: ['figures'], queryFn })
    const leave = observer.subscribe(() => {})
    await vi.waitFor(() => expect(observer.getCurrentResult().fetchStatus).toBe('idle'))
    leave()
    return observer.getCurrentResult().status
  }
  for (let times = 0; times < 5; times += 1) expect(await comeAndGo()).toBe('error')
  expect(queryFn).toHaveBeenCalledTimes(1)
  vi.setSystemTime(Date.now() + 5000)
  await comeAndGo()
  expect(queryFn).toHaveBeenCalledTimes(2)
  vi.useRealTimers()
})
