import type { Annotation } from '@inflytt/domain'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  type AnnotationFilter,
  deleteDemoRows,
  findAnnotation,
  insertAnnotation,
  listAnnotations,
  type Store,
  updateAnnotation,
} from '../index.ts'
import { createTestStore, ENGINES } from '../testing/index.ts'

const AT = '2026-11-23T10:00:00.000Z'
const ANNOTATION: Annotation = {
  id: 'a',
  version: 1,
  date: '2024-03',
  text: 'Messan \u00f6ppnar',
  measures: ['households', 'persons'],
  municipalityCodes: ['2305', '2380'],
  isVoided: false,
  isDemo: false,
  createdAt: AT,
  updatedAt: AT,
}

describe.each(ENGINES)('annotations on %s', (engine) => {
  let store: Store
  beforeEach(async () => {
    store = await createTestStore(engine)
  })
  afterEach(() => store.close())

  const add = (id: string, over: Partial<Annotation> = {}) =>
    insertAnnotation(store.db, { ...ANNOTATION, id, ...over })
  const list = (over: Partial<AnnotationFilter> = {}, page = { page: 1, limit: 10 }) =>
    listAnnotations(store.db, { isDemo: false, ...over }, page)
  const ids = async (over: Partial<AnnotationFilter> = {}) =>
    (await list(over)).items.map(({ id }) => id).join('')

  it('come back as they were written, and change only from what was read', async () => {
    await add('a')
    expect(await findAnnotation(store.db, 'a')).toEqual(ANNOTATION)
    const changed = { ...ANNOTATION, version: 2, text: 'Messan st\u00e4nger', municipalityCodes: [] }
    const written = await Promise.all([1, 2, 3].map(() => updateAnnotation(store.db, changed)))
    expect(written.filter(Boolean)).toHaveLength(1)
    expect(await findAnnotation(store.db, 'a')).toEqual(changed)
    expect(await findAnnotation(store.db, 'b')).toBeUndefined()
  })

  it('list those that concern what is asked for, in the order they happened', async () => {
    await add('d', { date: '2024-03-15' })
    await add('c')
    await add('b', { date: '2023-12-31', measures: [] })
    await add('a', { date: '2025-01', municipalityCodes: [] })
    await add('v', { isVoided: true })
    await add('x', { isDemo: true })
    expect(await ids()).toBe('bcda')
    expect(await ids({ measure: 'persons' })).toBe('bcda')
    expect(await ids({ measure: 'impact' })).toBe('b')
    expect(await ids({ municipality: '2380' })).toBe('bcda')
    expect(await ids({ municipality: '2309' })).toBe('a')
    expect(await ids({ fromYear: 2024 })).toBe('cda')
    expect(await ids({ toYear: 2023 })).toBe('b')
    expect(await ids({ fromYear: 2024, toYear: 2024 })).toBe('cd')
    expect(await ids({ isVoided: true })).toBe('v')
    expect(await ids({ isDemo: true })).toBe('x')
    const second = await list({}, { page: 2, limit: 3 })
    expect([second.totalRecords, second.items.map(({ id }) => id)]).toEqual([4, ['a']])
  })

  it('go with the demo, and those of the record stay', async () => {
    await add('a')
    await add('x', { isDemo: true })
    await deleteDemoRows(store.db)
    expect([await ids(), await ids({ isDemo: true })]).toEqual(['a', ''])
  })
})
