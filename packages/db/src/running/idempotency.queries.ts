import { keptQuery } from '../store/kept-query.ts'
import type { Db, IdempotentAnswerTable } from '../schema.ts'

/** The answer to a write that was told to happen once. `createdAt` is RFC 3339 UTC. */
export interface IdempotentAnswer {
  scope: string
  idempotencyKey: string
  bodyHash: string
  status: number
  headers: Record<string, string>
  body: string
  createdAt: string
}

const askAnswer = keptQuery((db, asked: { scope: string; idempotencyKey: string; notBefore: string }) =>
  db
    .selectFrom('idempotent_answer')
    .selectAll()
    .where('scope', '=', asked.scope)
    .where('idempotency_key', '=', asked.idempotencyKey)
    .where('created_at', '>=', asked.notBefore),
)

/** The kept answer, unless it was given before `notBefore`. */
export async function findIdempotentAnswer(
  db: Db,
  scope: string,
  idempotencyKey: string,
  notBefore: string,
): Promise<IdempotentAnswer | undefined> {
  const [row] = (await askAnswer(db, { scope, idempotencyKey, notBefore })).rows
  return (
    row && {
      scope: row.scope,
      idempotencyKey: row.idempotency_key,
      bodyHash: row.body_hash,
      status: row.status,
      headers: JSON.parse(row.headers) as Record<string, string>,
      body: row.body,
      createdAt: row.created_at,
    }
  )
}

const putAnswer = keptQuery(
  (db, { notBefore, ...answer }: IdempotentAnswerTable & { notBefore: string }) => {
    const { scope: _scope, idempotency_key: _key, ...told } = answer
    return db
      .insertInto('idempotent_answer')
      .values(answer)
      .onConflict((conflict) =>
        conflict
          .columns(['scope', 'idempotency_key'])
          .doUpdateSet(told)
          .where('idempotent_answer.created_at', '<', notBefore),
      )
  },
)

/**
 * Keeps an answer in the write's own transaction, in the place of one given before `notBefore`.
 * False when a twin has kept its answer first; the caller then rolls back.
 */
export async function insertIdempotentAnswer(
  trx: Db,
  answer: IdempotentAnswer,
  notBefore: string,
): Promise<boolean> {
  const { numAffectedRows } = await putAnswer(trx, {
    scope: answer.scope,
    idempotency_key: answer.idempotencyKey,
    body_hash: answer.bodyHash,
    status: answer.status,
    headers: JSON.stringify(answer.headers),
    body: answer.body,
    created_at: answer.createdAt,
    notBefore,
  })
  return numAffectedRows === 1n
}

/** Forgets the answers that nobody may ask for again. */
export async function deleteIdempotentAnswers(db: Db, before: string): Promise<void> {
  await db.deleteFrom('idempotent_answer').where('created_at', '<', before).execute()
}
