import { insertHouseholds, listHouseholdsAfter } from '@inflytt/db'
import type { Household } from '@inflytt/domain'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createTestApi, type TestApi } from '../../api.testing.ts'
import { linesOf } from '../../http/answers/csv-stream.ts'
import { piecesApart } from './export-apart.ts'
import { exportedCells } from './exported-cells.ts'
import { LOGGED } from '../household.testing.ts'

const MANY = 20_500
const decoder = new TextDecoder()

let api: TestApi
let households: Household[]
beforeAll(async () => {
  // PostgreSQL has no order of its own, and no threads.
  api = await createTestApi(['bracke'], undefined, 'sqlite')
  await api.ask('bracke', '/households', { method: 'POST', body: LOGGED })
  const [logged] = await listHouseholdsAfter(api.deps.db, {}, '', 1)
  if (!logged) throw new Error('no household was logged')
  households = Array.from({ length: MANY }, (_, at) => ({
    ...logged,
    ref: `2305-2026-${at}`,
    note: at % 3 === 0 ? `"${at}"; =1+1` : null,
  }))
  await insertHouseholds(api.deps.db, households)
  households.unshift(logged)
})
afterAll(() => api.close())

async function textOf(pieces: AsyncGenerator<Uint8Array>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += decoder.decode(piece, { stream: true })
  return text + decoder.decode()
}

it('writes all households of a large store in its order, to the byte as without threads', async () => {
  const otherwise = vi.fn<() => AsyncGenerator<Uint8Array>>()
  expect(await textOf(piecesApart(api.deps.db, otherwise))).toBe(
    decoder.decode(linesOf(households, exportedCells)),
  )
  expect(otherwise).not.toHaveBeenCalled()
})

it('reads a second export meanwhile without threads, and the next with them', async () => {
  const otherwise = vi.fn<() => AsyncGenerator<Uint8Array>>(async function* () {
    yield new TextEncoder().encode('otherwise')
  })
  const first = piecesApart(api.deps.db, otherwise)
  await first.next()
  expect(await textOf(piecesApart(api.deps.db, otherwise))).toBe('otherwise')
  // The reader goes away in the middle.
  await first.return(undefined)
  const third = piecesApart(api.deps.db, otherwise)
  expect((await third.next()).value?.byteLength).toBeGreaterThan(10_000)
  await third.return(undefined)
  expect(otherwise).toHaveBeenCalledTimes(1)
})

it.each([0, 1])('reads a large store also where the system gives %i threads', async (given) => {
  vi.resetModules()
  const { Worker: Real } = await import('node:worker_threads')
  let begun = 0
  class Worker extends Real {
    constructor(...order: ConstructorParameters<typeof Real>) {
      if (begun++ >= given) throw new Error('no thread is to be had')
      super(...order)
    }
  }
  vi.doMock('node:worker_threads', () => ({ Worker }))
  const { piecesApart: pieces } = await import('./export-apart.ts')
  vi.doUnmock('node:worker_threads')
  // Files that share this process would be given what was imported without threads.
  vi.resetModules()
  const lines = linesOf(households, exportedCells)
  const otherwise = async function* () {
    yield lines
  }
  expect(await textOf(pieces(api.deps.db, otherwise))).toBe(decoder.decode(lines))
  expect(begun).toBe(given + 1)
})
