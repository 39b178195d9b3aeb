import { Hono } from 'hono'
import { expect, it } from 'vitest'
import type { ApiEnv } from '../http/api-env.ts'
import { createClientAddress } from './client-address.ts'

async function addressOf(
  remoteAddress: string | undefined,
  forwardedFor?: string,
  trustedProxies: string[] = [],
) {
  const clientAddress = createClientAddress({ trustedProxies })
  const app = new Hono<ApiEnv>().get('/', (c) => c.text(clientAddress(c)))
  const headers = forwardedFor === undefined ? {} : { 'X-Forwarded-For': forwardedFor }
  return (await app.request('/', { headers }, { incoming: { socket: { remoteAddress } } })).text()
}

const PROXIES = ['10.0.0.0/8', '192.0.2.1', '2001:db8:ffff::/48']

it('is the sender, whatever the sender writes', async () => {
  expect(await addressOf('192.0.2.1')).toBe('192.0.2.1')
  expect(await addressOf('192.0.2.1', '203.0.113.1')).toBe('192.0.2.1')
  expect(await addressOf('192.0.2.9', '203.0.113.1', PROXIES)).toBe('192.0.2.9')
})

it('is read from the right, as far as trusted proxies wrote it', async () => {
  expect(await addressOf('192.0.2.1', '203.0.113.1', PROXIES)).toBe('203.0.113.1')
  expect(await addressOf('192.0.2.1', '1.2.3.4, 203.0.113.1, 10.1.2.3', PROXIES)).toBe('203.0.113.1')
  expect(await addressOf('2001:db8:ffff::1', '203.0.113.1', PROXIES)).toBe('203.0.113.1')
})

it('is the last proxy where nothing before it can be believed', async () => {
  expect(await addressOf('192.0.2.1', undefined, PROXIES)).toBe('192.0.2.1')
  expect(await addressOf('192.0.2.1', '203.0.113.1, unknown, 10.1.2.3', PROXIES)).toBe('10.1.2.3')
})

it('takes a /64 of IPv6 for one sender', async () => {
  for (const address of ['2001:db8:0:2::1', '2001:db8::2:0:0:0:5', '2001:db8:0:2:ffff::']) {
    expect(await addressOf(address)).toBe('2001:db8:0:2')
  }
  expect(await addressOf('::1')).toBe('0:0:0:0')
})

it('takes an IPv4 address for what it is, mapped into IPv6 or not', async () => {
  expect(await addressOf('::ffff:203.0.113.9')).toBe('203.0.113.9')
  expect(await addressOf('::ffff:10.1.2.3', '203.0.113.9', PROXIES)).toBe('203.0.113.9')
})

it('is without the port that some proxies write behind it', async () => {
  expect(await addressOf('192.0.2.1', '203.0.113.1:50123', PROXIES)).toBe('203.0.113.1')
  expect(await addressOf('192.0.2.1', '203.0.113.1, 10.1.2.3:443', PROXIES)).toBe('203.0.113.1')
  expect(await addressOf('192.0.2.1', '[2001:db8:0:2::1]:50123', PROXIES)).toBe('2001:db8:0:2')
  expect(await addressOf('192.0.2.1', '[2001:db8:0:2::1]', PROXIES)).toBe('2001:db8:0:2')
})

it('is one bucket for all where there is no address', async () => {
  expect(await addressOf(undefined, '203.0.113.9', PROXIES)).toBe('unknown')
})
