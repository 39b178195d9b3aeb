import { afterEach, expect, test, vi } from 'vitest'
import { wholeList } from './whole-list.ts'

afterEach(() => vi.unstubAllGlobals())

const answering = (total: number) => {
  const asked: string[] = []
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path)
    const page = Number(new URLSearchParams(path.split('?')[1]).get('page') ?? 1)
    const items = Array.from({ length: total }, (_, index) => index).slice((page - 1) * 500, page * 500)
    return Promise.resolve(Response.json({ items }))
  })
  return asked
}
const signal = new AbortController().signal

// Eight municipalities and three tertials a year are more than a page after 21 years.
test('a list of more than a page is read whole, in its order', async () => {
  const asked = answering(1204)
  expect(await wholeList<number>('/period-reports', signal)).toEqual(
    Array.from({ length: 1204 }, (_, index) => index),
  )
  expect(asked).toEqual([
    '/api/v1/period-reports?limit=500',
    '/api/v1/period-reports?limit=500&page=2',
    '/api/v1/period-reports?limit=500&page=3',
  ])
})

test('one of a page is asked for once, with its own query', async () => {
  const asked = answering(48)
  expect(await wholeList('/reference-statistics?from=2020', signal)).toHaveLength(48)
  expect(asked).toEqual(['/api/v1/reference-statistics?from=2020&limit=500'])
})
