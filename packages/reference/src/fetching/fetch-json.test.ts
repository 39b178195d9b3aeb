import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { json, type ReplayServer, startReplayServer } from '../testing/replay-server.testing.ts'
import { type FetchLimits, fetchJson } from './fetch-json.ts'

const NOW = new Date('2026-11-26T10:00:00.000Z')
const LIMITS: FetchLimits = {
  timeoutMs: 20_000,
  mostBytes: 10_000,
  attempts: 3,
  firstWaitMs: 1000,
  longestWaitMs: 60_000,
}

let server: ReplayServer
let waited: number[]
beforeEach(async () => {
  server = await startReplayServer((_received, response) => json(response, { fine: true }))
  waited = []
})
afterEach(() => server.close())

/** Nothing is slept through: what would be waited is kept. */
const ask = (limits: Partial<FetchLimits> = {}, address = server.url) =>
  fetchJson(
    { name: 'SCB TAB1', url: new URL(`${address}/tables`) },
    {
      limits: { ...LIMITS, ...limits },
      userAgent: 'inflytt-test',
      now: () => NOW,
      random: () => 0,
      wait: (ms) => {
        waited.push(ms)
        return Promise.resolve()
      },
    },
  )

/** Fails once with the status and header, and is well from then on. */
function failOnce(status: number, headers: Record<string, string> = {}) {
  server.answer((_received, response) => {
    if (server.received.length > 1) return json(response, { fine: true })
    response.writeHead(status, headers)
    response.end()
  })
}

describe('asking a source', () => {
  it('says who asks, and gives what it answers', async () => {
    expect(await ask()).toEqual({ fine: true })
    expect(server.received).toMatchObject([
      { method: 'GET', path: '/tables', headers: { 'user-agent': 'inflytt-test' } },
    ])
  })

  it.each([
    ['7', 7000],
    ['Thu, 26 Nov 2026 10:00:42 GMT', 42_000],
    ['Thu, 26 Nov 2026 09:00:00 GMT', 500],
    ['soon', 500],
  ])('waits as Retry-After says: %s', async (header, expected) => {
    failOnce(429, { 'Retry-After': header })
    expect(await ask()).toEqual({ fine: true })
    expect(waited).toEqual([expected])
  })

  it('leaves a source that asks for longer patience than there is', async () => {
    failOnce(429, { 'Retry-After': '3600' })
    await expect(ask()).rejects.toMatchObject({ fault: 'busy' })
    expect([waited, server.received.length]).toEqual([[], 1])
  })

  it('tries again after 503, each time later, and not for ever', async () => {
    server.answer((_received, response) => void response.writeHead(503).end())
    await expect(ask()).rejects.toMatchObject({
      fault: 'busy',
      message: 'SCB TAB1 cannot answer now (503).',
    })
    expect([waited, server.received.length]).toEqual([[500, 1000], 3])
  })

  it('waits no longer than the cap', async () => {
    server.answer((_received, response) => void response.writeHead(503).end())
    await expect(ask({ attempts: 5, longestWaitMs: 1500 })).rejects.toMatchObject({ fault: 'busy' })
    expect(waited).toEqual([500, 750, 750, 750])
  })

  it('does not try again what is refused', async () => {
    server.answer((_received, response) => void response.writeHead(404).end())
    await expect(ask()).rejects.toMatchObject({ fault: 'refused' })
    expect(server.received).toHaveLength(1)
  })

  it('gives up on one that never answers', async () => {
    server.answer(() => {})
    await expect(ask({ timeoutMs: 50, attempts: 2 })).rejects.toMatchObject({
      fault: 'timed-out',
      message: 'SCB TAB1 did not answer in time.',
    })
    expect(waited).toHaveLength(1)
  })

  it('gives up on a body that never ends', async () => {
    server.answer((_received, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' })
      response.write('[')
    })
    await expect(ask({ timeoutMs: 100, attempts: 1 })).rejects.toMatchObject({ fault: 'timed-out' })
  })

  it.each([
    ['told beforehand', { 'Content-Length': '20000' }],
    ['not told', {}],
  ])('stops reading a huge body whose length is %s', async (_told, headers) => {
    server.answer((_received, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', ...headers })
      response.end('1'.repeat(20_000))
    })
    await expect(ask()).rejects.toMatchObject({ fault: 'too-large' })
    expect(server.received).toHaveLength(1)
  })

  it('tells JSON that is cut off', async () => {
    server.answer((_received, response) => json(response, '{"value":[1,2'))
    await expect(ask()).rejects.toMatchObject({ fault: 'malformed' })
  })

  it('tries again when the connection breaks in the middle of a body', async () => {
    server.answer((_received, response) => {
      if (server.received.length > 1) return json(response, { fine: true })
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' })
      response.write('{"value"')
      setImmediate(() => response.destroy())
    })
    expect(await ask()).toEqual({ fine: true })
    expect(server.received).toHaveLength(2)
  })

  it('takes no page for JSON', async () => {
    server.answer((_received, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' })
      response.end('<h1>Maintenance</h1>')
    })
    await expect(ask()).rejects.toMatchObject({ fault: 'malformed' })
  })

  it('follows no redirect to another host', async () => {
    const other = await startReplayServer((_received, response) => json(response, {}))
    failOnce(302, { Location: `${other.url}/tables` })
    await expect(ask()).rejects.toMatchObject({ fault: 'redirected' })
    expect(other.received).toEqual([])
    await other.close()
  })

  it('tells that nobody answers, and names no address', async () => {
    const closed = createServer().listen(0, '127.0.0.1')
    await once(closed, 'listening')
    const address = `http://127.0.0.1:${(closed.address() as AddressInfo).port}`
    closed.close()
    await once(closed, 'close')
    await expect(ask({}, address)).rejects.toMatchObject({
      fault: 'unreachable',
      message: 'SCB TAB1 could not be reached, or broke off.',
    })
    expect(waited).toHaveLength(2)
  })
})
