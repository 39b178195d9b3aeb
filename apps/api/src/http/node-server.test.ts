import { once } from 'node:events'
import { request } from 'node:http'
import type { IncomingMessage, RequestOptions } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DomainError } from '@inflytt/domain'
import { z } from 'zod'
import { createHttpServer } from './node-server.ts'
import { securityHeaders } from './answers/response-headers.ts'
import { createTestApp, createTestDeps, type TestDeps } from './deps.testing.ts'
import { jsonBody } from './requests/validate.ts'

let port: number
let deps: TestDeps
/** How often it was told that whoever asked has gone, and what failed. */
let told: { gone: PromiseWithResolvers<void>; faults: unknown[] }
let stop: () => Promise<void>
/** Lets the request to `/api/v1/slow` be answered; `reached` tells that it has arrived. */
let slow: { reached: PromiseWithResolvers<void>; released: PromiseWithResolvers<void> }

beforeEach(async () => {
  slow = { reached: Promise.withResolvers(), released: Promise.withResolvers() }
  told = { gone: Promise.withResolvers(), faults: [] }
  deps = await createTestDeps()
  const app = createTestApp(deps)
    .post('/api/v1/things', jsonBody(z.strictObject({ text: z.string() })), (c) =>
      c.json({ length: c.req.valid('json').text.length }),
    )
    .get('/api/v1/slow', async (c) => {
      slow.reached.resolve()
      await slow.released.promise
      return c.json({ done: true })
    })
    .get('/api/v1/given-up/:as', async (c) => {
      slow.reached.resolve()
      await once(c.req.raw.signal, 'abort')
      throw c.req.param('as') === 'busy' ? new DomainError('busy', '') : c.req.raw.signal.reason
    })
  const { server, drain } = createHttpServer({
    fetch: app.fetch,
    headers: securityHeaders(deps.config),
    onFault: (error) => {
      told.faults.push(error)
      throw error
    },
    onGone: () => told.gone.resolve(),
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
  stop = () => drain(1000)
})

afterEach(() => stop())

async function textOf(response: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of response) text += String(chunk)
  return text
}

async function send(
  options: RequestOptions,
  chunks: string[],
): Promise<{ status: number | undefined; body: { type: string } }> {
  const sending = request({ port, method: 'POST', path: '/api/v1/things', ...options })
  for (const chunk of chunks) sending.write(chunk)
  sending.end()
  const [response] = (await once(sending, 'response')) as [IncomingMessage]
  return { status: response.statusCode, body: JSON.parse(await textOf(response)) as { type: string } }
}

/** What the server answers to bytes as they are, until it or we close. */
function exchange(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes))
    let answer = ''
    socket.on('data', (data) => (answer += String(data)))
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}

const JSON_TYPE = { 'Content-Type': 'application/json' }

describe('a body', () => {
  it('up to 1 MB is read, whether or not its length was stated', async () => {
    const body = JSON.stringify({ text: 'x'.repeat(1_048_576 - 11) })
    expect(body).toHaveLength(1_048_576)
    const stated = { headers: { ...JSON_TYPE, 'Content-Length': body.length } }
    expect(await send(stated, [body])).toEqual({ status: 200, body: { length: 1_048_565 } })
    expect((await send({ headers: JSON_TYPE }, [body.slice(0, 9), body.slice(9)])).status).toBe(200)
    expect((await send({ headers: JSON_TYPE }, [body, ' '])).status).toBe(413)
  })

  it.each([5, 30])('of %i MB is refused with a problem that the sender can read', async (megabytes) => {
    const chunks = Array.from({ length: megabytes }, () => 'x'.repeat(1_000_000))
    const stated = { headers: { ...JSON_TYPE, 'Content-Length': megabytes * 1_000_000 } }
    for (const options of [stated, { headers: JSON_TYPE }]) {
      const { status, body } = await send(options, chunks)
      expect(status).toBe(413)
      expect(body.type).toMatch(/#payload-too-large$/)
    }
  })
})

describe('what is no request', () => {
  it.each([
    ['nonsense', 'NONSENSE\r\n\r\n', 400],
    ['headers without end', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['a request without a host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['a host that is none', 'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
  ])('(%s) is answered as a problem, with the headers of every answer', async (_name, bytes, status) => {
    const answer = await exchange(bytes)
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(answer).toMatch(/content-type: application\/problem\+json/i)
    expect(answer).toMatch(/content-security-policy: default-src 'none'/i)
    expect(answer).toMatch(/x-content-type-options: nosniff/i)
  })
})

describe('draining', () => {
  it('lets a request in flight finish, and then closes its connection', async () => {
    const sending = request({ port, path: '/api/v1/slow' }).end()
    await slow.reached.promise
    const stopped = stop()
    slow.released.resolve()
    const [response] = (await once(sending, 'response')) as [IncomingMessage]
    expect(response.statusCode).toBe(200)
    expect(await textOf(response)).toBe('{"done":true}')
    await stopped
    stop = () => Promise.resolve()
    await expect(exchange('GET / HTTP/1.1\r\nHost: a\r\n\r\n')).rejects.toThrow(/ECONNREFUSED/)
  })
})

describe('whoever goes away before the answer', () => {
  async function goAway(path: string): Promise<void> {
    const sending = request({ port, path })
    sending.on('error', () => undefined)
    sending.end()
    await slow.reached.promise
    sending.destroy()
  }

  it('is told as gone where the work ends by that, and is no fault', async () => {
    await goAway('/api/v1/given-up/at-once')
    await told.gone.promise
    expect([deps.logged, told.faults]).toEqual([[], []])
  })

  it('is a line of debugging where a turn was waited for', async () => {
    await goAway('/api/v1/given-up/busy')
    await expect
      .poll(() => deps.logged)
      .toMatchObject([{ level: 'debug', code: 'busy', msg: 'the client has gone' }])
  })
})
