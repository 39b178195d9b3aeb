import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Config } from '../configuration/config.ts'
import { StartError } from '../start-error.ts'

const EVERYWHERE_OR_HERE = new Set(['0.0.0.0', '::', '127.0.0.1', '::1'])

const LISTEN_FAULTS: Record<string, (config: Config) => string> = {
  EADDRINUSE: ({ port, host }) => `Port ${port} (PORT) on ${host} is taken by another program.`,
  EACCES: ({ port }) => `Port ${port} (PORT) may not be used by this user.`,
  EADDRNOTAVAIL: ({ host }) => `${host} (HOST) is no address of this machine.`,
  ENOTFOUND: ({ host }) => `${host} (HOST) is no address of this machine.`,
}

/** @throws StartError with one sentence where the address cannot be had */
export async function listen(server: Server, config: Config): Promise<void> {
  server.listen(config.port, config.host)
  try {
    await once(server, 'listening')
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    const sentence = LISTEN_FAULTS[code]?.(config)
    throw sentence === undefined ? cause : new StartError(sentence, { cause })
  }
}

/** The address at which whoever started the server reaches it. */
export function ownAddress(server: Server, config: Config): string {
  const address: AddressInfo | string | null = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : config.port
  if (EVERYWHERE_OR_HERE.has(config.host)) return `http://localhost:${port}`
  return `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`
}
