import { createHash } from 'node:crypto'
import type { Context, TypedResponse } from 'hono'
import type { JSONParsed } from 'hono/utils/types'
import { deleteIdempotentAnswers, findIdempotentAnswer, insertIdempotentAnswer } from '@inflytt/db'
import type { IdempotentAnswer, Trx } from '@inflytt/db'
import { DomainError } from '@inflytt/domain'
import type { Caller } from '../../access/caller.ts'
import { type Deps, withoutWaiting } from '../../deps.ts'
import type { ApiEnv } from '../api-env.ts'
import { unkeptWrite } from './unkept-write.ts'

const KEPT_MS = 24 * 60 * 60 * 1000
const PURGE_EVERY_MS = 60 * 60 * 1000

type WriteStatus = 200 | 201 | 202

export interface WriteAnswer<Body = unknown, Status extends WriteStatus = WriteStatus> {
  status: Status
  headers: Record<string, string>
  body: Body
}

/** What a POST answers that has made something. */
export function made<Body>(
  body: Body,
  { tag, location }: { tag: string; location: string },
): WriteAnswer<Body, 201> {
  return { status: 201, headers: { ETag: tag, Location: location }, body }
}

/** Keeps the answer in the write's own transaction: call it there, last, with what the write gives. */
export type Remember<T> = (trx: Trx, value: T) => Promise<void>

interface KeptWrite {
  deps: Deps
  caller: Caller
  // Not of what the write gives: a parameter that speaks of it would keep the compiler from inferring it from the result.
  remember: Remember<unknown>
}

type Run<T> = (write: KeptWrite) => Promise<T>

/** Thrown out of the transaction when another process has kept an answer under the same key meanwhile. */
class TwinAnswered extends Error {
  override readonly name = 'TwinAnswered'
}

interface Attempt {
  scope: string
  idempotencyKey: string
  /**
   * The hashes of the body, of what the caller may do, which an answer that is kept must not outlive, and of the
   * parameters.
   */
  bodyHash: string
  /** As an earlier version hashed the parameters with the body. */
  togetherHash: string
}

// The writes that this process has begun, by scope and key; a twin in another process meets the row instead.
const running = new Map<string, string>()
let lastPurgeAt = 0

function readAttempt(c: Context<ApiEnv>): Attempt | undefined {
  const idempotencyKey = c.req.header('Idempotency-Key')
  if (idempotencyKey === undefined) return undefined
  if (!/^[\u0021-\u007e]{1,128}$/.test(idempotencyKey)) {
    throw new DomainError(
      'invalid-parameter',
      'Idempotency-Key: 1 to 128 visible ASCII characters are expected.',
    )
  }
  const [body, { search }] = [c.get('rawBody') ?? '', new URL(c.req.url)]
  return {
    scope: [c.get('callerId') ?? 'public', c.req.method, c.req.path].join(' '),
    idempotencyKey,
    bodyHash: [hashOf(body), hashOf(c.get('callerRights') ?? ''), hashOf(search)].join('.'),
    togetherHash: hashOf(search, body),
  }
}

function hashOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('base64url')
}

function send(
  c: Context<ApiEnv>,
  { status, headers, body }: { status: number; headers: Record<string, string>; body: string },
) {
  return c.body(body, status as WriteStatus, { ...headers, 'Content-Type': 'application/json' })
}

function replay(c: Context<ApiEnv>, kept: IdempotentAnswer, attempt: Attempt): Response {
  // What was kept before an upgrade has fewer hashes: that of the body alone, later with that of the rights.
  const [body, rights, search] = kept.bodyHash.split('.')
  const [bodyNow, rightsNow, searchNow] = attempt.bodyHash.split('.')
  const isSame =
    search === undefined
      ? body === bodyNow || body === attempt.togetherHash
      : body === bodyNow && search === searchNow
  if (!isSame) {
    throw new DomainError(
      'idempotency-key-reused',
      'This Idempotency-Key was sent before, with another body or other parameters.',
    )
  }
  if (rights !== undefined && rights !== rightsNow) {
    throw new DomainError(
      'conflict',
      'This was sent before, and what you may do has been changed since. Nothing was done now: look whether it is there.',
    )
  }
  c.header('Idempotent-Replayed', 'true')
  return send(c, kept)
}

function serialise<T>(value: T, toAnswer: (value: T) => WriteAnswer) {
  const { status, headers, body } = toAnswer(value)
  return { status, headers, body: JSON.stringify(body) }
}

function rememberOnce(
  c: Context<ApiEnv>,
  attempt: Attempt,
  toAnswer: (value: never) => WriteAnswer,
): Remember<unknown> {
  return async (trx, value) => {
    const now = c.get('deps').clock()
    const notBefore = new Date(now.getTime() - KEPT_MS).toISOString()
    const answer = { ...attempt, ...serialise(value as never, toAnswer), createdAt: now.toISOString() }
    if (!(await insertIdempotentAnswer(trx, answer, notBefore))) throw new TwinAnswered()
    // The clock may jump back, so the distance is taken without its sign.
    if (Math.abs(now.getTime() - lastPurgeAt) < PURGE_EVERY_MS) return
    lastPurgeAt = now.getTime()
    await deleteIdempotentAnswers(trx, notBefore)
  }
}

async function runOnce<T>(
  c: Context<ApiEnv>,
  attempt: Attempt,
  run: Run<T>,
  toAnswer: (value: T) => WriteAnswer,
): Promise<Response> {
  const deps = c.get('deps')
  const findKept = () => {
    const notBefore = new Date(deps.clock().getTime() - KEPT_MS).toISOString()
    return findIdempotentAnswer(withoutWaiting(deps), attempt.scope, attempt.idempotencyKey, notBefore)
  }
  const kept = await findKept()
  if (kept) return replay(c, kept, attempt)
  try {
    const remember = rememberOnce(c, attempt, toAnswer)
    return send(c, serialise(await run({ deps, caller: c.get('caller'), remember }), toAnswer))
  } catch (error) {
    if (!(error instanceof TwinAnswered)) throw error
    const twin = await findKept()
    if (twin) return replay(c, twin, attempt)
    throw new DomainError('conflict', 'The same request was running at the same time. Send it again.')
  }
}

async function answerOnceUntyped<T>(
  c: Context<ApiEnv>,
  run: Run<T>,
  toAnswer: (value: T) => WriteAnswer,
): Promise<Response> {
  const attempt = readAttempt(c)
  if (!attempt) return send(c, serialise(await run(unkeptWrite(c)), toAnswer))

  const name = `${attempt.scope} ${attempt.idempotencyKey}`
  const twin = running.get(name)
  if (twin !== undefined) {
    if (twin === attempt.bodyHash)
      throw new DomainError('conflict', 'The same request is still running.')
    throw new DomainError(
      'idempotency-key-reused',
      'This Idempotency-Key is in use, with another body or other parameters.',
    )
  }
  running.set(name, attempt.bodyHash)
  try {
    return await runOnce(c, attempt, run, toAnswer)
  } finally {
    running.delete(name)
  }
}

/**
 * Answers a POST. With an `Idempotency-Key` the write happens once in 24 hours and its answer is
 * replayed after that; without one it simply happens.
 */
export async function answerOnce<T, Body, Status extends WriteStatus>(
  c: Context<ApiEnv>,
  run: Run<T>,
  toAnswer: (value: T) => WriteAnswer<Body, Status>,
) {
  const response = await answerOnceUntyped(c, run, toAnswer)
  return response as Response & TypedResponse<JSONParsed<Body>, Status, 'json'>
}
