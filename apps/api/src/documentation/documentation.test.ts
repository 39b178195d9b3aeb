import { beforeEach, describe as group, expect, it } from 'vitest'
import { z } from 'zod'
import { pageParameters } from '../http/requests/paging.ts'
import { addressPart, municipalityList } from '../http/requests/parameters.ts'
import { createTestApp, createTestDeps } from '../http/deps.testing.ts'
import type { TestDeps } from '../http/deps.testing.ts'
import { jsonBody, params, query } from '../http/requests/validate.ts'
import { answer, describe } from './describe.ts'
import { documentationRoutes } from './documentation.routes.ts'
import { responseIn } from './operations.testing.ts'

interface Operation {
  operationId: string
  security: object[]
  parameters: { name: string; in: string; required?: boolean; schema: Record<string, unknown> }[]
  requestBody?: { content: Record<string, { schema: Record<string, unknown> }> }
  responses: Record<string, { description: string; headers?: object; content?: Record<string, Media> }>
}

interface Media {
  schema: Record<string, unknown>
  example?: unknown
  examples?: Record<string, { value: unknown }>
}

interface Document {
  openapi: string
  info: Record<string, unknown>
  servers: object[]
  paths: Record<string, Record<string, Operation>>
  components: {
    schemas: Record<string, unknown>
    responses: Operation['responses']
    securitySchemes: Record<string, object>
  }
}

const thing = z.object({ ref: z.string(), adults: z.int() }).meta({ id: 'Thing' })
const one = answer(thing, { example: { ref: 'x', adults: 2 } })

function createDocumented(deps: TestDeps) {
  const app = createTestApp(deps)
  return app
    .get(
      '/api/v1/things',
      describe({
        summary: 'List',
        tag: 'households',
        access: 'public',
        answers: { 200: one },
        problems: ['not-published'],
      }),
      query(z.strictObject({ ...pageParameters, municipality: municipalityList('Codes.') })),
      (c) => c.json({ ref: '', adults: 0 }),
    )
    .post(
      '/api/v1/things',
      describe({
        summary: 'Make',
        tag: 'households',
        access: 'session',
        answers: { 201: one },
        problems: ['envelope-exceeded'],
      }),
      jsonBody(z.strictObject({ adults: z.int().min(1) })),
      (c) => c.json({ ref: '', adults: 0 }, 201),
    )
    .post(
      '/api/v1/things/:ref/secret',
      describe({
        summary: 'Tell',
        tag: 'households',
        access: 'session',
        isToldOnce: true,
        answers: { 201: one },
      }),
      (c) => c.json({ ref: '', adults: 0 }, 201),
    )
    .get(
      '/api/v1/things/:ref/secret',
      describe({
        summary: 'Tell again',
        tag: 'households',
        access: 'session',
        isToldOnce: true,
        answers: { 200: one },
      }),
      (c) => c.json({ ref: '', adults: 0 }),
    )
    .patch(
      '/api/v1/things/:ref',
      describe({ summary: 'Change', tag: 'households', access: 'session', answers: { 200: one } }),
      params(z.object({ ref: addressPart(9, 'The reference of a thing.', 'x') })),
      jsonBody(z.strictObject({ adults: z.int().optional() }), { example: { adults: 3 } }),
      (c) => c.json({ ref: '', adults: 0 }),
    )
    .route('/api/v1', documentationRoutes(deps, app))
}

let ask: (path: string, headers?: Record<string, string>) => Promise<Response>
let document: Document

beforeEach(async () => {
  const app = createDocumented(await createTestDeps())
  ask = async (path, headers = {}) => app.request(path, { headers })
  document = (await (await ask('/api/v1/openapi.json')).json()) as Document
})

function operation(path: string, method: string): Operation {
  const found = document.paths[path]?.[method]
  if (!found) throw new Error(`${method} ${path} is not described`)
  const responses = Object.entries(found.responses).map(([status, told]) => [
    status,
    responseIn(document, told),
  ])
  return { ...found, responses: Object.fromEntries(responses) as Operation['responses'] }
}

group('the OpenAPI document', () => {
  it('says what the API is, in Swedish and English, with its limits and terms', () => {
    expect(document.openapi).toBe('3.1.0')
    expect(document.info).toMatchObject({
      title: 'inflytt',
      version: '1.0.0',
      license: { identifier: 'MIT' },
    })
    expect(document.info['description']).toMatch(/Gränser\..*1 MB[\s\S]*Limits\..*1 MB/)
    expect(document.info['termsOfService']).toMatch(/^http/)
    expect(document.info['contact']).not.toHaveProperty('email')
    expect(document.servers).toEqual([{ url: 'http://localhost' }])
    expect(Object.keys(document.components.securitySchemes)).toEqual(['session', 'token'])
  })

  it('names whom to write to, where the server is told', async () => {
    const deps = await createTestDeps()
    deps.config.contactEmail = 'inflytt@example.org'
    const told = await createDocumented(deps).request('/api/v1/openapi.json')
    expect(((await told.json()) as Document).info['contact']).toMatchObject({
      email: 'inflytt@example.org',
    })
  })

  it('describes the routes under /api/v1 and no others', () => {
    expect(Object.keys(document.paths)).toEqual([
      '/api/v1/things',
      '/api/v1/things/{ref}/secret',
      '/api/v1/things/{ref}',
      '/api/v1/api-info',
    ])
  })

  it('has each parameter as its schema takes it', () => {
    const { parameters } = operation('/api/v1/things', 'get')
    const limit = parameters.find(({ name }) => name === 'limit')
    expect(limit).toMatchObject({
      in: 'query',
      description: 'How many items a page holds; 20 if left out.',
      schema: { type: 'integer', minimum: 1, maximum: 500 },
    })
    expect(limit?.required).not.toBe(true)
    expect(limit?.schema['pattern']).toBeUndefined()
    expect(parameters.map(({ name }) => name)).toEqual([
      'page',
      'limit',
      'municipality',
      'If-None-Match',
    ])
  })

  it('adds what the method brings with it', () => {
    const post = operation('/api/v1/things', 'post')
    expect(post.parameters.map(({ name }) => name)).toEqual(['Idempotency-Key'])
    expect(post.responses['201']?.headers).toHaveProperty('Location')
    const secret = operation('/api/v1/things/{ref}/secret', 'post')
    expect(secret.parameters.map(({ name }) => name)).toEqual(['ref'])
    expect(Object.keys(secret.responses)).not.toContain('422')
    const again = operation('/api/v1/things/{ref}/secret', 'get')
    expect(again.parameters.map(({ name }) => name)).toEqual(['ref'])
    expect(again.responses['200']?.headers).toBeUndefined()
    expect(again.responses).not.toHaveProperty('304')
    expect(Object.keys(operation('/api/v1/things', 'get').responses['200']?.headers ?? {})).toEqual([
      'Link',
      'ETag',
    ])
    const patch = operation('/api/v1/things/{ref}', 'patch')
    expect(patch.parameters.map(({ name, required }) => [name, required])).toEqual([
      ['ref', true],
      ['If-Match', true],
    ])
    expect(Object.keys(patch.requestBody?.content ?? {})).toEqual([
      'application/json',
      'application/merge-patch+json',
    ])
    expect(operation('/api/v1/things', 'get').responses).toHaveProperty('304')
  })

  it('shows a body and what is asked for by an example, and fills in nothing that may be left out', () => {
    const { requestBody, parameters } = operation('/api/v1/things/{ref}', 'patch')
    for (const media of Object.values(requestBody?.content ?? {})) {
      expect(media).toMatchObject({ example: { adults: 3 } })
      expect(media.schema).not.toHaveProperty('example')
    }
    expect(parameters).toMatchObject([{ name: 'ref', example: 'x' }, { example: expect.any(String) }])
    const optional = operation('/api/v1/things', 'get').parameters
    for (const parameter of optional) expect(parameter).not.toHaveProperty('example')
    expect(optional.at(-1)?.schema).toHaveProperty('examples')
  })

  it('has a list in one parameter as values with commas between', () => {
    const { parameters } = operation('/api/v1/things', 'get')
    expect(parameters.find(({ name }) => name === 'municipality')).toEqual({
      in: 'query',
      name: 'municipality',
      description: 'Codes. Such as `2305,2380`.',
      style: 'form',
      explode: false,
      schema: {
        type: 'array',
        items: { type: 'string' },
        uniqueItems: true,
        examples: [['2305', '2380']],
      },
    })
  })

  it('has every way to fail, several under one status where they share it', () => {
    const { responses } = operation('/api/v1/things', 'post')
    expect(Object.keys(responses)).toEqual([
      '201',
      '400',
      '401',
      '403',
      '406',
      '409',
      '413',
      '415',
      '422',
      '500',
      '503',
      '507',
    ])
    const conflicts = responses['409']?.content?.['application/problem+json']
    expect(Object.keys(conflicts?.examples ?? {})).toEqual(['conflict', 'envelope-exceeded'])
    expect(conflicts?.examples?.['conflict']?.value).toMatchObject({
      type: 'http://localhost/docs/problems#conflict',
      detail: 'The same request is still running.',
    })
    expect(conflicts?.schema).toEqual({ $ref: '#/components/schemas/Problem' })
    const open = operation('/api/v1/things', 'get').responses
    expect(Object.keys(open)).toEqual(['200', '304', '400', '401', '403', '406', '500', '503'])
  })

  it('has once what operations have in common when they fail, and pointed at each that is there', () => {
    const { get, post } = document.paths['/api/v1/things'] ?? {}
    const unauthenticated = { $ref: '#/components/responses/unauthenticated' }
    expect([get?.responses['401'], post?.responses['401']]).toEqual([unauthenticated, unauthenticated])
    const pointers = Object.values(document.paths)
      .flatMap((path) => Object.values(path))
      .flatMap(({ responses }) => Object.values(responses))
      .map((told) => (told as { $ref?: string }).$ref?.split('/').at(-1))
    expect(new Set(pointers.filter(Boolean))).toEqual(
      new Set(Object.keys(document.components.responses)),
    )
  })

  it('asks for a session or a token only where one is needed', () => {
    expect(operation('/api/v1/things', 'get').security).toEqual([])
    expect(operation('/api/v1/things', 'post').security).toEqual([{ session: [] }, { token: [] }])
  })

  it('names the schemas once, with an example in every success', () => {
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining(['Problem', 'Thing']),
    )
    const media = operation('/api/v1/things', 'post').responses['201']?.content?.['application/json']
    expect(media).toEqual({
      schema: { $ref: '#/components/schemas/Thing' },
      example: { ref: 'x', adults: 2 },
    })
  })

  it('points at no schema that is not there, and keeps no member of ours', () => {
    const text = JSON.stringify(document)
    const pointers = [...text.matchAll(/"#\/components\/(schemas|responses)\/([\w.-]+)"/g)]
    for (const [, kind, name] of pointers)
      expect(Object.keys(document.components[kind as 'schemas'])).toContain(name)
    expect(text).not.toMatch(/x-problems|x-headers|x-told-once|x-repeatable|__HonoOpenAPI/)
  })

  it('has an operation id of its own for each operation', () => {
    const ids = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    )
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain('patchThingsByRef')
  })
})

group('api-info', () => {
  it('has the members that the profile asks for', async () => {
    expect(await (await ask('/api/v1/api-info')).json()).toEqual({
      apiName: 'inflytt',
      apiVersion: '1.0.0',
      apiReleased: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      apiDocumentation: 'http://localhost/api/v1/docs',
      apiStatus: 'beta',
    })
  })
})

group('the page for people', () => {
  it('loads nothing from elsewhere and has no script or style within', async () => {
    const response = await ask('/api/v1/docs')
    expect(response.headers.get('Content-Type')).toMatch(/^text\/html/)
    const html = await response.text()
    expect(html).not.toMatch(/https?:|style=|<style|<script>/)
    for (const [, path] of html.matchAll(/(?:src|href)="(\/[^"]+)"/g)) {
      expect((await ask(path ?? '')).status).toBe(200)
    }
  })

  it('is where the root of the API leads, which catalogues name', async () => {
    const { status, headers } = await ask('/api/v1', { Accept: 'text/html' })
    expect([status, headers.get('Location')]).toEqual([302, '/api/v1/docs'])
  })

  it('has no other files', async () => {
    expect((await ask('/api/v1/docs/package.json')).status).toBe(404)
    expect((await ask('/api/v1/docs/..%2fpackage.json')).status).toBe(404)
  })
})
