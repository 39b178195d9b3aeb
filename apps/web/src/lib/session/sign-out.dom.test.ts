import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { clearAllOutboxes, createOutbox } from '../device/outbox.ts'
import { signOut } from './sign-out.ts'

const fetched = vi.fn<typeof fetch>()
const isConfirmed = vi.fn<(question?: string) => boolean>()
const unsent = { key: '1', path: '/households', body: {}, queuedAt: '2026-11-23T12:00:00.000Z' }

beforeEach(() => {
  fetched.mockReset().mockImplementation(async () => new Response(null, { status: 204 }))
  vi.stubGlobal('fetch', fetched)
  vi.stubGlobal('confirm', isConfirmed)
  localStorage.setItem('inflytt.draft.anna.recording', '{}')
})
afterEach(() => {
  vi.unstubAllGlobals()
  isConfirmed.mockReset()
  clearAllOutboxes()
  localStorage.clear()
})

test('signing out ends the session and clears what was left on the device', async () => {
  expect(await signOut()).toBe(true)
  expect(fetched.mock.calls[0]?.[0]).toBe('/api/auth/sign-out')
  expect(Object.keys(localStorage)).toEqual([])
  expect(isConfirmed).not.toHaveBeenCalled()
})

test('what waits to be sent is not thrown away unasked', async () => {
  createOutbox('anna').put(unsent)
  isConfirmed.mockReturnValueOnce(false)
  expect(await signOut()).toBe(false)
  expect(isConfirmed.mock.calls[0]?.[0]).toMatch(/^1 registrering är inte skickad än/)
  expect(fetched).not.toHaveBeenCalled()
  expect(createOutbox('anna').list()).toHaveLength(1)

  isConfirmed.mockReturnValueOnce(true)
  expect(await signOut()).toBe(true)
  expect(createOutbox('anna').list()).toEqual([])
})

test('a sign-out that did not reach the server leaves everything as it is', async () => {
  fetched.mockRejectedValue(new TypeError('Failed to fetch'))
  await expect(signOut()).rejects.toMatchObject({ code: 'network' })
  expect(Object.keys(localStorage)).toEqual(['inflytt.draft.anna.recording'])
})
