import { setImmediate as turn } from 'node:timers/promises'
import { listImports } from '@inflytt/db'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { importAsOperator } from './import-as-operator.ts'
import { progressOf } from './import-jobs.ts'

let api: TestApi
beforeEach(async () => {
  // On PostgreSQL no thread commits it, and the clock of the test would end its connection.
  api = await createTestApi([], undefined, 'sqlite')
})
afterEach(() => {
  vi.useRealTimers()
  return api.close()
})

// More than the 444, and enough for a thread of its own.
const LIST = [
  'Ärendenr;Inflyttad;Vuxna;Barn;Varifrån;Kontakt;Underlag',
  ...Array.from({ length: 520 }, (_, at) => `K-${at};2021-03;2;1;Övriga Sverige;Före flytten;Hushållet`),
].join('\n')

const imports = async () =>
  (await listImports(api.deps.db, { isDemo: false }, { page: 1, limit: 9 })).items
const isCommitting = async () =>
  (await imports()).some(({ id }) => progressOf(id)?.work === 'committing')

it('waits for a commit however long it takes, says its refusal, and leaves no import open', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  const asked = importAsOperator(api.deps, {
    kind: 'households',
    municipalityCode: '2305',
    fileName: 'lista.csv',
    bytes: Buffer.from(LIST),
    isDryRun: false,
    skipsFaulty: false,
  })
  while (!(await isCommitting())) await turn()
  vi.advanceTimersByTime(60_000)
  await expect(asked).rejects.toThrow(/^More households than the aggregate holds\./u)
  expect(await imports()).toMatchObject([{ state: 'cancelled', saved: null }])
})
