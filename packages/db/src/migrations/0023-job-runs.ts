import type { Kysely } from 'kysely'
import { columnTypes, type Engine } from './column-types.ts'

export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { text } = columnTypes(engine)
  await db.schema
    .createTable('job_run')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('job', text, (c) => c.notNull())
    .addColumn('started_at', text, (c) => c.notNull())
    .addColumn('ended_at', text)
    .addColumn('outcome', text)
    .addColumn('failure', text)
    .addColumn('counts', text, (c) => c.notNull())
    .addColumn('actor_id', text)
    .execute()
  await db.schema
    .createIndex('job_run_by_job')
    .on('job_run')
    .columns(['job', 'started_at', 'id'])
    .execute()
}
