import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepSending } from './keep-sending.ts'
import { clearAllOutboxes, createOutbox } from './outbox.ts'
import type { SendingResult } from './outbox-sending.ts'

const outbox = createOutbox('anna')
const post = { key: '1', path: '/households', body: {}, queuedAt: '2026-11-23T11:00:00.000Z' }
const send = vi.fn<() => Promise<SendingResult>>()
let stop = () => {}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-23T12:00:00Z') })
  send.mockReset().mockResolvedValue('later')
})
afterEach(() => {
  stop()
  clearAllOutboxes()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms)

test('nothing is asked while nothing waits', async () => {
  stop = keepSending(outbox, send)
  await wait(600_000)
  expect(send).not.toHaveBeenCalled()
})

test('what was left from before is sent at once, and tried ever more seldom', async () => {
  outbox.put(post)
  stop = keepSending(outbox, send)
  await wait(0)
  expect(send).toHaveBeenCalledTimes(1)
  await wait(10_000)
  expect(send).toHaveBeenCalledTimes(2)
  await wait(20_000)
  expect(send).toHaveBeenCalledTimes(3)
  await wait(3_600_000)
  expect(send.mock.calls.length).toBeLessThan(70)
})

test('the network coming back is not waited for', async () => {
  const isOnline = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  outbox.put(post)
  stop = keepSending(outbox, send)
  await wait(120_000)
  expect(send).not.toHaveBeenCalled()
  isOnline.mockReturnValue(true)
  window.dispatchEvent(new Event('online'))
  expect(send).toHaveBeenCalledOnce()
})

test('a session that has ended is not asked again and again', async () => {
  send.mockResolvedValue('signed-out')
  outbox.put(post)
  stop = keepSending(outbox, send)
  await wait(600_000)
  expect(send).toHaveBeenCalledOnce()
})

test('stopping stops', async () => {
  stop = keepSending(outbox, send)
  stop()
  outbox.put(post)
  window.dispatchEvent(new Event('online'))
  await wait(600_000)
  expect(send).not.toHaveBeenCalled()
})
