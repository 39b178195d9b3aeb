import { type Changing, type DataVersion, type Db, readDataVersions } from '@inflytt/db'
import { stockholmDay } from '@inflytt/domain'
import type { Context, MiddlewareHandler, TypedResponse } from 'hono'
import type { JSONParsed } from 'hono/utils/types'
import type { ApiEnv } from '../api-env.ts'
import { checkIfNoneMatch } from './conditional.ts'

type Versions = Record<Changing, DataVersion>

declare module 'hono' {
  interface ContextVariableMap {
    /** What each store that this request asked said of its versions. */
    versions: Map<Db, Versions>
    /** Where the answer to this request is kept. */
    kept: KeptAnswers
  }
}

/** The versions of a store, read once for a request. */
export async function versionsOf(c: Context<ApiEnv>, db: Db): Promise<Versions> {
  const known: Map<Db, Versions> = c.get('versions') ?? new Map()
  const versions = known.get(db) ?? (await readDataVersions(db))
  c.set('versions', known.set(db, versions))
  return versions
}

interface Answer {
  tag: string
  headers: Record<string, string>
  /** As it goes over the wire, so that it is encoded once. */
  body: Uint8Array<ArrayBuffer>
}

/** The answers to one state of a store, by address; those used longest ago come first. */
interface KeptAnswers {
  state: string
  answers: Map<string, Answer>
  bytes: number
  /** What is being answered just now: whoever asks the same meanwhile waits for it. */
  underWay: Map<string, Promise<void>>
}

const MOST_BYTES = 16_000_000

const keptOf = new WeakMap<Db, KeptAnswers>()

/**
 * Gives the answer that is kept for the same address, as long as nothing has changed that an answer depends on: one row
 * is read to know. Only for routes whose answer is the same for everybody who may have it, after the rule that says who.
 */
export const answerKept: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const { db, clock } = c.get('deps')
  // No figure tells of accounts, which change whenever somebody signs in by the directory.
  const { accounts: _accounts, ...versions } = await versionsOf(c, db)
  // What a figure says of the current year depends on the day.
  const kept = keptIn(db, JSON.stringify([versions, stockholmDay(clock())]))
  const address = addressOf(c)
  while (kept.underWay.has(address)) await kept.underWay.get(address)
  const answer = findAnswer(kept, address)
  if (answer === undefined) {
    c.set('kept', kept)
    const answering = next()
    kept.underWay.set(address, answering)
    return answering.finally(() => kept.underWay.delete(address))
  }
  checkIfNoneMatch(c, answer.tag)
  return c.body(answer.body, 200, answer.headers)
}

/** Answers with a body that `answerKept` may give again; the caller has checked its tag. */
export function answerAndKeep<Body>(c: Context<ApiEnv>, tag: string, value: Body) {
  const response = answerAndKeepFile(c, tag, { headers: JSON_TYPE, body: JSON.stringify(value) })
  return response as Response & TypedResponse<JSONParsed<Body>, 200, 'json'>
}

/** The same of a file, with headers that are the same for everybody. */
export function answerAndKeepFile(
  c: Context<ApiEnv>,
  tag: string,
  file: { headers: Record<string, string>; body: string | Uint8Array<ArrayBuffer> },
): Response {
  const { headers } = file
  const body = typeof file.body === 'string' ? new TextEncoder().encode(file.body) : file.body
  keep(c.get('kept'), addressOf(c), { tag, headers, body })
  return c.body(body, 200, headers)
}

const JSON_TYPE = { 'Content-Type': 'application/json' }

/** The path as the routes read it, and the query as it was sent: the same question in other words is kept apart. */
function addressOf({ req }: Context<ApiEnv>): string {
  const start = req.url.indexOf('?')
  return start === -1 ? req.path : req.path + req.url.slice(start)
}

/** What is kept of this state of the store; that of an older one is let go. */
function keptIn(db: Db, state: string): KeptAnswers {
  const known = keptOf.get(db)
  if (known?.state === state) return known
  const kept = { state, answers: new Map(), bytes: 0, underWay: new Map() }
  keptOf.set(db, kept)
  return kept
}

function findAnswer({ answers }: KeptAnswers, address: string): Answer | undefined {
  const answer = answers.get(address)
  if (answer === undefined) return undefined
  answers.delete(address)
  answers.set(address, answer)
  return answer
}

function keep(kept: KeptAnswers, address: string, answer: Answer): void {
  forget(kept, address)
  kept.answers.set(address, answer)
  kept.bytes += sizeOf(address, answer)
  for (const oldest of kept.answers.keys()) {
    if (kept.bytes <= MOST_BYTES) return
    forget(kept, oldest)
  }
}

function forget(kept: KeptAnswers, address: string): void {
  const answer = kept.answers.get(address)
  if (answer === undefined) return
  kept.answers.delete(address)
  kept.bytes -= sizeOf(address, answer)
}

function sizeOf(address: string, { body }: Answer): number {
  return address.length + body.byteLength
}
