import { z } from 'zod'
import { DomainError, PROBLEM_CODES } from '@inflytt/domain'
import type { ProblemCode } from '@inflytt/domain'
import { type Headers, headersOf, RETRY_AFTER } from './headers.ts'
import { PROBLEM_MEDIA_TYPE, problemBody, PROBLEMS } from '../http/problems/problem.ts'

const EXAMPLE_ID = '0193f5b6-7c1e-4f3a-9b53-2f6d0c1e8a47'

const EXAMPLE_DETAILS: Partial<Record<ProblemCode, string>> = {
  'validation-failed': 'One fault in the body; nothing was saved. See errors.',
  'invalid-parameter': 'limit: a whole number from 1 to 500 is expected.',
  'precondition-required': 'Send If-Match with the ETag of what you read.',
}

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
  })
  .describe('A failure, as RFC 9457 has it.')

export const PROBLEM_SCHEMA_NAME = 'Problem'

const HEADERS: Readonly<Record<number, Headers>> = {
  401: { 'WWW-Authenticate': 'The scheme by which a token is sent.' },
  429: RETRY_AFTER,
  503: RETRY_AFTER,
}

function exampleOf(code: ProblemCode, baseUrl: string) {
  const faults =
    code === 'validation-failed' ? [{ pointer: '/adults', detail: 'This member is required.' }] : []
  const error = new DomainError(code, EXAMPLE_DETAILS[code] ?? PROBLEMS[code].title, { faults })
  return problemBody(error, baseUrl, EXAMPLE_ID)
}

/** The responses of an operation that may fail with these codes: one a status, one example a code. */
export function problemResponses(codes: Iterable<ProblemCode>, baseUrl: string): Record<string, object> {
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
    const headers = HEADERS[status]
    responses[status] = {
      description: before ? `${before.description} Or: ${title}.` : `${title}.`,
      ...(headers && { headers: headersOf(headers) }),
      content: {
        [PROBLEM_MEDIA_TYPE]: {
          schema: { $ref: `#/components/schemas/${PROBLEM_SCHEMA_NAME}` },
          examples: { ...examples, [code]: { value: exampleOf(code, baseUrl) } },
        },
      },
    }
  }
  return responses
}
