import { BlockList, isIP, isIPv4 } from 'node:net'
import type { Context } from 'hono'
import type { Config } from '../configuration/config.ts'
import type { ApiEnv } from '../http/api-env.ts'

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv4(address) ? 'ipv4' : 'ipv6'
}

// Some proxies write the port behind it (IIS, Azure).
const WITH_PORT = /^(?:\[([^\]]*)\]|([\d.]+))(?::\d+)?$/

function plain(text: string): string {
  const [address = '', inBrackets, ofFour] = WITH_PORT.exec(text.trim()) ?? [text.trim()]
  return (inBrackets ?? ofFour ?? address).replace(/^::ffff:(?=\d+\.)/i, '')
}

function toBlockList(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', prefix] = network.split('/')
    const family = familyOf(address)
    list.addSubnet(
      address,
      prefix === undefined ? (family === 'ipv4' ? 32 : 128) : Number(prefix),
      family,
    )
  }
  return list
}

/** A household has a whole /64 of IPv6 to choose from, so its first half stands for all of it. */
function bucketOf(address: string): string {
  if (familyOf(address) === 'ipv4') return address
  const [head = '', tail] = address.split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail === undefined ? [] : tail.split(':').filter(Boolean)
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0')
  return [...before, ...zeros, ...after].slice(0, 4).join(':')
}

/**
 * Gives where a request comes from, for limits. `X-Forwarded-For` is read from the right, and only as
 * far as it was written by proxies that are trusted: what stands left of that is the sender's own words.
 */
export function createClientAddress({ trustedProxies }: Pick<Config, 'trustedProxies'>) {
  const trusted = toBlockList(trustedProxies)
  return (c: Context<ApiEnv>): string => {
    const hops = (c.req.header('X-Forwarded-For') ?? '').split(',').map(plain)
    let address = plain(c.env?.incoming?.socket.remoteAddress ?? '')
    while (isIP(address) && trusted.check(address, familyOf(address))) {
      const hop = hops.pop()
      if (hop === undefined || !isIP(hop)) break
      address = hop
    }
    return isIP(address) ? bucketOf(address) : 'unknown'
  }
}
