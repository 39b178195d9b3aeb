import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import { cookiePrefix } from '../access/sessions/session-cookie.ts'
import type { Deps } from '../deps.ts'
import { produces } from '../http/answers/accept.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { compressed } from '../http/answers/compression.ts'
import { checkIfNoneMatch, figureTag } from '../http/answers/conditional.ts'
import { createStaticFile, sendFile } from '../http/answers/static-file.ts'
import type { StaticFile } from '../http/answers/static-file.ts'
import { API_RELEASED, API_ROOT, API_VERSION } from './api-version.ts'
import { answer, describe } from './describe.ts'
import { openApiDocument } from './openapi.ts'

const apiInfoSchema = z.object({
  apiName: z.string(),
  apiVersion: z.string(),
  apiReleased: z.iso.date(),
  apiDocumentation: z.url(),
  apiStatus: z.enum(['design', 'beta', 'active', 'deprecated', 'retired']),
})

const { resolve } = createRequire(import.meta.url)
const swaggerUi = dirname(resolve('swagger-ui-dist/package.json'))

const DOCS_FILES: Record<string, string> = {
  'docs-page.js': join(import.meta.dirname, 'docs-page.js'),
  'swagger-ui-bundle.js': join(swaggerUi, 'swagger-ui-bundle.js'),
  'swagger-ui.css': join(swaggerUi, 'swagger-ui.css'),
  // The page of the yearly report is written without the web app, whose fonts have other names with every build.
  'source-serif-4.woff2': resolve(
    '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2',
  ),
  'source-sans-3.woff2': resolve(
    '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  ),
}

/** Reads a file when it is first asked for: few ever ask for these, and one of them is large. */
function sendLazily(path: string) {
  let file: StaticFile | undefined
  return (c: Context<ApiEnv>) => sendFile(c, (file ??= createStaticFile(path)), 'no-cache')
}

/** `app` is the whole application; its routes are read when the document is first asked for. */
export function documentationRoutes(
  { baseUrl, config }: Pick<Deps, 'baseUrl' | 'config'>,
  app: Hono<ApiEnv>,
) {
  let document: Promise<string> | undefined
  const senders = Object.fromEntries(
    Object.entries(DOCS_FILES).map(([name, path]) => [name, sendLazily(path)]),
  )

  return (
    new Hono<ApiEnv>()
      .get(
        '/api-info',
        describe({
          summary: 'Name, version and status of this API',
          tag: 'service',
          access: 'public',
          answers: {
            200: answer(apiInfoSchema, {
              example: {
                apiName: 'inflytt',
                apiVersion: API_VERSION,
                apiReleased: API_RELEASED,
                apiDocumentation: 'https://inflytt.example.se/api/v1/docs',
                apiStatus: 'beta',
              },
            }),
          },
        }),
        (c) => {
          const apiDocumentation = `${baseUrl()}${API_ROOT}/docs`
          checkIfNoneMatch(c, figureTag(API_VERSION, apiDocumentation))
          return c.json({
            apiName: 'inflytt',
            apiVersion: API_VERSION,
            apiReleased: API_RELEASED,
            apiDocumentation,
            apiStatus: 'beta',
          } satisfies z.output<typeof apiInfoSchema>)
        },
      )
      .get('/openapi.json', compressed, async (c) => {
        document ??= openApiDocument(app, {
          baseUrl: baseUrl(),
          sessionCookie: `${cookiePrefix(config)}.session_token`,
          contactEmail: config.contactEmail,
        }).then((made) => JSON.stringify(made))
        const text = await document
        checkIfNoneMatch(c, figureTag(text))
        return c.body(text, 200, { 'Content-Type': 'application/json' })
      })
      // The catalogue of open data names the root as where the service is.
      .get('/', produces('text/html', 'application/json'), (c) => c.redirect(`${API_ROOT}/docs`))
      .get('/docs', produces('text/html'), sendLazily(join(import.meta.dirname, 'docs-page.html')))
      .get('/docs/:file', produces('text/css', 'text/javascript', 'font/woff2'), (c) => {
        const send = senders[c.req.param('file')]
        return send ? send(c) : c.notFound()
      })
  )
}
