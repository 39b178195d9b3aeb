import { describeRoute, resolver } from 'hono-openapi'
import type { DescribeRouteOptions } from 'hono-openapi'
import { z } from 'zod'
import type { ProblemCode } from '@inflytt/domain'
import type { Headers } from './headers.ts'
import { withMediaTypes } from '../http/answers/accept.ts'
import { listExample, listSchema } from '../http/requests/paging.ts'

export const TAGS = {
  figures: 'The counted outcomes and the yearly report. Open to all.',
  households: 'Households that moved in. Own municipality only.',
  followUps: 'Who still lives here, 3, 12, 24 and 36 months after the move.',
  leads: 'Households that think of moving, or will move later.',
  imports: 'Files of households and of historical counts, looked at before they are recorded.',
  needs: 'Positions that employers look for, and the newcomers who took them.',
  activities:
    'What is done to attract, welcome and integrate, and for the name of the county. Open to all.',
  money: 'Agreements, who pays what, what it costs and what is left. Open to all, in whole kronor.',
  aggregates: 'Historical totals that hold households logged one by one.',
  reporting: 'What each municipality has reported, period by period.',
  facts: 'Municipalities, programmes, parties and agreements.',
  caller: 'Who is calling, and what they may do.',
  administration: 'The log, and how long what is recorded is kept. Administrators only.',
  accounts: 'Accounts, and the sessions and tokens by which one is let in. From a browser only.',
  openData:
    'Datasets to take along, with a catalogue of them. Open to all, and to the pages of other sites.',
  service: 'About this API itself.',
} as const

export type Tag = keyof typeof TAGS

export interface Answer {
  description: string | undefined
  mediaType: string
  schema: z.ZodType
  example: unknown
}

/** A JSON answer with an example of it, which the compiler holds to the schema. */
export function answer<Schema extends z.ZodType>(
  schema: Schema,
  { description, example }: { description?: string; example: z.input<Schema> },
): Answer {
  return { description, mediaType: 'application/json', schema, example }
}

/** The answer of a list, with one item on it as an example. */
export function listOf<Item extends z.ZodType>(item: Item, example: z.input<Item>): Answer {
  const list = { schema: listSchema(item), example: listExample([example]) }
  return { description: undefined, mediaType: 'application/json', ...list }
}

/** An answer in another format than JSON. */
export function fileAnswer(mediaType: string, description: string, example: string): Answer {
  return { description, mediaType, schema: z.string(), example }
}

interface Operation {
  summary: string
  description?: string
  tag: Tag
  /** `session`: the web app's cookie and a machine's token serve alike. `browser`: no token is taken. */
  access: 'public' | 'session' | 'browser'
  /** The answer tells a secret and is not kept: it has no ETag, and an `Idempotency-Key` is refused. */
  isToldOnce?: boolean
  /** Sent twice it does no more than once, so that no `Idempotency-Key` is read. */
  isRepeatable?: boolean
  /** Examples of a body that is a file, by its media types; null where it is no text. */
  takesFile?: Record<string, string | null>
  answers: Partial<Record<200 | 201 | 202, Answer | Answer[]>>
  /** Where they are others than follow from the method. */
  headers?: Partial<Record<200 | 201 | 202, Headers>>
  /** Beyond those that follow from the route itself: its body, query, path, method and access. */
  problems?: ProblemCode[]
}

/** Where an operation's own problem codes wait until the document is put together. */
export const PROBLEMS_MEMBER = 'x-problems'
export const TOLD_ONCE_MEMBER = 'x-told-once'
export const REPEATABLE_MEMBER = 'x-repeatable'
export const HEADERS_MEMBER = 'x-headers'

const SECURITY = {
  public: [],
  session: [{ session: [] }, { token: [] }],
  browser: [{ session: [] }],
}

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  200: 'As asked for.',
  201: 'Done; this came of it.',
}

function toResponse(status: string, given: Answer | Answer[]) {
  const answers = [given].flat()
  const content = answers.map(({ mediaType, schema, example }) => [
    mediaType,
    { schema: resolver(schema), example },
  ])
  const description = answers[0]?.description ?? DESCRIPTIONS[status] ?? ''
  return { description, content: Object.fromEntries(content) as object }
}

function fileBody(shown: Record<string, string | null>) {
  const content = Object.entries(shown).map(([mediaType, example]) => [
    mediaType,
    {
      // The page for people shows no example of what is binary.
      schema: { type: 'string', ...(!mediaType.startsWith('text/') && { format: 'binary' }) },
      ...(example !== null && { example }),
    },
  ])
  return { required: true, content: Object.fromEntries(content) as object }
}

/**
 * Describes a route in the OpenAPI document, and holds `Accept` to the formats of its answers.
 * Place it first among the route's handlers.
 */
export function describe({
  summary,
  description,
  tag,
  access,
  isToldOnce = false,
  isRepeatable = false,
  takesFile,
  answers,
  headers = {},
  problems = [],
}: Operation) {
  const isOpen = access === 'public'
  const options = {
    summary,
    ...(description !== undefined && { description }),
    tags: [tag],
    security: SECURITY[access],
    ...(takesFile !== undefined && { requestBody: fileBody(takesFile) }),
    responses: Object.fromEntries(
      Object.entries(answers).map(([status, given]) => [status, toResponse(status, given)]),
    ),
    [TOLD_ONCE_MEMBER]: isToldOnce,
    [REPEATABLE_MEMBER]: isRepeatable,
    [HEADERS_MEMBER]: headers,
    [PROBLEMS_MEMBER]: isOpen ? problems : ['unauthenticated', 'forbidden', ...problems],
  }
  const mediaTypes = Object.values(answers).flatMap((given) =>
    [given].flat().map(({ mediaType }) => mediaType),
  )
  return withMediaTypes(describeRoute(options as DescribeRouteOptions), mediaTypes)
}
