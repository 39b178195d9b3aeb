import { randomInt } from 'node:crypto'
import { addUser } from '@inflytt/api/services/accounts'
import { createIdMaker } from '@inflytt/api/services/store'
import { openSqlite } from '@inflytt/db'
import type { RunningServer } from './running-server.ts'

const PASSWORD = 'a long pass phrase'

export interface Account {
  email: string
  role: 'officer' | 'coordinator'
  municipalityCodes: string[]
}

export function officerOf(...municipalityCodes: string[]): Account {
  return { email: 'officer@example.invalid', role: 'officer', municipalityCodes }
}

export const COORDINATOR: Account = {
  email: 'coordinator@example.invalid',
  role: 'coordinator',
  municipalityCodes: [],
}

/** Puts accounts into a store that no server has open yet. */
export async function addAccounts(storePath: string, accounts: readonly Account[]): Promise<void> {
  const clock = () => new Date()
  const store = openSqlite(storePath)
  const random = (below: number) => randomInt(below)
  const deps = { db: store.db, clock, newId: createIdMaker(clock), random }
  for (const account of accounts)
    await addUser(deps, {
      ...account,
      password: PASSWORD,
      name: account.role,
      partyId: null,
      isDemo: false,
    })
  await store.close()
}

/** The cookie of a session. */
export async function signIn({ baseUrl }: RunningServer, { email }: Account): Promise<string> {
  const response = await fetch(`${baseUrl}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { Origin: baseUrl, 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  })
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  if (response.status !== 200 || cookie === '')
    throw new Error(`sign-in answered ${response.status}: ${await response.text()}`)
  return cookie
}

/** The secret of a token that may do what its owner may. */
export async function issueToken({ baseUrl }: RunningServer, cookie: string): Promise<string> {
  const response = await fetch(`${baseUrl}/api/v1/tokens`, {
    method: 'POST',
    headers: { Origin: baseUrl, Cookie: cookie, 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'bench', scope: 'write' }),
  })
  if (response.status !== 201)
    throw new Error(`a token was refused with ${response.status}: ${await response.text()}`)
  return ((await response.json()) as { secret: string }).secret
}
