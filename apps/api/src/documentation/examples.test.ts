import { setImmediate as turn } from 'node:timers/promises'
import { findTargetHandler } from 'hono/utils/handler'
import { uniqueSymbol } from 'hono-openapi'
import type { z } from 'zod'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Answered, createTestApi, type TestApi, type TestRole } from '../api.testing.ts'
import { type Documented, isDocumented, type Operation, readOperations } from './operations.testing.ts'

const CALLERS = ['bracke', 'coordinator', 'admin'] as const

let api: TestApi
let documented: Documented
beforeAll(async () => {
  api = await createTestApi(['bracke', 'coordinator', 'admin'])
  documented = await readOperations(api)
}, 120_000)
afterAll(() => api.close())

const nameOf = ({ method, path }: Operation) => `${method} ${path.replace('/api/v1', '')}`
const withBody = () => documented.operations.filter(({ body }) => body !== undefined)

type Validate = z.ZodType['~standard']['validate']

/** What a handler tells hono-openapi: the schema that it checks by, or the answers of its route. */
interface Told {
  target?: string
  validate?: Validate
  spec?: { responses: Record<string, { content?: Record<string, { schema: { validate: Validate } }> }> }
}

function toldBy({ method, path }: Operation): Told[] {
  return api.app.routes
    .filter((route) => route.method === method && route.path.replaceAll(/:(\w+)/g, '{$1}') === path)
    .map(({ handler }) => (findTargetHandler(handler) as { [uniqueSymbol]?: Told })[uniqueSymbol])
    .filter((told) => told !== undefined)
}

it('every body is shown by an example that the schema which checks it takes', async () => {
  expect(withBody().length).toBeGreaterThan(40)
  const off: unknown[] = []
  for (const operation of withBody()) {
    const checker = toldBy(operation).find(({ target }) => target === 'json')
    const checked = await checker?.validate?.(operation.example)
    if (checked === undefined || checked.issues !== undefined)
      off.push([nameOf(operation), operation.example, checked?.issues])
  }
  for (const [mediaType, { example }] of documented.operations.flatMap(({ files }) =>
    Object.entries(files),
  ))
    expect([mediaType, typeof example]).toEqual([
      mediaType,
      mediaType.endsWith('sheet') ? 'undefined' : 'string',
    ])
  expect(off).toEqual([])
})

interface Made {
  at: string
  body: Record<string, unknown>
}

/** What was made by the examples, by the path of the list that it stands in. */
const made = new Map<string, Made[]>()

function keep(list: string, told: Made): void {
  made.set(list, [...(made.get(list) ?? []), told])
}

const madeIn = (list: string) => made.get(`/api/v1${list}`)?.[0]?.body ?? {}

/** The address of what was made there; else, by the examples of its parts, of a fact that every store has. */
function addressOf({ path, parameters }: Operation, which = 0): string {
  const [list = ''] = [...made.keys()]
    .filter((known) => path.startsWith(`${known}/{`))
    .toSorted((one, other) => other.length - one.length)
  const all = made.get(list) ?? []
  const own = (all[which] ?? all[0])?.at
  const rest = path.slice(list.length).replace(/^\/\{\w+\}/, '')
  const shown = (name: string) => String(parameters.find((each) => each.name === name)?.example)
  const address = own === undefined ? path : own + rest
  return address.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(shown(name)))
}

/** Records point at others by what no document can know beforehand. */
const POINTERS: Record<string, () => unknown> = {
  householdRef: () => madeIn('/households')['ref'],
  keptRef: () => madeIn('/households')['ref'],
  budgetLineId: () => madeIn('/budget-lines')['id'],
  code: () => madeIn('/households/{ref}/answer-codes')['code'],
}

function bodyOf({ example }: Operation): object | undefined {
  if (example === undefined) return undefined
  const members = Object.entries(example as object)
  return Object.fromEntries(members.map(([name, value]) => [name, POINTERS[name]?.() ?? value]))
}

const written = (value: unknown) =>
  [value]
    .flat()
    .map((part) => encodeURIComponent(String(part)))
    .join(',')

/** The parameters that an operation asks for, with further ones. */
function queryOf({ parameters }: Operation, further: Record<string, unknown> = {}): string {
  const asked = parameters
    .filter((each) => each.in === 'query' && each.required === true)
    .map(({ name, example }) => [name, example] as const)
  const all = Object.entries({ ...Object.fromEntries(asked), ...further })
  return all.length === 0 ? '' : `?${all.map(([name, value]) => `${name}=${written(value)}`).join('&')}`
}

/** The first answer that refuses nothing, else the first that is of what was sent and not of who sent it. */
async function asWhoeverMay(ask: (who: TestRole) => Promise<Answered>): Promise<Answered> {
  const answers: Answered[] = []
  for (const who of CALLERS) {
    const answer = await ask(who)
    if (answer.status < 400) return answer
    answers.push(answer)
  }
  return answers.find(({ status }) => status !== 401 && status !== 403) ?? answers[0]!
}

const isChange = ({ method }: Operation) => method === 'PATCH' || method === 'PUT'
const isKeyed = ({ parameters }: Operation) => parameters.some(({ name }) => name === 'Idempotency-Key')

let keys = 0
function headersOf(operation: Operation, condition: object = { 'If-Match': '*' }) {
  return {
    ...(isChange(operation) && condition),
    ...(isKeyed(operation) && { 'Idempotency-Key': `key-${(keys += 1)}` }),
  }
}

async function sendFiles(operation: Operation, at: string): Promise<Answered[]> {
  const { method } = operation
  const answers = []
  for (const [mediaType, { example: file }] of Object.entries(operation.files)) {
    // A workbook is shown by none.
    if (file === undefined) continue
    const headers = { ...headersOf(operation), 'Content-Type': mediaType }
    const query = method === 'POST' ? '?municipality=2305' : ''
    const answer = await api.sendFile<Record<string, unknown>>('bracke', at + query, file, {
      method,
      headers,
    })
    while ((await importIn(answer)).state === 'checking') await turn()
    answers.push(answer)
  }
  return answers
}

async function importIn({ body }: Answered) {
  return (await api.ask<{ state?: string }>('bracke', `/imports/${String(body['id'])}`)).body
}

/** The answers to a body as it is shown, and to the same once more where a key keeps the first. */
async function sendBody(operation: Operation, at: string, condition?: object): Promise<Answered[]> {
  const headers = headersOf(operation, condition)
  const sent = { method: operation.method, headers, body: bodyOf(operation) }
  const ask = () => asWhoeverMay((who) => api.ask(who, at + queryOf(operation), sent))
  const first = await ask()
  if (!isKeyed(operation) || first.status >= 400) return [first]
  const again = await ask()
  expect([nameOf(operation), again.headers.get('idempotent-replayed'), again.body]).toEqual([
    nameOf(operation),
    'true',
    first.body,
  ])
  return [again, first]
}

/** The answers to an operation as it is shown, one for each kind of body. */
async function send(operation: Operation, which = 0): Promise<Answered[]> {
  const at = addressOf(operation, which)
  const isFile = Object.keys(operation.files).length > 0
  const answers = await (isFile ? sendFiles(operation, at) : sendBody(operation, at))
  const [first] = answers
  if (first?.status === 201)
    keep(operation.path, { at: first.headers.get('location') ?? '', body: first.body })
  return answers
}

/** Keeps the first of a list that no answer to an example told of. */
async function find(list: string, at: string, key: string): Promise<void> {
  const { body } = await api.ask<{ items: Record<string, unknown>[] }>('bracke', at)
  const [item = {}] = body.items
  const path = at.startsWith('/api/v1') ? at : `/api/v1${at}`
  keep(`/api/v1${list}`, { at: `${path}/${String(item[key])}`, body: item })
}

/** Where an answer has members that its schema does not know, and so takes out. */
function strangers(body: unknown, known: unknown, pointer = ''): string[] {
  if (typeof body !== 'object' || body === null) return []
  return Object.entries(body).flatMap(([name, value]) => {
    const at = `${pointer}/${name}`
    if (at === '/_warnings') return []
    return Object.hasOwn(known as object, name)
      ? strangers(value, Reflect.get(known as object, name), at)
      : [at]
  })
}

const HEADERS_TOLD = [
  'Accept',
  'Accept-Patch',
  'Accept-Post',
  'Content-Disposition',
  'ETag',
  'Idempotent-Replayed',
  'Link',
  'Location',
  'RateLimit',
  'Retry-After',
  'WWW-Authenticate',
]

const contentOf = (operation: Operation, status: number) =>
  toldBy(operation).find(({ spec }) => spec)?.spec?.responses[status]?.content ?? {}

const isProblem = (body: Record<string, unknown>): body is { type: string } =>
  typeof body['type'] === 'string' && body['type'].includes('/docs/problems#')

/** In what an answer differs from what the document says of it. */
async function faultsOf(operation: Operation, { status, headers, body }: Answered): Promise<unknown[]> {
  if (REFUSED.has(`${nameOf(operation)} ${status}`)) return []
  const faults: unknown[] = []
  const promised = operation.responses[status]?.headers ?? {}
  for (const name of HEADERS_TOLD) {
    if (headers.has(name) ? !Object.hasOwn(promised, name) : promised[name]?.required === true)
      faults.push({ status, header: name, isTold: headers.has(name) })
  }
  const location = headers.get('location')
  if (location !== null) {
    const { status: found } = await asWhoeverMay((who) => api.ask(who, location))
    if (found !== 200) faults.push({ location, found })
  }
  if (isProblem(body)) {
    if (!isDocumented(operation, status, body.type.split('#')[1])) faults.push(body)
    return faults.map((fault) => [nameOf(operation), addressOf(operation), fault])
  }
  const content = contentOf(operation, status)
  const [mediaType = ''] = (headers.get('content-type') ?? '').split(';')
  if (!Object.hasOwn(content, mediaType)) faults.push({ status, mediaType, detail: body['detail'] })
  const schema = content[mediaType]?.schema
  if (schema !== undefined && typeof body === 'object') {
    const checked = await schema.validate(body)
    // Warnings of texts stand in the document alone.
    faults.push(...(checked.issues ?? strangers(body, checked.value)))
  }
  return faults.map((fault) => [nameOf(operation), addressOf(operation), fault])
}

/** In what the answer to a change of what has changed since differs from what the document says of it. */
async function staleFaults(operation: Operation): Promise<unknown[]> {
  const [stale] = await sendBody(operation, addressOf(operation), { 'If-Match': '"0-stale"' })
  const { status, body } = stale!
  const known = await contentOf(operation, 200)['application/json']!.schema.validate(body['current'])
  // What an answer says of the change that it saved is not of the record.
  const faults =
    known.issues === undefined
      ? strangers(body['current'], known.value)
      : known.issues.filter(({ path }) => !JSON.stringify(path).startsWith('["_'))
  // Where what is there may be made too, what is there refuses the condition that makes it.
  const isMade = operation.parameters.some(({ name }) => name === 'If-None-Match')
  const [other] = await sendBody(operation, addressOf(operation), { 'If-None-Match': '*' })
  const statuses = [status, other!.status]
  const isRefused = statuses.join() === `412,${isMade ? 412 : 428}`
  const further = await faultsOf(operation, stale!)
  return [...faults, ...further, ...(isRefused ? [] : [[nameOf(operation), statuses]])]
}

/** What the examples meet in a store that holds no more than they made. */
const REFUSED = new Set([
  // There is none to remove.
  'DELETE /demo 409',
])

it('who sends a body of another kind is told which are taken', async () => {
  const off: unknown[] = []
  for (const operation of withBody()) {
    const sent = { method: operation.method, body: {}, headers: { 'Content-Type': 'image/png' } }
    const answer = await asWhoeverMay((who) => api.ask(who, addressOf(operation), sent))
    off.push(...(await faultsOf(operation, answer)))
    if (answer.status !== 415) off.push([nameOf(operation), answer.status])
  }
  expect(off).toEqual([])
})

it('what is sent as it is shown is answered as the document says, in status, headers and body', async () => {
  const off: unknown[] = []
  const of = (...methods: string[]) =>
    documented.operations.filter(({ method }) => methods.includes(method))
  const hold = async (operation: Operation, which?: number) => {
    for (const answered of await send(operation, which))
      off.push(...(await faultsOf(operation, answered)))
  }
  const isLast = ({ path }: Operation) => /\/(?:scenarios|report-versions|commit|undo)$/.test(path)

  for (const operation of of('POST').filter((each) => !isLast(each))) {
    // The second household answers itself, the first is asked by an officer.
    await hold(operation, operation.path.endsWith('/answer-codes') ? 1 : 0)
    if (operation.path === '/api/v1/households') await hold(operation)
  }
  await find('/possible-duplicates', '/possible-duplicates', 'id')
  await find('/imports/{id}/rows', `${made.get('/api/v1/imports')?.[0]?.at}/rows`, 'place')
  // No municipality has said klart for the year that is to be fixed.
  const change = { method: 'PATCH', body: { reportingFrom: '2026-T1' }, headers: { 'If-Match': '*' } }
  await api.ask('admin', '/settings', change)
  for (const operation of documented.operations.filter(isChange)) {
    await hold(operation)
    off.push(...(await staleFaults(operation)))
  }
  for (const operation of [...of('POST').filter(isLast), ...of('GET')]) await hold(operation)

  for (const operation of of('GET'))
    for (const { name, schema } of operation.parameters.filter((each) => each.in === 'query')) {
      for (const example of schema.examples ?? []) {
        const at = addressOf(operation) + queryOf(operation, { [name]: example })
        const { status, body } = await asWhoeverMay((who) => api.ask(who, at))
        if (status !== 200) off.push([nameOf(operation), name, example, body['detail']])
      }
      for (const value of [...(schema.enum ?? []), ...(schema.items?.enum ?? [])].slice(-6)) {
        const at = addressOf(operation) + queryOf(operation, { [name]: value })
        for (const who of CALLERS) off.push(...(await faultsOf(operation, await api.ask(who, at))))
      }
    }

  await find('/sessions', '/sessions', 'id')
  for (const operation of of('DELETE')) await hold(operation, 1)
  expect(off).toEqual([])
}, 120_000)

it('who is not let in is told by which scheme one is', async () => {
  const off: unknown[] = []
  let refused = 0
  for (const operation of documented.operations) {
    const { method } = operation
    const { status, headers } = await api.ask('public', addressOf(operation), { method })
    if (status !== 401) continue
    refused += 1
    if (!headers.has('WWW-Authenticate') || !Object.hasOwn(operation.responses, '401'))
      off.push(nameOf(operation))
  }
  expect(refused).toBeGreaterThan(80)
  expect(off).toEqual([])
})

it('every parameter is described, and shown by an example where its values are not told', () => {
  const off: string[] = []
  for (const operation of documented.operations)
    for (const { name, description, example, schema } of operation.parameters) {
      const isTold = schema.enum !== undefined || ['page', 'limit'].includes(name)
      if (description === undefined || !(isTold || (example ?? schema.examples) !== undefined))
        off.push(`${nameOf(operation)} ${name}`)
    }
  expect(off).toEqual([])
})
