import type { Db } from '../schema.ts'

/** What cells of a column say that no answer is known by, in how many rows. */
export interface UnreadAnswer {
  column: number
  said: string
  rows: number
}

/** Most rows first. */
export async function listUnreadAnswers(db: Db, batchId: string): Promise<UnreadAnswer[]> {
  const rows = await db
    .selectFrom('import_unread_answer')
    .selectAll()
    .where('batch_id', '=', batchId)
    .orderBy('column_number')
    .orderBy('row_count', 'desc')
    .orderBy('said')
    .execute()
  return rows.map(({ column_number: column, said, row_count: count }) => ({ column, said, rows: count }))
}

/** What the last check of the rows found, in place of what the one before it did. */
export async function replaceUnreadAnswers(
  db: Db,
  batchId: string,
  unread: readonly UnreadAnswer[],
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('import_unread_answer').where('batch_id', '=', batchId).execute()
    if (unread.length === 0) return
    await trx
      .insertInto('import_unread_answer')
      .values(
        unread.map(({ column, said, rows }) => ({
          batch_id: batchId,
          column_number: column,
          said,
          row_count: rows,
        })),
      )
      .execute()
  })
}
