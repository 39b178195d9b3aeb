import { expect } from 'vitest'
import type { Answered, TestApi, TestRole } from '../api.testing.ts'
import { pickWeighted, seededRandom } from '../demo/demo-random.ts'

/** A random history under way: chance, the records made so far, and one way to write. */
export interface History {
  random: (below: number) => number
  pick: <T>(values: readonly T[]) => T
  /** True as often as `percent` says. */
  often: (percent: number) => boolean
  /** A month of 2019-01 to 2026-11. */
  month: () => string
  /** Addresses of what was made, by kind; empty for a kind that nobody has made yet. */
  made: (kind: string) => string[]
  /** Writes as a role; a refusal is a part of the history, a fault of the server is not. */
  write(
    who: TestRole | 'public',
    method: 'POST' | 'PATCH' | 'PUT',
    path: string,
    body: object,
  ): Promise<Answered>
  read<T>(who: TestRole, path: string): Promise<T>
  /** Writes a new record and remembers its address, by the member that names it. */
  create(kind: string, who: TestRole, sent: { path: string; body: object; id?: string }): Promise<void>
  /** Changes one of those that were made, mostly as who made it. */
  change(kind: string, body: object): Promise<void>
}

export type Step = readonly [name: string, weight: number, take: (history: History) => Promise<unknown>]

/** How often each step was taken and each answer given. */
export type Tally = Record<string, number>

/** Takes random steps one after the other through the whole API, as the roles would, and counts the answers. */
export async function playHistory(
  api: TestApi,
  steps: readonly Step[],
  { seed, length }: { seed: number; length: number },
): Promise<Tally> {
  const tally: Tally = {}
  const note = (name: string) => void (tally[name] = (tally[name] ?? 0) + 1)
  const history = begin(api, seededRandom(seed), note)
  const choices = steps.map((step) => [step, step[1]] as const)
  for (let taken = 0; taken < length; taken++) {
    const [name, , take] = pickWeighted(history.random, choices)
    note(name)
    await take(history)
  }
  return tally
}

function begin(api: TestApi, random: (below: number) => number, note: (name: string) => void): History {
  const made = new Map<string, string[]>()
  const makers = new Map<string, TestRole>()
  const pick = <T>(values: readonly T[]) => values[random(values.length)] as T
  const write: History['write'] = async (who, method, path, body) => {
    const headers = method === 'POST' ? {} : { 'If-Match': '*' }
    const answer = await api.ask(who, path, { method, body, headers })
    const code = String(answer.body['type']).replace(/^.*#/, '').split('/').at(-1)
    note(answer.status < 300 ? `${method} ok` : `${answer.status} ${code}`)
    expect(answer.status, `${method} ${path} ${JSON.stringify(answer.body)}`).toBeLessThan(500)
    return answer
  }
  const of = (kind: string) => {
    const known = made.get(kind) ?? []
    made.set(kind, known)
    return known
  }
  return {
    random,
    pick,
    often: (percent) => random(100) < percent,
    month: () => {
      const at = random(95)
      return `${2019 + Math.floor(at / 12)}-${String(1 + (at % 12)).padStart(2, '0')}`
    },
    made: of,
    write,
    read: async <T>(who: TestRole, path: string) => (await api.ask<T>(who, path)).body,
    create: async (kind, who, { path, body, id = 'id' }) => {
      const answer = await write(who, 'POST', path, body)
      if (answer.status !== 201) return
      const address = `${path}/${String(answer.body[id])}`
      of(kind).push(address)
      makers.set(address, who)
    },
    change: async (kind, body) => {
      if (of(kind).length === 0) return
      const address = pick(of(kind))
      const maker = makers.get(address) ?? 'coordinator'
      const who = random(100) < 90 ? maker : pick(['bracke', 'ostersund', 'coordinator'] as const)
      await write(who, 'PATCH', address, body)
    },
  }
}
