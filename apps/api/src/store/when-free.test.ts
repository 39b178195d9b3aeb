import { ENGINES } from '@inflytt/db/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { LOGGED } from '../households/household.testing.ts'
import { holdByAnother } from './held-store.testing.ts'
import { onceFree } from './when-free.ts'

const busy = () => Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' })

it('is refused when it has waited for long enough, and at once for anything else', async () => {
  let tries = 0
  const failing = (error: Error) => () => {
    tries += 1
    return Promise.reject(error)
  }
  await expect(onceFree({ withinMs: 100 }, failing(busy()))).rejects.toThrow('locked')
  expect(tries).toBe(2)
  await expect(onceFree({ withinMs: 100 }, failing(new Error('full')))).rejects.toThrow('full')
  expect(tries).toBe(3)
})

it('does nothing twice: what fails once it has its turn is not tried again', async () => {
  let tries = 0
  const failing = onceFree({ withinMs: 60_000 }, (begin) => {
    tries += 1
    begin()
    return Promise.reject(busy())
  })
  await expect(failing).rejects.toThrow('locked')
  expect(tries).toBe(1)
})

describe.each(ENGINES)('while another program has %s to write for long', (engine) => {
  let api: TestApi
  afterEach(() => api.close())

  it('who logs waits for it and is not refused', async () => {
    api = await createTestApi(['bracke'], undefined, engine)
    const end = await holdByAnother(api.deps.db)
    const log = () => api.ask('bracke', '/households', { method: 'POST', body: LOGGED })
    const logged = await Promise.all([log(), log()])
    expect(logged.map(({ status }) => status)).toEqual([201, 201])
    await end()
    const { body } = await api.ask<{ _meta: { totalRecords: number } }>('bracke', '/households')
    expect(body._meta.totalRecords).toBe(2)
  }, 30_000)
})
