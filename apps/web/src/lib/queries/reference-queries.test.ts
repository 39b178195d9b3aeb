import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { municipalitiesQuery, programmesQuery } from './reference-queries.ts'

afterEach(() => vi.unstubAllGlobals())

// The API has them by code: Ragunda first and Östersund last, with Åre and Berg between them.
test('municipalities are listed by name, wherever they can be chosen or read', async () => {
  const named = { 2303: 'Ragunda', 2321: 'Åre', 2326: 'Berg', 2380: 'Östersund' }
  const items = Object.entries(named).map(([code, name]) => ({ code, name }))
  vi.stubGlobal('fetch', async () => Response.json({ items }))
  const listed = await new QueryClient().fetchQuery(municipalitiesQuery)
  expect(listed.map(({ name }) => name)).toEqual(['Berg', 'Ragunda', 'Åre', 'Östersund'])
})

test('a programme beyond the first page can be chosen too', async () => {
  const all = Array.from({ length: 501 }, (_, index) => ({ id: `programme-${index}` }))
  vi.stubGlobal('fetch', async (path: string) => {
    const page = Number(new URLSearchParams(path.split('?')[1]).get('page') ?? 1)
    return Response.json({ items: all.slice((page - 1) * 500, page * 500) })
  })
  const listed = await new QueryClient().fetchQuery(programmesQuery)
  expect(listed.at(-1)?.id).toBe('programme-500')
})
