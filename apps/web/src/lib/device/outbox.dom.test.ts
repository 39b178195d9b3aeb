import { afterEach, expect, test, vi } from 'vitest'
import { createIdempotencyKey } from '../server/idempotency-key.ts'
import { clearAllOutboxes, countUnsent, createOutbox } from './outbox.ts'
import type { QueuedPost } from './outbox.ts'

const post = (key: string, minute = 0): QueuedPost => ({
  key,
  path: '/households',
  body: { adults: 2 },
  queuedAt: `2026-11-23T12:0${minute}:00.000Z`,
})

afterEach(() => {
  vi.unstubAllGlobals()
  clearAllOutboxes()
  localStorage.clear()
})

test('what was saved is there after a reload, oldest first, for its own user only', () => {
  createOutbox('anna').put(post('b', 2))
  createOutbox('anna').put(post('a', 3))
  createOutbox('berit').put(post('c'))
  expect(createOutbox('anna').list()).toEqual([post('b', 2), post('a', 3)])
})

test('two tabs that save at once keep both', () => {
  const [one, two] = [createOutbox('anna'), createOutbox('anna')]
  one.list()
  two.put(post('a'))
  one.put(post('b', 1))
  expect(two.list().map(({ key }) => key)).toEqual(['a', 'b'])
})

test('those who listen hear of every change, also in another tab, and the list is the same in between', () => {
  const outbox = createOutbox('anna')
  const listener = vi.fn<() => void>()
  const stop = outbox.subscribe(listener)
  outbox.put(post('a'))
  expect(outbox.list()).toBe(outbox.list())
  outbox.remove('a')
  window.dispatchEvent(new StorageEvent('storage', { key: 'inflytt.outbox.anna.x' }))
  window.dispatchEvent(new StorageEvent('storage', { key: 'inflytt.outbox.berit.x' }))
  stop()
  outbox.put(post('b'))
  expect(listener).toHaveBeenCalledTimes(3)
})

test('what is damaged is passed over', () => {
  for (const [key, damaged] of ['{', 'null', '[]', '{"key":"x"}'].entries())
    localStorage.setItem(`inflytt.outbox.anna.${key}`, damaged)
  expect(createOutbox('anna').list()).toEqual([])
})

test('signing out leaves nothing of anyone, and touches nothing else', () => {
  createOutbox('anna').put(post('a'))
  createOutbox('berit').put(post('b'))
  localStorage.setItem('other', 'kept')
  expect(countUnsent()).toBe(2)
  clearAllOutboxes()
  expect(countUnsent()).toBe(0)
  expect(Object.keys(localStorage)).toEqual(['other'])
})

test('without storage it says so, and holds the post as long as the page lives', () => {
  vi.stubGlobal('localStorage', undefined)
  const outbox = createOutbox('anna')
  expect(outbox.put(post('a'))).toBe(false)
  expect(outbox.list()).toEqual([post('a')])
  outbox.remove('a')
  expect(outbox.list()).toEqual([])
})

test('no two posts have the same key, over http too', () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
  const keys = Array.from({ length: 100 }, createIdempotencyKey)
  expect(new Set(keys).size).toBe(100)
  expect(keys[0]).toMatch(/^[\da-f]{32}$/)
})
