import type { Context, MiddlewareHandler, ValidationTargets } from 'hono'
import { resolver, uniqueSymbol } from 'hono-openapi'
import type { validator } from 'hono-openapi'
import type { z } from 'zod'
import { DomainError, freeTextsIn } from '@inflytt/domain'
import type { Fault, ProblemCode } from '@inflytt/domain'
import type { ApiEnv } from '../api-env.ts'
import { readBody, requireJson } from './body.ts'
import { faultWords } from '../problems/fault-words.ts'
import { toFaults, unknownMember } from '../problems/faults.ts'
import type { FaultFound } from '../problems/faults.ts'
import { addTextWarnings } from './text-warnings.ts'
import { parseJson, takeReservedNames } from './json-text.ts'
import { readQuery } from './query-text.ts'

type Target = 'json' | 'query' | 'param'
type Validating<S extends z.ZodType, T extends Target> = ReturnType<
  typeof validator<S, T, ApiEnv, string>
>

// The types and the documentation are hono-openapi's; reading and refusing are ours, because its own
// validator parses the body before anyone can look at the text, and answers with what was sent.
function validating<S extends z.ZodType, T extends Target>(
  target: T,
  schema: S,
  read: (c: Context<ApiEnv>) => Promise<z.output<S>> | z.output<S>,
): Validating<S, T> {
  const middleware: MiddlewareHandler<ApiEnv> = async (c, next) => {
    c.req.addValidatedData(target satisfies keyof ValidationTargets, (await read(c)) as object)
    await next()
  }
  return Object.assign(middleware, { [uniqueSymbol]: { target, ...resolver(schema) } }) as Validating<
    S,
    T
  >
}

function codeFor(faults: FaultFound[]): ProblemCode {
  if (faults.some(({ kind }) => kind === 'personal-number')) return 'personal-number'
  return faults.every(({ kind }) => kind === 'unknown-member') ? 'unknown-member' : 'validation-failed'
}

// An answer must not grow with what somebody chooses to send; the count tells that there are more.
const MAX_FAULTS_TOLD = 100

function refuse(faults: FaultFound[]): never {
  const count = faults.length === 1 ? 'One fault' : `${faults.length} faults`
  throw new DomainError(codeFor(faults), `${count} in the body; nothing was saved. See errors.`, {
    faults: faults.slice(0, MAX_FAULTS_TOLD).map(({ pointer, detail }) => ({ pointer, detail })),
  })
}

/** Faults that only the store or the calendar can tell. `sent` is what was sent, whatever the schema says of it. */
export type ContextFaults = (
  c: Context<ApiEnv>,
  sent: Record<string, unknown>,
) => Promise<Fault[]> | Fault[]

async function faultsOf(
  c: Context<ApiEnv>,
  value: unknown,
  {
    ofSchema,
    look,
    isOnlyBeside,
  }: { ofSchema: FaultFound[]; look: ContextFaults | undefined } & Looking,
) {
  if (isOnlyBeside === true && ofSchema.length === 0) return ofSchema
  if (!look || typeof value !== 'object' || value === null || Array.isArray(value)) return ofSchema
  const told = new Set(ofSchema.map(({ pointer }) => pointer))
  const further = (await look(c, value as Record<string, unknown>)).filter(
    ({ pointer }) => !told.has(pointer),
  )
  return [...ofSchema, ...further.map((fault) => ({ ...fault, kind: 'rule' as const }))]
}

interface Looking {
  /** The write asks for them itself: they are looked for here only to be told beside the faults of the schema. */
  isOnlyBeside?: boolean
}

interface Body<S extends z.ZodType> extends Looking {
  /** What the document shows of the body. Every operation in it has one. */
  example?: z.input<S>
  contextFaults?: ContextFaults
}

/**
 * Reads, parses and checks a JSON body; every fault is told at once, those of `contextFaults` included.
 * `c.req.valid('json')` gives the value.
 */
export function jsonBody<S extends z.ZodType>(
  schema: S,
  { example, contextFaults, ...looking }: Body<S> = {},
): Validating<S, 'json'> {
  const shown = example === undefined ? schema : schema.meta({ example })
  const checked = validating('json', shown, async (c) => {
    requireJson(c)
    const bytes = await readBody(c)
    c.set('rawBody', bytes)
    const value = parseJson(bytes)
    const reserved = takeReservedNames(value).map((path) =>
      unknownMember(path.slice(0, -1), path.at(-1) ?? ''),
    )
    const result = await schema.safeParseAsync(value, { error: faultWords })
    const ofSchema = [...reserved, ...(result.success ? [] : toFaults(result.error.issues, value))]
    const faults = await faultsOf(c, value, { ofSchema, look: contextFaults, ...looking })
    if (faults.length > 0 || !result.success) refuse(faults)
    return result.data
  })
  return Object.assign(telling(schema, checked), checked)
}

/** The same, with what is worth telling of the texts that were written added to an answer that went well. */
function telling<S extends z.ZodType>(schema: S, checked: Validating<S, 'json'>): Validating<S, 'json'> {
  return async (c, next) => {
    const answered = await checked(c, next)
    await addTextWarnings(c, freeTextsIn(schema, c.req.valid('json')))
    return answered
  }
}

/** Checks the query. A parameter that the schema does not name, or that is empty or repeated, is refused. */
export function query<S extends z.ZodObject>(schema: S): Validating<S, 'query'> {
  return validating('query', schema, (c) => readQuery(c.req.url, schema))
}

/** Checks the path's parameters. What cannot be an address of anything is answered as not found. */
export function params<S extends z.ZodObject>(schema: S): Validating<S, 'param'> {
  return validating('param', schema, (c) => {
    const given = c.req.param()
    const result = schema.safeParse(given)
    if (!result.success || Object.values(given).some((part) => part.includes('\0'))) {
      throw new DomainError('not-found', '')
    }
    return result.data
  })
}
