import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Answered, createTestApi, type TestApi, type TestRole } from '../api.testing.ts'
import { importing } from '../imports/imports.testing.ts'
import { readOperations } from './operations.testing.ts'
import { LOGGED } from '../households/household.testing.ts'

const NAMES = ['ETag', 'Location', 'Link', 'Retry-After', 'WWW-Authenticate']
const HOUSEHOLD = { ...LOGGED, moveInMonth: '2025-08', children: 0 }

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'coordinator', 'admin'])
})
afterEach(() => api.close())

it('an answer has the headers that the document tells of, no others of them, and Location leads to what is there', async () => {
  const { operations } = await readOperations(api)
  const off: unknown[] = []
  const hold = (method: string, path: string, { status, headers }: Answered<unknown>) => {
    const operation = operations.find((one) => one.method === method && one.path === `/api/v1${path}`)
    const promised = Object.keys(operation?.responses[status]?.headers ?? {})
    const told = NAMES.filter((name) => headers.has(name))
    if (promised.toSorted().join() !== told.toSorted().join())
      off.push({ operation: `${method} ${path} ${status}`, promised, told })
  }
  const ask = async <T>(
    who: TestRole | 'public',
    method: string,
    path: string,
    at = path,
    body?: object,
  ) => {
    const answer = await api.ask<T>(who, at, { method, body })
    hold(method, path, answer)
    const location = answer.headers.get('location')
    if (location !== null && (await api.ask(who, location)).status !== 200)
      off.push({ operation: `${method} ${path}`, location })
    return answer
  }
  const { ref } = (await ask<{ ref: string }>('bracke', 'POST', '/households', '/households', HOUSEHOLD))
    .body
  await ask('bracke', 'GET', '/households')
  await ask('public', 'GET', '/households')
  await ask('bracke', 'GET', '/households/{ref}', `/households/${ref}`)
  await ask('bracke', 'GET', '/households/{ref}/extract', `/households/${ref}/extract`)
  await ask('bracke', 'POST', '/households/{ref}/answer-codes', `/households/${ref}/answer-codes`)
  const made = { name: 'A program', scope: 'read' }
  const { id } = (await ask<{ id: string }>('bracke', 'POST', '/tokens', '/tokens', made)).body
  await ask('bracke', 'DELETE', '/tokens/{id}', `/tokens/${id}`)
  const sessions = await ask<{ items: { id: string }[] }>('coordinator', 'GET', '/sessions')
  await ask('coordinator', 'DELETE', '/sessions')
  await ask('coordinator', 'DELETE', '/sessions/{id}', `/sessions/${sessions.body.items[0]!.id}`)
  const invited = { email: 'new@example.org', name: 'New', role: 'officer', municipalityCodes: ['2305'] }
  await ask('admin', 'POST', '/users', '/users', invited)
  const run = { kind: 'free_texts', isDryRun: true }
  await ask('admin', 'POST', '/retention-runs', '/retention-runs', run)
  await ask('public', 'GET', '/open-data/datasets/{file}', '/open-data/datasets/households.json')
  await ask('public', 'GET', '/outcomes')
  await ask('admin', 'POST', '/jobs/{name}/runs', '/jobs/sealing/runs')
  const list = 'Kommun;\u00c5r;Hush\u00e5ll\n2305;2019;3\n'
  const batch = await importing(api).upload(list, 'kind=counts&municipality=2305')
  await ask('bracke', 'POST', '/imports/{id}/commit', `/imports/${batch.body.id}/commit`)
  await ask('bracke', 'DELETE', '/imports/{id}', `/imports/${batch.body.id}`)
  expect(off).toEqual([])
})
