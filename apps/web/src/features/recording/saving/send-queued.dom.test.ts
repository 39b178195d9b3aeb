import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { shownToasts } from '../../../components/ui/toast/toast-store.ts'
import { createOutbox } from '../../../lib/outbox.ts'
import { municipalitiesQuery } from '../../../lib/reference-queries.ts'
import { sendQueued } from './send-queued.ts'
import { undoSaved } from './tell-saved.ts'

afterEach(() => vi.unstubAllGlobals())

test('what is taken back while it is on its way, and saved all the same, is voided', async () => {
  const answers = Promise.withResolvers<Response>()
  const fetched = vi.fn<typeof fetch>(async () => Response.json({}))
  fetched.mockReturnValueOnce(answers.promise)
  vi.stubGlobal('fetch', fetched)
  const queryClient = new QueryClient()
  queryClient.setQueryData(municipalitiesQuery.queryKey, [])
  const outbox = createOutbox('anna')
  outbox.put({ key: 'a', path: '/households', body: {}, queuedAt: '2026-11-23T11:00:00.000Z' })
  const sending = sendQueued(outbox, queryClient)
  await vi.waitFor(() => expect(fetched).toHaveBeenCalledOnce())
  outbox.remove('a')
  const _figure = { municipality: '2305' }
  answers.resolve(Response.json({ ref: 'H1', _figure }, { headers: { ETag: '"1"' } }))
  await sending
  expect(fetched.mock.calls.map(([path, init]) => [init?.method, path, init?.body])).toEqual([
    ['POST', '/api/v1/households', '{}'],
    ['PATCH', '/api/v1/households/H1', '{"countStatus":"voided","voidReason":"other"}'],
  ])
})

test('what somebody has changed since cannot be undone, and is not offered to be', async () => {
  const refusal = { type: 'x#precondition-failed' }
  vi.stubGlobal('fetch', async () => Response.json(refusal, { status: 412 }))
  const value = { ref: 'H1', _figure: { municipality: '2305' } } as never
  const saved = { value, status: 201, etag: '"1"', location: undefined, retryAfterSeconds: undefined }
  await undoSaved(saved, new QueryClient(), () => expect.fail('It is not undone'))
  const [toast] = shownToasts().slice(-1)
  expect(toast?.message).toContain('ändrat')
  expect(toast?.action).toBeUndefined()
})
