import type { DataController } from '@inflytt/domain'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  deleteDemoRows,
  findDataController,
  listDataControllers,
  putDataController,
  type Store,
} from '../index.ts'
import { createTestStore, ENGINES } from '../testing/index.ts'

const AT = '2026-11-23T10:00:00.000Z'
const CONTROLLER: DataController & { updatedAt: string } = {
  scope: '2305',
  version: 1,
  name: 'Kommunstyrelsen',
  address: 'Box 1, 840 60 Br\u00e4cke',
  email: 'kommunen@example.org',
  phone: '0600-000 00',
  contactUrl: 'https://example.org/kontakt',
  officerEmail: 'dso@example.org',
  officerPhone: '0600-000 01',
  legalBasis: 'public_task',
  legalBasisNote: 'kommunallagen',
  informationUrl: 'https://example.org/personuppgifter',
  updatedAt: AT,
}

describe.each(ENGINES)('data controllers on %s', (engine) => {
  let store: Store
  beforeEach(async () => {
    store = await createTestStore(engine)
  })
  afterEach(() => store.close())

  const put = (over: Partial<DataController & { isDemo: boolean }> = {}, fromVersion = 0) =>
    putDataController(store.db, { ...CONTROLLER, isDemo: false, ...over, updatedAt: AT }, fromVersion)

  it('come back as they were written, and change only from what was read', async () => {
    expect(await put()).toBe(true)
    expect(await findDataController(store.db, '2305')).toEqual(CONTROLLER)
    expect(await put({ name: 'another' })).toBe(false)
    const emptied = { version: 2, name: null, email: null, legalBasis: null }
    expect(await put(emptied, 1)).toBe(true)
    expect(await findDataController(store.db, '2305')).toEqual({ ...CONTROLLER, ...emptied })
    expect(await findDataController(store.db, 'county')).toBeUndefined()
  })

  it('are written once where three begin at once', async () => {
    const written = await Promise.all(['a', 'b', 'c'].map((name) => put({ name })))
    expect(written.filter(Boolean)).toHaveLength(1)
  })

  it('list by scope, and those of the demo go with it', async () => {
    await put({ scope: 'county' })
    await put({ isDemo: true })
    await put({ scope: '2303' })
    const scopes = async () => (await listDataControllers(store.db)).map(({ scope }) => scope)
    expect(await scopes()).toEqual(['2303', '2305', 'county'])
    await deleteDemoRows(store.db)
    expect(await scopes()).toEqual(['2303', 'county'])
  })
})
