import { beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { listAnswer, listExample, listSchema, pageParameters } from './paging.ts'
import { createTestApp, createTestDeps } from '../deps.testing.ts'
import { query } from './validate.ts'

const TOTAL = 45
let ask: (search: string) => Promise<Response>

beforeEach(async () => {
  const schema = z.strictObject({ ...pageParameters, municipality: z.string().optional() })
  const app = createTestApp(await createTestDeps()).get('/api/v1/things', query(schema), (c) => {
    const { page, limit } = c.req.valid('query')
    const all = Array.from({ length: TOTAL }, (_, i) => i)
    return c.json(
      listAnswer(c, {
        items: all.slice((page - 1) * limit, page * limit),
        totalRecords: TOTAL,
        page,
        limit,
      }),
    )
  })
  ask = async (search) => app.request(`/api/v1/things${search}`)
})

type ListBody = { items: number[]; _meta: object; _links: Record<string, string | null> }
const bodyOf = async (search: string) => (await (await ask(search)).json()) as ListBody

it('gives the first twenty where nothing is asked', async () => {
  const { items, _meta, _links } = await bodyOf('')
  expect(items).toHaveLength(20)
  expect(_meta).toEqual({ totalRecords: TOTAL, page: 1, limit: 20, count: 20 })
  expect(_links['prev']).toBeNull()
  expect(_links['next']).toBe('/api/v1/things?page=2&limit=20')
})

it('leads by its links from the first page to the last and back, keeping the filter', async () => {
  const seen: number[] = []
  let next: string | null | undefined = '?limit=10&municipality=2305'
  let last: ListBody | undefined
  while (next) {
    last = await bodyOf(next.replace('/api/v1/things', ''))
    seen.push(...last.items)
    next = last._links['next']
    expect(last._links['self']).toContain('municipality=2305')
  }
  expect(seen).toEqual(Array.from({ length: TOTAL }, (_, i) => i))
  expect(last?._links['last']).toBe(last?._links['self'])
  expect(last?._links['prev']).toContain('page=4')
})

it('says the links that there are in a Link header too', async () => {
  expect((await ask('?limit=40')).headers.get('Link')).toBe(
    '</api/v1/things?limit=40&page=1>; rel="self", </api/v1/things?limit=40&page=1>; rel="first", </api/v1/things?limit=40&page=2>; rel="next", </api/v1/things?limit=40&page=2>; rel="last"',
  )
})

it('is empty beyond the last page, and leads back to it', async () => {
  const response = await ask('?page=9')
  const { items, _meta, _links } = (await response.json()) as ListBody
  expect(response.status).toBe(200)
  expect(items).toEqual([])
  expect(_meta).toMatchObject({ page: 9, count: 0 })
  expect(_links).toMatchObject({ prev: '/api/v1/things?page=3&limit=20', next: null })
})

it.each(['limit=501', 'limit=0', 'page=0', 'page=-1', 'page=1.5', 'limit=1e2'])(
  'refuses %s',
  async (search) => {
    expect((await ask(`?${search}`)).status).toBe(400)
  },
)

it('takes the largest page', async () => {
  expect((await ask('?limit=500')).status).toBe(200)
})

it('has an example that its schema accepts', () => {
  expect(listSchema(z.number()).safeParse(listExample([1, 2])).success).toBe(true)
})
