import type { Config } from '../configuration/config.ts'
import { fault, type Finding, ok, warning } from './finding.ts'

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/
const ANSWERS_WITHIN_MS = 3000

/** Whether the address that people use and who stands before the server fit each other. */
export function addressFinding({
  publicUrl,
  trustedProxies,
  host,
}: Pick<Config, 'publicUrl' | 'trustedProxies' | 'host'>): Finding {
  const check = 'address'
  if (publicUrl === undefined)
    return LOOPBACK.test(host)
      ? ok(check, 'No PUBLIC_URL: only this machine can sign in.')
      : warning(
          check,
          `HOST is ${host} without a PUBLIC_URL: others can read, and only this machine can sign in.`,
          'Set PUBLIC_URL to the https address that people use.',
        )
  if (publicUrl.startsWith('http:') && !LOOPBACK.test(new URL(publicUrl).hostname))
    return warning(
      check,
      'PUBLIC_URL is http: passwords travel in the open and the session cookie is not Secure.',
      'End TLS in a proxy and set PUBLIC_URL to its https address.',
    )
  if (publicUrl.startsWith('https:') && trustedProxies.length === 0)
    return warning(
      check,
      'PUBLIC_URL is https and TRUSTED_PROXIES is empty: all visitors share one limit for failed sign-ins.',
      'Set TRUSTED_PROXIES to the address that the proxy connects from, such as 127.0.0.1.',
    )
  return ok(check, 'PUBLIC_URL and TRUSTED_PROXIES fit each other.')
}

/** Whether those who read have somebody to write to. */
export function contactFinding({
  publicUrl,
  contactEmail,
}: Pick<Config, 'publicUrl' | 'contactEmail'>): Finding {
  const check = 'contact'
  if (contactEmail !== undefined) return ok(check, `Readers write to ${contactEmail}.`)
  return publicUrl === undefined
    ? ok(check, 'No CONTACT_EMAIL, and no PUBLIC_URL that others would read at.')
    : warning(
        check,
        'CONTACT_EMAIL is not set: who finds a figure wrong has nobody to write to, and the catalogue of open data names no contact.',
        'Set CONTACT_EMAIL to the address of an office.',
      )
}

/** Whether a server answers where the configuration says that it listens. */
export async function serverFinding({ host, port }: Pick<Config, 'host' | 'port'>): Promise<Finding> {
  const check = 'server'
  const reached = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  const address = `http://${reached.includes(':') ? `[${reached}]` : reached}:${port}/readyz`
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) })
    const said = (await answer.json()) as { status?: unknown; reason?: unknown }
    if (answer.ok && said.status === 'ready')
      return ok(check, `A server answers at port ${port} and is ready.`)
    const reason = typeof said.reason === 'string' ? said.reason : `It answered ${answer.status}.`
    return fault(check, `The server at port ${port} is not ready. ${reason}`, 'Look in its log.')
  } catch (error) {
    if (error instanceof SyntaxError)
      return fault(
        check,
        `Another program answers at port ${port}.`,
        'Set PORT to another, or stop that program.',
      )
    return warning(check, `No server answers at port ${port}.`, 'Start it, if it should be running.')
  }
}
