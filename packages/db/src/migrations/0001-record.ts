import type { CreateTableBuilder, Kysely } from 'kysely'
import { type ColumnTypes, columnTypes, type Engine } from './column-types.ts'

interface Columns {
  text?: string[]
  textOrNull?: string[]
  integer?: string[]
  integerOrNull?: string[]
}

// Kysely's builder type grows with each column; a migration names columns that the schema types do not know yet.
type Builder = CreateTableBuilder<string, string>

function table(
  db: Kysely<unknown>,
  types: ColumnTypes,
  name: string,
  key: string[],
  columns: Columns,
): Builder {
  let builder: Builder = db.schema.createTable(name)
  for (const column of columns.text ?? [])
    builder = builder.addColumn(column, types.text, (c) => c.notNull())
  for (const column of columns.textOrNull ?? []) builder = builder.addColumn(column, types.text)
  for (const column of columns.integer ?? [])
    builder = builder.addColumn(column, types.integer, (c) => c.notNull())
  for (const column of columns.integerOrNull ?? []) builder = builder.addColumn(column, types.integer)
  return builder.addPrimaryKeyConstraint(`${name}_key`, key)
}

async function createPlaces(db: Kysely<unknown>, types: ColumnTypes) {
  await table(db, types, 'municipality', ['code'], {
    text: ['code', 'name'],
    integer: ['is_participating'],
  }).execute()
  await table(db, types, 'population', ['municipality_code', 'year'], {
    text: ['municipality_code', 'source'],
    integer: ['year', 'population', 'is_perturbed'],
  })
    .addForeignKeyConstraint('population_municipality', ['municipality_code'], 'municipality', ['code'])
    .execute()
  await table(db, types, 'setting', ['key'], { text: ['key', 'value'] }).execute()
  await table(db, types, 'data_version', ['name'], {
    text: ['name', 'updated_at'],
    integer: ['version'],
  }).execute()
}

async function createAgreements(db: Kysely<unknown>, types: ColumnTypes) {
  await table(db, types, 'programme', ['id'], {
    text: ['id', 'name', 'period_from'],
    textOrNull: ['period_to'],
    integer: ['is_demo'],
  }).execute()
  await table(db, types, 'party', ['id'], {
    text: ['id', 'name', 'type'],
    textOrNull: ['municipality_code'],
    integer: ['is_demo'],
  }).execute()
  await table(db, types, 'programme_party', ['programme_id', 'party_id', 'role'], {
    text: ['programme_id', 'party_id', 'role'],
  })
    .addForeignKeyConstraint('programme_party_programme', ['programme_id'], 'programme', ['id'])
    .addForeignKeyConstraint('programme_party_party', ['party_id'], 'party', ['id'])
    .execute()
  await table(db, types, 'agreement', ['id'], {
    text: ['id', 'name', 'funding_source', 'split_method'],
    textOrNull: ['diary_ref', 'source_title', 'source_date'],
    integer: ['year', 'is_demo'],
  }).execute()
  await table(db, types, 'agreement_programme', ['agreement_id', 'programme_id'], {
    text: ['agreement_id', 'programme_id'],
  })
    .addForeignKeyConstraint('agreement_programme_agreement', ['agreement_id'], 'agreement', ['id'])
    .addForeignKeyConstraint('agreement_programme_programme', ['programme_id'], 'programme', ['id'])
    .execute()
  await table(db, types, 'agreement_party', ['agreement_id', 'party_id'], {
    text: ['agreement_id', 'party_id', 'status'],
    textOrNull: ['decision_body', 'decision_date', 'diary_ref'],
  })
    .addForeignKeyConstraint('agreement_party_agreement', ['agreement_id'], 'agreement', ['id'])
    .addForeignKeyConstraint('agreement_party_party', ['party_id'], 'party', ['id'])
    .execute()
  await table(db, types, 'contribution', ['id'], {
    text: ['id', 'agreement_id', 'party_id', 'kind'],
    textOrNull: ['account_text'],
    integer: ['is_approximate'],
    integerOrNull: ['amount_sek'],
  })
    .addForeignKeyConstraint('contribution_agreement', ['agreement_id'], 'agreement', ['id'])
    .addForeignKeyConstraint('contribution_party', ['party_id'], 'party', ['id'])
    .execute()
  await table(db, types, 'carry_over', ['id'], {
    text: ['id'],
    textOrNull: ['decision_body', 'decision_date', 'decision_note'],
    integer: ['from_year', 'to_year', 'is_demo'],
  }).execute()
  await table(db, types, 'carry_over_line', ['carry_over_id', 'category'], {
    text: ['carry_over_id', 'category'],
    integer: ['amount_sek', 'is_approximate'],
  })
    .addForeignKeyConstraint('carry_over_line_carry_over', ['carry_over_id'], 'carry_over', ['id'])
    .execute()
}

async function createAggregates(db: Kysely<unknown>, types: ColumnTypes) {
  await table(db, types, 'aggregate_outcome', ['id'], {
    text: [
      'id',
      'title',
      'programme_id',
      'period_from',
      'period_to_earliest',
      'period_to_latest',
      'definition_note',
      'relation',
      'source_title',
      'certainty',
      'created_at',
      'updated_at',
    ],
    textOrNull: ['parent_id', 'replaces_id', 'source_date', 'source_ref'],
    integer: [
      'version',
      'households',
      'is_definition_known',
      'is_voided',
      'allocated',
      'reserved',
      'children_households',
      'is_demo',
    ],
    integerOrNull: ['persons'],
  })
    .addForeignKeyConstraint('aggregate_outcome_programme', ['programme_id'], 'programme', ['id'])
    .addForeignKeyConstraint('aggregate_outcome_parent', ['parent_id'], 'aggregate_outcome', ['id'])
    .execute()
  await table(db, types, 'aggregate_municipality', ['aggregate_id', 'municipality_code'], {
    text: ['aggregate_id', 'municipality_code'],
  })
    .addForeignKeyConstraint('aggregate_municipality_aggregate', ['aggregate_id'], 'aggregate_outcome', [
      'id',
    ])
    .addForeignKeyConstraint(
      'aggregate_municipality_municipality',
      ['municipality_code'],
      'municipality',
      ['code'],
    )
    .execute()
}

async function createHouseholds(db: Kysely<unknown>, types: ColumnTypes) {
  await table(db, types, 'household', ['ref'], {
    text: [
      'ref',
      'municipality_code',
      'move_in_month',
      'origin_type',
      'local_tie',
      'main_reason',
      'other_reasons',
      'occupation_status',
      'occupation_field',
      'employer_sector',
      'partner_seeks_work',
      'housing_type',
      'first_channel',
      'inclusion_basis',
      'impact_household',
      'impact_officer',
      'evidence',
      'count_status',
      'coverage',
      'programme_id',
      'search_text',
      'created_at',
      'updated_at',
    ],
    textOrNull: [
      'adult_age_bands',
      'origin_county',
      'origin_country_group',
      'occupation_ssyk',
      'work_municipality_code',
      'void_reason',
      'coverage_decision',
      'coverage_reason',
      'aggregate_id',
      'lead_ref',
      'external_ref',
      'note',
    ],
    integer: ['version', 'is_late', 'is_demo'],
    integerOrNull: [
      'adults',
      'children',
      'adult_women',
      'adult_men',
      'children_preschool',
      'children_school',
      'children_upper',
    ],
  })
    .addForeignKeyConstraint('household_municipality', ['municipality_code'], 'municipality', ['code'])
    .addForeignKeyConstraint('household_programme', ['programme_id'], 'programme', ['id'])
    .addForeignKeyConstraint('household_aggregate', ['aggregate_id'], 'aggregate_outcome', ['id'])
    .execute()
  const index = (name: string, columns: string[]) =>
    db.schema.createIndex(name).on('household').columns(columns).execute()
  await index('household_newest', ['created_at', 'ref'])
  await index('household_place', ['municipality_code', 'created_at', 'ref'])
  await index('household_month', ['move_in_month'])
  await table(
    db,
    types,
    'household_count',
    ['municipality_code', 'year', 'programme_id', 'standing', 'coverage', 'aggregate_id'],
    {
      text: ['municipality_code', 'programme_id', 'standing', 'coverage', 'aggregate_id'],
      integer: ['year', 'households', 'persons', 'households_with_known_persons'],
    },
  ).execute()
}

async function createLeadsAndPeriods(db: Kysely<unknown>, types: ColumnTypes) {
  await table(db, types, 'lead', ['ref'], {
    text: [
      'ref',
      'first_contact_month',
      'channel',
      'origin_type',
      'interest_municipalities',
      'occupation_fields',
      'needs',
      'stage',
      'responsible_municipality',
      'search_text',
      'created_at',
      'updated_at',
    ],
    textOrNull: ['planned_month', 'close_reason', 'household_ref', 'external_ref'],
    integer: ['version', 'is_demo'],
    integerOrNull: ['adults', 'children'],
  })
    .addForeignKeyConstraint('lead_municipality', ['responsible_municipality'], 'municipality', ['code'])
    .execute()
  await table(db, types, 'period_report', ['municipality_code', 'period'], {
    text: ['municipality_code', 'period', 'state', 'updated_at'],
    textOrNull: ['reopen_reason'],
    integer: ['version', 'is_demo'],
  })
    .addForeignKeyConstraint('period_report_municipality', ['municipality_code'], 'municipality', [
      'code',
    ])
    .execute()
}

async function createTrail(db: Kysely<unknown>, types: ColumnTypes) {
  await table(db, types, 'audit_event', ['id'], {
    text: ['id', 'at', 'actor_role', 'action', 'record_type', 'record_id', 'fields', 'values_hash'],
    textOrNull: ['actor_id'],
    integer: ['record_version'],
  }).execute()
  await db.schema
    .createIndex('audit_event_record')
    .on('audit_event')
    .columns(['record_type', 'record_id', 'record_version'])
    .execute()
  await table(db, types, 'revision', ['event_id'], {
    text: ['event_id', 'record_type', 'record_id', 'changes', 'salt'],
  })
    .addForeignKeyConstraint('revision_event', ['event_id'], 'audit_event', ['id'])
    .execute()
  await table(db, types, 'idempotent_answer', ['scope', 'idempotency_key'], {
    text: ['scope', 'idempotency_key', 'body_hash', 'headers', 'body', 'created_at'],
    integer: ['status'],
  }).execute()
}

export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const types = columnTypes(engine)
  await createPlaces(db, types)
  await createAgreements(db, types)
  await createAggregates(db, types)
  await createHouseholds(db, types)
  await createLeadsAndPeriods(db, types)
  await createTrail(db, types)
}
