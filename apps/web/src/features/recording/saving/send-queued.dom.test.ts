import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { shownToasts } from '../../../components/ui/toast/toast-store.ts'
import { clearAllOutboxes, createOutbox } from '../../../lib/device/outbox.ts'
import { municipalitiesQuery } from '../../../lib/queries/reference-queries.ts'
import { sendQueued } from './send-queued.ts'
import { undoSaved } from './tell-saved.ts'

const post = { key: '1', path: '/households', body: {}, queuedAt: '2026-11-23T11:00:00.000Z' }
const me = (id: string) => ({ user: { id }, may: [] })

afterEach(() => {
  vi.unstubAllGlobals()
  clearAllOutboxes()
})

/** Gives what came of it, and what was sent, while the page still takes anna for who is signed in. */
async function sendFor(answerMe: () => Response) {
  const posted = vi.fn<(path: string) => void>()
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    if (path === '/api/v1/me') return answerMe()
    if (init?.method === 'POST') posted(path)
    return Response.json({ items: [] }, { status: 201 })
  })
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  queryClient.setQueryData(['me'], me('anna'))
  const outbox = createOutbox('anna')
  outbox.put(post)
  const result = await sendQueued(outbox, queryClient)
  return [result, posted.mock.calls.length, outbox.list().length]
}

test('what waits is sent in the session of its writer alone', async () => {
  expect(await sendFor(() => Response.json(me('bo')))).toEqual(['signed-out', 0, 1])
  expect(await sendFor(() => Response.json(me('anna')))).toEqual(['done', 1, 0])
})

test('it waits while nobody can tell whose session it is', async () => {
  expect(await sendFor(() => Response.json({}, { status: 503 }))).toEqual(['later', 0, 1])
})

test('what is taken back while it is on its way, and saved all the same, is voided', async () => {
  const answers = Promise.withResolvers<Response>()
  const fetched = vi.fn<typeof fetch>(async () => Response.json({}))
  fetched.mockReturnValueOnce(answers.promise)
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) =>
    path === '/api/v1/me' ? Response.json(me('anna')) : fetched(path, init),
  )
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
