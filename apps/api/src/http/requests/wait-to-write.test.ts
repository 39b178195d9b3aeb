import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../../api.testing.ts'
import { holdWriters } from '../../store/write-gate.ts'

let api: TestApi
let letGo: () => void
beforeEach(async () => {
  api = await createTestApi(['bracke'], undefined, 'sqlite')
  letGo = await holdWriters()
})
afterEach(async () => {
  letGo()
  await api.close()
})

const seen = async () =>
  (await api.deps.db.selectFrom('session').select('updated_at').executeTakeFirstOrThrow()).updated_at

it('whoever reads is answered while another connection holds the store, and nothing is written for it', async () => {
  const before = await seen()
  api.deps.setNow('2026-11-23T18:00:00.000Z')
  expect((await api.ask('bracke', '/households')).status).toBe(200)
  expect((await api.ask('public', '/open-data/households.csv')).status).not.toBe(503)
  expect(await seen()).toBe(before)
  letGo()
  expect((await api.ask('bracke', '/households')).status).toBe(200)
  expect(await seen()).not.toBe(before)
})

it('whoever writes waits, and writes once the store is let go', async () => {
  let isAnswered = false
  const saving = api.ask('bracke', '/households', { method: 'POST', body: {} }).then((answer) => {
    isAnswered = true
    return answer
  })
  for (let reading = 0; reading < 5; reading++)
    expect((await api.ask('bracke', '/households')).status).toBe(200)
  expect(isAnswered).toBe(false)
  letGo()
  expect((await saving).status).toBe(422)
})

it.each(['/api/auth/oidc', '/api/auth/callback/oidc'])(
  'whoever signs in by the directory waits too, although %s is read',
  async (path) => {
    let isAnswered = false
    const signingIn = api.ask('public', path).finally(() => (isAnswered = true))
    for (let reading = 0; reading < 5; reading++)
      expect((await api.ask('bracke', '/households')).status).toBe(200)
    expect(isAnswered).toBe(false)
    letGo()
    expect((await signingIn).status).toBe(404)
  },
)

it('an import can be stopped meanwhile', async () => {
  expect((await api.ask('bracke', '/imports/none', { method: 'DELETE' })).status).toBe(404)
})
