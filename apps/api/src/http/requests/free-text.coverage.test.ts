import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApi, type TestApi, type TestRole } from '../../api.testing.ts'

const NUMBER = 'f\u00f6dd 19121212-1212'

/** Names of other records, codes of places and codes to answer by: what the store does not hold opens nothing. */
const REFERENCES = /(?:\/code|Id|Ids\/0|Code|Codes\/0|Ref|Municipality|Municipalities\/0|Ssyk|Section)$/

interface Schema {
  $ref?: string
  type?: string
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  allOf?: Schema[]
  enum?: unknown[]
  const?: unknown
  pattern?: string
  'x-free-text'?: boolean
}
interface Document {
  paths: Record<
    string,
    Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>
  >
  components: { schemas: Record<string, Schema> }
}

let api: TestApi
let document: Document
beforeAll(async () => {
  api = await createTestApi(['bracke', 'coordinator', 'admin'])
  document = (await api.ask<Document>('public', '/openapi.json')).body
})
afterAll(() => api.close())

/** The pointers of every string that the schema would let be anything. */
function anyText(schema: Schema, pointer = ''): string[] {
  const { $ref, anyOf, allOf, properties, items } = schema
  if ($ref !== undefined)
    return anyText(document.components.schemas[$ref.split('/').at(-1) ?? ''] ?? {}, pointer)
  const parts = [...(anyOf ?? []), ...(allOf ?? [])]
  if (parts.length > 0) return parts.flatMap((part) => anyText(part, pointer))
  if (properties !== undefined)
    return Object.entries(properties).flatMap(([name, inner]) => anyText(inner, `${pointer}/${name}`))
  if (items !== undefined) return anyText(items, `${pointer}/0`)
  const isBound = schema.enum ?? schema.const ?? schema.pattern
  return schema.type === 'string' && isBound === undefined ? [pointer] : []
}

function bodyWith(pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduceRight<unknown>((inner, name) => (name === '0' ? [inner] : { [name]: inner }), NUMBER)
}

const writes = () =>
  Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { requestBody }]) => {
      const schema = requestBody?.content['application/json']?.schema
      return schema === undefined
        ? []
        : anyText(schema).map((pointer) => ({ path, method: method.toUpperCase(), pointer }))
    }),
  )

async function faultsAt({ path, method, pointer }: ReturnType<typeof writes>[number]) {
  const address = path
    .replace('{municipality}', '2305')
    .replace('{period}', '2026-T1')
    .replaceAll(/\{[^}]+\}/g, '2025')
  for (const role of ['bracke', 'coordinator', 'admin'] as const satisfies TestRole[]) {
    const { status, body } = await api.ask<{ code: string; errors?: { pointer: string }[] }>(
      role,
      address,
      { method, body: bodyWith(pointer) },
    )
    if (status !== 403) return { status, pointers: (body.errors ?? []).map((fault) => fault.pointer) }
  }
  return { status: 403, pointers: [] }
}

it('refuses a personal number in every text that can be written anywhere', async () => {
  const all = writes()
  const texts = all.filter(({ pointer }) => !REFERENCES.test(pointer))
  expect(texts.length).toBeGreaterThan(30)
  const open: string[] = []
  for (const write of texts) {
    const { pointers } = await faultsAt(write)
    if (!pointers.includes(write.pointer)) open.push(`${write.method} ${write.path} ${write.pointer}`)
  }
  expect(open).toEqual([])
})

it('tells of contact details in the texts of any record, and saves it', async () => {
  const activity = {
    title: 'Prova-p\u00e5-bes\u00f6k',
    dateFrom: '2026-10-01',
    dateTo: '2026-10-01',
    tamPhase: 'attract',
    type: 'trial_visit',
    municipalityCodes: ['2305'],
    status: 'done',
    resultNote: 'Ring 070-123 45 67',
  }
  const { status, body } = await api.ask<{ title: string; _warnings: object[] }>(
    'bracke',
    '/activities',
    {
      method: 'POST',
      body: activity,
    },
  )
  expect(status).toBe(201)
  expect(body.title).toBe(activity.title)
  expect(body._warnings).toMatchObject([{ code: 'phone-in-text', pointer: '/resultNote' }])
})
