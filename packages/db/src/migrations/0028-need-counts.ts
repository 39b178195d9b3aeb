import { type Kysely, sql } from 'kysely'
import { columnTypes, type Engine } from './column-types.ts'

const LEVELS = [
  ['total', "'', '', ''"],
  ['occupationField', "occupation_field, '', ''"],
  ['employerSector', "'', employer_sector, ''"],
  ['isHardToFill', "'', '', hard_to_fill"],
] as const

/** What the figures of needs are read from: counts of every level, by municipality and year, kept by every write. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { text, integer } = columnTypes(engine)
  await db.schema
    .createTable('need_count')
    .addColumn('is_demo', integer, (c) => c.notNull())
    .addColumn('level', text, (c) => c.notNull())
    .addColumn('municipality_code', text, (c) => c.notNull())
    .addColumn('year', integer, (c) => c.notNull())
    .addColumn('occupation_field', text, (c) => c.notNull())
    .addColumn('employer_sector', text, (c) => c.notNull())
    .addColumn('hard_to_fill', text, (c) => c.notNull())
    .addColumn('needs', integer, (c) => c.notNull())
    .addColumn('positions', integer, (c) => c.notNull())
    .addColumn('filled_total', integer, (c) => c.notNull())
    .addColumn('filled_by_newcomers', integer, (c) => c.notNull())
    .addColumn('open_change', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('need_count_key', [
      'is_demo',
      'level',
      'municipality_code',
      'year',
      'occupation_field',
      'employer_sector',
      'hard_to_fill',
    ])
    .execute()
  await fillNeedCounts(db)
}

/**
 * Fills the empty table from the needs and their states: how each state ended its year less how it had ended the one
 * before, beside what was reported in each year; then all years together as 9999, and from both the levels that tell less.
 */
export async function fillNeedCounts(db: Pick<Kysely<unknown>, 'getExecutor'>): Promise<void> {
  await sql`insert into need_count
    with stated as (
      select need_id, cast(substr(month, 1, 4) as integer) as year,
        case when is_withdrawn = 1 then 0 else positions - filled_total end as open_positions,
        row_number() over (partition by need_id, substr(month, 1, 4) order by month desc) as place
      from recruitment_need_state
    ), changed as (
      select need_id, year, open_positions
        - coalesce(lag(open_positions) over (partition by need_id order by year), 0) as open_change
      from stated where place = 1
    ), counted as (
      select id, cast(substr(reported_month, 1, 4) as integer) as year, 1 as needs,
        case when status = 'withdrawn' then 0 else positions end as positions,
        case when status = 'withdrawn' then 0 else filled_total end as filled_total,
        filled_by_newcomers, 0 as open_change
      from recruitment_need
      union all select need_id, year, 0, 0, 0, 0, open_change from changed
    ), by_class as (
      select is_demo, municipality_code, counted.year, occupation_field, employer_sector,
        case is_hard_to_fill when 1 then 'true' when 0 then 'false' else 'unknown' end as hard_to_fill,
        sum(counted.needs) as needs, sum(counted.positions) as positions,
        sum(counted.filled_total) as filled_total,
        sum(counted.filled_by_newcomers) as filled_by_newcomers, sum(open_change) as open_change
      from counted join recruitment_need on recruitment_need.id = counted.id
      where is_voided = 0 group by 1, 2, 3, 4, 5, 6
    )
    select is_demo, 'classes', municipality_code, year, occupation_field, employer_sector, hard_to_fill,
      needs, positions, filled_total, filled_by_newcomers, open_change from by_class`.execute(db)
  const sums = sql`sum(needs), sum(positions), sum(filled_total), sum(filled_by_newcomers), sum(open_change)`
  await sql`insert into need_count
    select is_demo, level, municipality_code, 9999, occupation_field, employer_sector, hard_to_fill, ${sums}
    from need_count group by 1, 2, 3, 4, 5, 6, 7`.execute(db)
  for (const [level, told] of LEVELS)
    await sql`insert into need_count
      select is_demo, ${sql.lit(level)}, municipality_code, year, ${sql.raw(told)}, ${sums}
      from need_count where level = 'classes' group by 1, 2, 3, 4, 5, 6, 7`.execute(db)
}
