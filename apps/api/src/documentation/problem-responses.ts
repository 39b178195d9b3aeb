import { z } from 'zod'
import { PROBLEM_CODES } from '@inflytt/domain'
import type { ProblemCode } from '@inflytt/domain'
import { type Headers, headersOf, RATE_LIMIT, RETRY_AFTER } from './headers.ts'
import { PROBLEM_MEDIA_TYPE, PROBLEMS } from '../http/problems/problem.ts'
import { problemExample } from './problem-examples.ts'

/** RFC 9457. */
export const problemSchema = z
  .looseObject({
    type: z.url().describe('Ends with the code of the problem and leads to what is written about it.'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z
      .string()
      .describe('Names this one occurrence, in the answer as in the log of the server.'),
    errors: z
      .array(
        z.object({
          pointer: z.string().describe('A JSON Pointer into the body.'),
          detail: z.string(),
          code: z
            .string()
            .optional()
            .describe(
              'Names the fault, where it is one of a known few: of an undo, what depends on it.',
            ),
        }),
      )
      .optional()
      .describe('Every fault of the body, not only the first.'),
    current: z.looseObject({}).optional().describe('With precondition-failed: the record as it is now.'),
    reason: z
      .string()
      .optional()
      .describe('Of a file that cannot be used, and of a store that cannot be: why.'),
    afterRow: z.int().optional().describe('Of a file that breaks off: the last row that could be read.'),
    blocked: z.int().optional().describe('Of an undo: how many of the records later ones depend on.'),
  })
  .describe('A failure, as RFC 9457 has it.')

export const PROBLEM_SCHEMA_NAME = 'Problem'

const SCHEME: Headers = { 'WWW-Authenticate': 'The scheme by which a token is sent.' }

/** What a body may be, by the method that it was sent with. */
const ACCEPTED: Record<string, Headers> = {
  post: { 'Accept-Post': 'The media types that are taken.' },
  patch: { 'Accept-Patch': 'The media types that are taken.' },
  put: { Accept: 'The media types that are taken.' },
}

function headersFor(status: number, method: string): Headers | undefined {
  if (status === 401) return SCHEME
  if (status === 415) return ACCEPTED[method]
  if (status === 429) return { ...RETRY_AFTER, ...RATE_LIMIT }
  return status === 503 ? RETRY_AFTER : undefined
}

interface Failing {
  baseUrl: string
  method: string
  /** An example of the record that a change finds. */
  current: object | undefined
}

function exampleOf(code: ProblemCode, { baseUrl, current }: Failing) {
  const example = problemExample(code, baseUrl)
  return code === 'precondition-failed' && current !== undefined ? { ...example, current } : example
}

/** The responses of an operation that may fail with these codes: one a status, one example a code. */
export function problemResponses(
  codes: Iterable<ProblemCode>,
  failing: Failing,
): Record<string, object> {
  const responses: Record<
    string,
    {
      description: string
      headers?: Record<string, object>
      content: Record<string, { schema: object; examples: object }>
    }
  > = {}
  const wanted = new Set(codes)
  for (const code of PROBLEM_CODES.filter((known) => wanted.has(known))) {
    const { status, title } = PROBLEMS[code]
    const before = responses[status]
    const examples = before?.content[PROBLEM_MEDIA_TYPE]?.examples
    const headers = headersFor(status, failing.method)
    responses[status] = {
      description: before ? `${before.description} Or: ${title}.` : `${title}.`,
      ...(headers && { headers: headersOf(headers) }),
      content: {
        [PROBLEM_MEDIA_TYPE]: {
          schema: { $ref: `#/components/schemas/${PROBLEM_SCHEMA_NAME}` },
          examples: { ...examples, [code]: { value: exampleOf(code, failing) } },
        },
      },
    }
  }
  return responses
}
