import { readFileSync } from 'node:fs'
import type { Hono } from 'hono'
import { generateSpecs } from 'hono-openapi'
import { z } from 'zod'
import type { ApiEnv } from '../http/api-env.ts'
import { API_ROOT, API_VERSION } from './api-version.ts'
import { completeOperation } from './complete-operation.ts'
import type { Operation } from './complete-operation.ts'
import { TAGS } from './describe.ts'
import { createSharedProblems } from './shared-problems.ts'
import { type Described, describeTextWarnings } from './text-warnings-member.ts'
import { PROBLEM_SCHEMA_NAME, problemSchema } from './problem-responses.ts'

function text(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
}

/** What the document says of the server that it is of. */
export interface DocumentedServer {
  /** Scheme, host and port, without a slash at the end. */
  baseUrl: string
  /** The name of the cookie that a session is kept by. */
  sessionCookie: string
  /** Undefined where whoever runs the server has given none. */
  contactEmail: string | undefined
}

function documentation({ baseUrl, sessionCookie, contactEmail }: DocumentedServer) {
  return {
    info: {
      title: 'inflytt',
      version: API_VERSION,
      description: `${text('about.sv.md')}\n---\n\n${text('about.en.md')}`,
      termsOfService: `${baseUrl}/metod`,
      contact: {
        name: 'Whoever runs this server',
        url: `${baseUrl}/metod`,
        ...(contactEmail !== undefined && { email: contactEmail }),
      },
      license: { name: 'MIT', identifier: 'MIT' },
    },
    externalDocs: {
      description: 'Every problem, what it means and what to do',
      url: `${baseUrl}/docs/problems`,
    },
    servers: [{ url: baseUrl }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    components: {
      schemas: { [PROBLEM_SCHEMA_NAME]: z.toJSONSchema(problemSchema) as object },
      securitySchemes: {
        session: {
          type: 'apiKey' as const,
          in: 'cookie' as const,
          name: sessionCookie,
          description: 'The session of the web app.',
        },
        token: {
          type: 'http' as const,
          scheme: 'bearer',
          description: 'A token for machines, made by its owner at /konto.',
        },
      },
    },
  }
}

/** The OpenAPI 3.1 document of every described route, made from the schemas that check the requests. */
export async function openApiDocument(app: Hono<ApiEnv>, server: DocumentedServer): Promise<object> {
  const document = await generateSpecs(app, {
    documentation: documentation(server),
    excludeStaticFile: false,
    defaultValidationErrorResponse: false,
  })
  const failures = createSharedProblems()
  for (const [address, path] of Object.entries(document.paths)) {
    if (!address.startsWith(`${API_ROOT}/`)) continue
    for (const [method, operation] of Object.entries(path)) {
      completeOperation(operation as Operation, method, server.baseUrl)
      describeTextWarnings(operation as Described, document.components?.schemas ?? {})
      failures.share(operation as Operation, method)
    }
  }
  const paths = Object.entries(document.paths).filter(([path]) => path.startsWith(`${API_ROOT}/`))
  const components = { ...document.components, responses: failures.shared }
  return { ...document, paths: Object.fromEntries(paths), components }
}
