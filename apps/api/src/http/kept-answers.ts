import { type Changing, type DataVersion, type Db, readDataVersions } from '@inflytt/db'
import { stockholmDay } from '@inflytt/domain'
import type { Context, MiddlewareHandler } from 'hono'
import type { ApiEnv } from './api-env.ts'
import { checkIfNoneMatch } from './conditional.ts'

type Versions = Record<Changing, DataVersion>

declare module 'hono' {
  interface ContextVariableMap {
    /** What each store that this request asked said of its versions. */
    versions: Map<Db, Versions>
    /** The state of the store that the answer to this request is kept for; undefined where it is not kept. */
    keptFor: string
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
  /** As it goes over the wire, so that it is encoded once. */
  body: Uint8Array<ArrayBuffer>
}

/** The answers that one state of a store gave, by address; those used longest ago come first. */
interface KeptAnswers {
  state: string
  answers: Map<string, Answer>
  bytes: number
}

const MOST_BYTES = 16_000_000

const keptOf = new WeakMap<Db, KeptAnswers>()

/**
 * Answers a question that was answered before, while nothing has changed that an answer can follow from: one row is read.
 * For routes alone whose answer is the same for whoever may have it, and after the rule that says who may.
 */
export const answerKept: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const { db, clock } = c.get('deps')
  // What a figure says of the current year depends on the day.
  const state = JSON.stringify([await versionsOf(c, db), stockholmDay(clock())])
  c.set('keptFor', state)
  const answer = findAnswer(db, state, addressOf(c))
  if (answer === undefined) return next()
  checkIfNoneMatch(c, answer.tag)
  return c.body(answer.body, 200, JSON_TYPE)
}

/** Answers with a body that `answerKept` may give again; the caller has checked its tag. */
export function answerAndKeep(c: Context<ApiEnv>, tag: string, value: unknown): Response {
  const body = new TextEncoder().encode(JSON.stringify(value))
  const kept = keptOf.get(c.get('deps').db)
  // Another request may have seen a newer state meanwhile.
  if (kept !== undefined && kept.state === c.get('keptFor')) keep(kept, addressOf(c), { tag, body })
  return c.body(body, 200, JSON_TYPE)
}

const JSON_TYPE = { 'Content-Type': 'application/json' }

/** The path as the routes read it, and the query as it was sent: the same question in other words is kept apart. */
function addressOf({ req }: Context<ApiEnv>): string {
  const start = req.url.indexOf('?')
  return start === -1 ? req.path : req.path + req.url.slice(start)
}

function findAnswer(db: Db, state: string, address: string): Answer | undefined {
  const kept = keptOf.get(db)
  if (kept?.state !== state) {
    keptOf.set(db, { state, answers: new Map(), bytes: 0 })
    return undefined
  }
  const answer = kept.answers.get(address)
  if (answer === undefined) return undefined
  kept.answers.delete(address)
  kept.answers.set(address, answer)
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
