import type { Db } from '../schema.ts'

// Children before parents, so that no foreign key is left hanging.
const DEMO_TABLES = [
  'import_batch',
  'published_table',
  'report_version',
  'activity',
  'annotation',
  'agreement',
  'carry_over',
  'need_count',
  'recruitment_need',
  'household',
  'lead',
  'period_report',
  'target',
  'data_controller',
  'aggregate_outcome',
  'programme',
  'party',
] as const

/**
 * Takes away every demo row, with all counts and the whole trail: a store in demo mode records nothing but demo.
 * Users are not touched here.
 */
export async function deleteDemoRows(trx: Db): Promise<void> {
  await trx.deleteFrom('revision').execute()
  for (const table of [
    'audit_waiting',
    'audit_seal',
    'audit_batch',
    'audit_cut',
    'archived_count',
  ] as const)
    await trx.deleteFrom(table).execute()
  await trx.deleteFrom('audit_event').execute()
  await trx.deleteFrom('household_count').execute()
  await trx.deleteFrom('idempotent_answer').execute()
  await trx.deleteFrom('retention_run').execute()
  await trx.deleteFrom('retention_rule').execute()
  const demoAggregates = trx.selectFrom('aggregate_outcome').select('id').where('is_demo', '=', 1)
  await trx.deleteFrom('aggregate_municipality').where('aggregate_id', 'in', demoAggregates).execute()
  const demoAgreements = trx.selectFrom('agreement').select('id').where('is_demo', '=', 1)
  for (const table of ['agreement_programme', 'agreement_party', 'contribution', 'budget_line'] as const)
    await trx.deleteFrom(table).where('agreement_id', 'in', demoAgreements).execute()
  const demoCarryOvers = trx.selectFrom('carry_over').select('id').where('is_demo', '=', 1)
  await trx.deleteFrom('carry_over_line').where('carry_over_id', 'in', demoCarryOvers).execute()
  const demoProgrammes = trx.selectFrom('programme').select('id').where('is_demo', '=', 1)
  await trx.deleteFrom('programme_party').where('programme_id', 'in', demoProgrammes).execute()
  await trx.updateTable('aggregate_outcome').set({ parent_id: null }).where('is_demo', '=', 1).execute()
  for (const table of DEMO_TABLES) await trx.deleteFrom(table).where('is_demo', '=', 1).execute()
}

/** Whether anything has been recorded beyond the facts that a store starts with: every write leaves an event. */
export async function hasRecords(db: Db): Promise<boolean> {
  const event = await db
    .selectFrom('audit_event')
    .select('id')
    // That somebody came and went is no record, nor that whoever runs the server made an account.
    .where('record_type', '!=', 'sign_in')
    .where((eb) => eb.or([eb('record_type', '!=', 'user'), eb('actor_id', 'is not', null)]))
    .limit(1)
    .executeTakeFirst()
  const household = await db.selectFrom('household').select('ref').limit(1).executeTakeFirst()
  return event !== undefined || household !== undefined
}
