import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { insertIdempotentAnswer } from '@inflytt/db'
import { DomainError } from '@inflytt/domain'
import { answerOnce } from './idempotency.ts'
import { createTestApp, createTestDeps, jsonRequest } from '../deps.testing.ts'
import type { TestDeps } from '../deps.testing.ts'
import { jsonBody, query } from './validate.ts'

let deps: TestDeps
let written: string[]
/** What each write waits for after it has looked for a kept answer, so that a test can hold it there. */
let beforeWrite: () => Promise<void>
let send: (name: string, key?: string, caller?: string, parameters?: string) => Promise<Response>

beforeEach(async () => {
  deps = await createTestDeps()
  written = []
  beforeWrite = () => Promise.resolve()
  const app = createTestApp(deps)
    .use((c, next) => {
      c.set('callerId', c.req.header('X-Caller'))
      return next()
    })
    .post(
      '/api/v1/things',
      query(z.strictObject({ municipality: z.string().optional() })),
      jsonBody(z.strictObject({ name: z.string() })),
      (c) =>
        answerOnce(
          c,
          async ({ remember }) => {
            const { name } = c.req.valid('json')
            await beforeWrite()
            return deps.db.transaction().execute(async (trx) => {
              if (name === 'refused') throw new DomainError('conflict', 'No.')
              const thing = { name, number: written.length + 1 }
              await remember(trx, thing)
              written.push(name)
              return thing
            })
          },
          (thing) => ({
            status: 201 as const,
            headers: { Location: `/api/v1/things/${thing.number}`, ETag: '"1-view"' },
            body: thing,
          }),
        ),
    )
  send = async (name, key, caller, parameters = '') =>
    app.request(
      `/api/v1/things${parameters}`,
      jsonRequest(
        'POST',
        { name },
        { ...(key && { 'Idempotency-Key': key }), ...(caller && { 'X-Caller': caller }) },
      ),
    )
})

async function codeOf(response: Response): Promise<string | undefined> {
  return ((await response.json()) as { type: string }).type.split('#')[1]
}

function hold(): { reached: Promise<void>; release: () => void } {
  const reached = Promise.withResolvers<void>()
  const released = Promise.withResolvers<void>()
  beforeWrite = () => {
    reached.resolve()
    return released.promise
  }
  return { reached: reached.promise, release: released.resolve }
}

describe('without a key', () => {
  it('every request is a write', async () => {
    await send('a')
    expect((await send('a')).status).toBe(201)
    expect(written).toEqual(['a', 'a'])
  })
})

describe('with a key', () => {
  it('the same request is written once and answered alike', async () => {
    const first = await send('a', 'key-1')
    const second = await send('a', 'key-1')
    expect(written).toEqual(['a'])
    expect(second.status).toBe(201)
    expect(await second.text()).toBe(await first.text())
    for (const name of ['Location', 'ETag', 'Content-Type']) {
      expect(second.headers.get(name)).toBe(first.headers.get(name))
    }
    expect(first.headers.get('Idempotent-Replayed')).toBeNull()
    expect(second.headers.get('Idempotent-Replayed')).toBe('true')
  })

  it('another body is refused', async () => {
    await send('a', 'key-1')
    const response = await send('b', 'key-1')
    expect(response.status).toBe(422)
    expect(await codeOf(response)).toBe('idempotency-key-reused')
    expect(written).toEqual(['a'])
  })

  it('other parameters are refused', async () => {
    expect((await send('a', 'key-1', 'user-1', '?municipality=2305')).status).toBe(201)
    const response = await send('a', 'key-1', 'user-1', '?municipality=2380')
    expect(await codeOf(response)).toBe('idempotency-key-reused')
    const again = await send('a', 'key-1', 'user-1', '?municipality=2305')
    expect(again.headers.get('Idempotent-Replayed')).toBe('true')
  })

  describe('whose answer was kept before an upgrade', () => {
    const hash = (...parts: string[]) => createHash('sha256').update(parts.join('')).digest('base64url')
    const [body, search] = ['{"name":"a"}', '?municipality=2305']
    const keptAs = (bodyHash: string) =>
      deps.db.updateTable('idempotent_answer').set({ body_hash: bodyHash }).execute()
    const FORMS = [
      ['of the body alone', hash(body)],
      ['of body and rights', `${hash(body)}.${hash('')}`],
      ['of parameters with the body, and rights', `${hash(search, body)}.${hash('')}`],
    ] as const

    it.each(FORMS)('is replayed by the hash %s, and no other body', async (_form, bodyHash) => {
      await send('a', 'key-1', 'user-1', search)
      await keptAs(bodyHash)
      const again = await send('a', 'key-1', 'user-1', search)
      expect([again.status, again.headers.get('Idempotent-Replayed')]).toEqual([201, 'true'])
      expect(await codeOf(await send('b', 'key-1', 'user-1', search))).toBe('idempotency-key-reused')
      expect(written).toEqual(['a'])
    })

    it('is not replayed to whom may do something else since', async () => {
      await send('a', 'key-1')
      const bodyHash = `${hash(body)}.${hash('officer 2305')}`
      await keptAs(bodyHash)
      expect(await codeOf(await send('a', 'key-1'))).toBe('conflict')
    })
  })

  it('another caller has keys of their own', async () => {
    await send('a', 'key-1', 'user-1')
    const other = await send('a', 'key-1', 'user-2')
    expect(other.headers.get('Idempotent-Replayed')).toBeNull()
    expect(written).toEqual(['a', 'a'])
  })

  it('a refusal is not kept, so that the request may be sent again', async () => {
    expect((await send('refused', 'key-1')).status).toBe(409)
    expect((await send('a', 'key-1')).status).toBe(201)
  })

  it('is forgotten after 24 hours', async () => {
    await send('a', 'key-1')
    deps.setNow('2026-11-24T12:00:00.000Z')
    expect((await send('b', 'key-1')).status).toBe(422)
    deps.setNow('2026-11-24T12:00:00.001Z')
    expect((await send('b', 'key-1')).status).toBe(201)
    expect(written).toEqual(['a', 'b'])
  })

  it.each(['a b', 'x'.repeat(129), '\u00e5'])('that is no key (%s) is refused', async (key) => {
    const response = await send('a', key)
    expect(response.status).toBe(400)
    expect(await codeOf(response)).toBe('invalid-parameter')
    expect(written).toEqual([])
  })

  it('may have 128 characters', async () => {
    expect((await send('a', 'x'.repeat(128))).status).toBe(201)
  })
})

describe('a twin', () => {
  it('of a request that still runs is told so, and written once', async () => {
    const { reached, release } = hold()
    const first = send('a', 'key-1')
    await reached
    const twin = await send('a', 'key-1')
    expect(twin.status).toBe(409)
    expect(await codeOf(await send('b', 'key-1'))).toBe('idempotency-key-reused')
    release()
    expect((await first).status).toBe(201)
    expect(written).toEqual(['a'])
  })

  it('that another process answered first gives its answer, and nothing is written here', async () => {
    const first = await send('a', 'key-1')
    const kept = await deps.db.selectFrom('idempotent_answer').selectAll().executeTakeFirstOrThrow()
    await deps.db.deleteFrom('idempotent_answer').execute()
    // The other process commits after this one has looked, as only the row itself can tell.
    beforeWrite = async () => {
      await insertIdempotentAnswer(
        deps.db,
        {
          scope: kept.scope,
          idempotencyKey: kept.idempotency_key,
          bodyHash: kept.body_hash,
          status: kept.status,
          headers: JSON.parse(kept.headers) as Record<string, string>,
          body: kept.body,
          createdAt: kept.created_at,
        },
        '2026-11-22T12:00:00.000Z',
      )
    }
    const second = await send('a', 'key-1')
    expect(second.headers.get('Idempotent-Replayed')).toBe('true')
    expect(await second.text()).toBe(await first.text())
    expect(written).toEqual(['a'])
  })
})
