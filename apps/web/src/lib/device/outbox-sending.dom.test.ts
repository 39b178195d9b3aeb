import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { clearAllOutboxes, createOutbox } from './outbox.ts'
import type { QueuedPost } from './outbox.ts'
import { sendNewPost, sendWaiting, stateOf } from './outbox-sending.ts'

const now = new Date('2026-11-23T12:00:00Z')
const post = (key: string, members: Partial<QueuedPost> = {}): QueuedPost => ({
  key,
  path: '/households',
  body: { adults: 2 },
  queuedAt: `2026-11-23T11:00:0${key}.000Z`,
  ...members,
})
const saved = () => Response.json({ ref: 'x' }, { status: 201 })
const problem = (status: number, code: string) =>
  Response.json(
    { type: `x#${code}` },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  )

const outbox = createOutbox('anna')
const fetched = vi.fn<typeof fetch>()
const keysSent = () =>
  fetched.mock.calls.map(([, init]) => new Headers(init?.headers).get('Idempotency-Key'))
const drain = (at = now) =>
  sendWaiting(
    outbox,
    at,
    () => {},
    () => 'why',
  )

beforeEach(() => {
  fetched.mockReset().mockImplementation(async () => saved())
  vi.stubGlobal('fetch', fetched)
})
afterEach(() => {
  vi.unstubAllGlobals()
  clearAllOutboxes()
})

describe('what waits', () => {
  test('is sent in the order it was saved, each with its key, and is then gone', async () => {
    outbox.put(post('2'))
    outbox.put(post('1'))
    expect(await drain()).toBe('done')
    expect(keysSent()).toEqual(['1', '2'])
    expect(outbox.list()).toEqual([])
  })

  test('is sent once when asked for twice at the same time', async () => {
    outbox.put(post('1'))
    await Promise.all([drain(), drain()])
    expect(keysSent()).toEqual(['1'])
  })

  test('stays as long as the server cannot be asked, and the rest is not tried', async () => {
    outbox.put(post('1'))
    outbox.put(post('2'))
    fetched.mockRejectedValue(new TypeError('Failed to fetch'))
    expect(await drain()).toBe('later')
    expect(keysSent()).toEqual(['1'])
    expect(outbox.list().map(({ failure, triedAt }) => [failure, triedAt])).toEqual([
      ['network', now.toISOString()],
      [undefined, undefined],
    ])
  })

  test('stays when a proxy answers in place of the server, which may have saved it', async () => {
    outbox.put(post('1'))
    fetched.mockResolvedValueOnce(new Response('<html>', { status: 500 }))
    expect(await drain()).toBe('later')
    fetched.mockResolvedValueOnce(problem(500, 'internal'))
    expect(await drain()).toBe('done')
    expect(outbox.list().map(stateOf)).toEqual(['refused'])
  })

  test.each([
    ['the page of a guest network', '<html>', 'text/html'],
    ['half an answer', '{"ref":', 'application/json'],
  ])('stays when %s comes back, and is sent again with its key', async (_, body, type) => {
    outbox.put(post('1'))
    fetched.mockResolvedValueOnce(new Response(body, { headers: { 'Content-Type': type } }))
    expect(await drain()).toBe('later')
    expect(outbox.list().map(stateOf)).toEqual(['waiting'])
    expect(await drain()).toBe('done')
    expect(keysSent()).toEqual(['1', '1'])
    expect(outbox.list()).toEqual([])
  })

  test('keeps the time of the first attempt, since the key lives from then', async () => {
    outbox.put(post('1'))
    fetched.mockRejectedValue(new TypeError('Failed to fetch'))
    await drain()
    await drain(new Date('2026-11-23T20:00:00Z'))
    expect(outbox.list()[0]?.triedAt).toBe(now.toISOString())
  })

  test('waits for its writer when the session has ended', async () => {
    outbox.put(post('1'))
    fetched.mockResolvedValue(problem(401, 'unauthenticated'))
    expect(await drain()).toBe('signed-out')
    expect(outbox.list()).toHaveLength(1)
  })

  test('that is refused is kept with the reason, and does not hold up the next', async () => {
    outbox.put(post('1'))
    outbox.put(post('2'))
    fetched.mockResolvedValueOnce(problem(422, 'validation-failed'))
    expect(await drain()).toBe('done')
    expect(outbox.list().map(({ key, refusal }) => [key, refusal])).toEqual([['1', 'why']])
    await drain()
    expect(keysSent()).toEqual(['1', '2'])
  })
})

describe('a new post', () => {
  test('stands in the outbox while it is on its way, and not after', async () => {
    const onKept = vi.fn<(isOnDevice: boolean) => void>()
    let seen = 0
    fetched.mockImplementation(async () => {
      seen = outbox.list().length
      return saved()
    })
    const answer = await sendNewPost(outbox, post('1'), now, onKept)
    expect([answer?.status, seen, outbox.list().length]).toEqual([201, 1, 0])
    expect(onKept).toHaveBeenCalledExactlyOnceWith(true)
  })

  test('that gets no answer stays for the next attempt, with the same key', async () => {
    fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    await expect(sendNewPost(outbox, post('1'), now, () => {})).rejects.toMatchObject({
      code: 'network',
    })
    await drain()
    expect(keysSent()).toEqual(['1', '1'])
    expect(outbox.list()).toEqual([])
  })

  test('is not sent by another tab meanwhile', async () => {
    const answers = Promise.withResolvers<Response>()
    fetched.mockReturnValueOnce(answers.promise)
    const sending = sendNewPost(outbox, post('1'), now, () => {})
    expect(await drain()).toBe('done')
    answers.resolve(saved())
    await sending
    expect(keysSent()).toEqual(['1'])
  })
})

describe('what is taken back while it is on its way', () => {
  test.each<[string, () => Response]>([
    ['gets no answer', () => Response.error()],
    ['is refused', () => problem(422, 'validation-failed')],
  ])('stays away when it %s', async (_case, answer) => {
    const answers = Promise.withResolvers<Response>()
    fetched.mockReturnValueOnce(answers.promise)
    outbox.put(post('1'))
    const sending = drain()
    await vi.waitFor(() => expect(keysSent()).toEqual(['1']))
    outbox.remove('1')
    answers.resolve(answer())
    await sending
    expect(outbox.list()).toEqual([])
  })
})

describe('the state of a post', () => {
  test.each<[Partial<QueuedPost>, string]>([
    [{}, 'waiting'],
    [{ triedAt: '2026-11-23T11:59:00Z' }, 'sending'],
    [{ triedAt: '2026-11-23T11:59:00Z', failure: 'network' }, 'waiting'],
    [{ triedAt: '2026-11-22T12:30:00Z', isUncertain: true }, 'uncertain'],
    [{ refusal: 'why' }, 'refused'],
  ])('%j is %s', (members, state) => {
    expect(stateOf(post('1', members))).toBe(state)
  })
})

describe('one that may have been saved', () => {
  test('less than 23 hours ago is sent, since the server remembers its key', async () => {
    outbox.put(post('1', { triedAt: '2026-11-22T13:30:00Z' }))
    await drain()
    expect(keysSent()).toEqual(['1'])
  })

  test('longer ago is not sent unasked, and does not hold up the next', async () => {
    outbox.put(post('1', { triedAt: '2026-11-22T12:30:00Z', failure: 'network' }))
    outbox.put(post('2'))
    expect(await drain()).toBe('done')
    expect(keysSent()).toEqual(['2'])
    expect(outbox.list().map(stateOf)).toEqual(['uncertain'])
  })
})
