import { expect } from 'vitest'
import { PART_OF_THE_444 } from '../aggregates/part.testing.ts'
import { LOGGED } from '../households/household.testing.ts'
import { differencesIn, seedStore, signedIn, signIn, startServer } from './servers.testing.ts'
import type { StartedServer } from './servers.testing.ts'

const HOUSEHOLD = { ...LOGGED, programmeId: 'en-attraktiv-region' }
const SIGN_INS_A_MINUTE = 10

interface Saved {
  ref?: string
  type?: string
}

interface Loading {
  places: number
  each: number
  environments?: Record<string, string>[]
}

/**
 * Three servers on one database; each household is sent to two of them at once under one key, and one of the three is
 * killed in the middle. `places` is how many of an earlier period there is room for; more are sent of it, and as many
 * of a year without a limit. `environments` are what each is started with. Gives how many households were acknowledged, and
 * what `inflytt verify` would tell.
 */
export async function loadThreeServers(
  databaseUrl: string,
  { places, each, environments = [{}, {}, {}] }: Loading,
): Promise<{ saved: number; differences: unknown[] }> {
  await seedStore(databaseUrl)
  const servers = await Promise.all(environments.map((env) => startServer(databaseUrl, env)))
  try {
    const saved = await load(servers, { places, each })
    return { saved, differences: await differencesIn(databaseUrl) }
  } finally {
    await Promise.all(servers.map((server) => server.kill()))
  }
}

async function load(servers: StartedServer[], { places, each }: Loading): Promise<number> {
  const [first, second, third] = servers.map(({ address }) => address) as [string, string, string]
  const coordinator = await signedIn(first, 'coordinator')
  const part = await fetch(`${first}/api/v1/aggregate-outcomes`, {
    method: 'POST',
    headers: coordinator(first),
    body: JSON.stringify({ ...PART_OF_THE_444, households: places }),
  })
  expect(part.status).toBe(201)
  const officer = await signedIn(second, 'officer')

  let isThirdAlive = true
  const answers: { key: string; status: number; ref: string | undefined; problem: string }[] = []
  const send = async (address: string, key: string, moveInMonth: string): Promise<void> => {
    const at = address === third && !isThirdAlive ? second : address
    try {
      const response = await fetch(`${at}/api/v1/households`, {
        method: 'POST',
        headers: { ...officer(at), 'Idempotency-Key': key },
        body: JSON.stringify({ ...HOUSEHOLD, moveInMonth }),
      })
      const { ref, type = '' } = (await response.json()) as Saved
      const problem = type.split('#')[1] ?? ''
      // Its twin is still running: asked again, it gives the twin's answer.
      if (problem === 'conflict' || problem === 'store-unavailable')
        return send(address, key, moveInMonth)
      answers.push({ key, status: response.status, ref, problem })
    } catch {
      // Nobody knows whether it was saved, so it is sent again under the same key.
      await send(first, key, moveInMonth)
    }
  }
  const sendings = Array.from({ length: each * 2 }, (_, at) => {
    const month = at % 2 === 0 ? '2022-03' : '2025-03'
    const [one, other] = [servers[at % 3]!.address, servers[(at + 1) % 3]!.address]
    return () => Promise.all([send(one, `key-${at}`, month), send(other, `key-${at}`, month)])
  })
  const killAt = Math.floor(sendings.length / 2)
  const queue = sendings.entries()
  const worker = async () => {
    for (const [at, sending] of queue) {
      if (at === killAt) {
        void servers[2]!.kill()
        isThirdAlive = false
      }
      await sending()
    }
  }
  await Promise.all([worker(), worker(), worker(), worker()])

  const saved = new Map<string, Set<string>>()
  for (const { key, status, ref, problem } of answers) {
    if (status === 201) saved.set(key, (saved.get(key) ?? new Set()).add(ref!))
    else expect([status, problem]).toEqual([409, 'envelope-exceeded'])
  }
  // Each key has one household, whichever server was asked and how often.
  expect([...saved.values()].every((refs) => refs.size === 1)).toBe(true)
  const refs = new Set([...saved.values()].flatMap((set) => [...set]))
  expect(refs.size).toBe(saved.size)
  const stored = await storedRefs(first, officer(first))
  expect(stored).toEqual([...refs].toSorted())
  const { allocated, remaining } = (await (
    await fetch(`${second}${part.headers.get('location')}`)
  ).json()) as { allocated: number; remaining: number }
  expect([allocated, remaining]).toEqual([places, 0])

  // Who tries at both servers has no more tries than at one.
  const tries = Array.from({ length: SIGN_INS_A_MINUTE + 3 }, (_, at) =>
    signIn(at % 2 === 0 ? first : second, 'officer@example.invalid', 'a wrong pass phrase'),
  )
  const statuses = (await Promise.all(tries)).map(({ status }) => status)
  expect(statuses.filter((status) => status === 401)).toHaveLength(SIGN_INS_A_MINUTE)
  expect(statuses.filter((status) => status === 429)).toHaveLength(3)
  return refs.size
}

async function storedRefs(address: string, headers: Record<string, string>): Promise<string[]> {
  const refs: string[] = []
  for (let page = 1; ; page += 1) {
    const answer = await fetch(`${address}/api/v1/households?limit=100&page=${page}`, { headers })
    const { items } = (await answer.json()) as { items: { ref: string }[] }
    refs.push(...items.map(({ ref }) => ref))
    if (items.length < 100) return refs.toSorted()
  }
}
