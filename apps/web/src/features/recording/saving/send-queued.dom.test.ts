import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { clearAllOutboxes, createOutbox } from '../../../lib/outbox.ts'
import { sendQueued } from './send-queued.ts'

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
