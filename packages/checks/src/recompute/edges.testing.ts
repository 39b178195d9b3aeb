/** Changes by SQL that keep the store's own counts true; `drawn` is one of its arguments by chance. */

const CODES = "'2303', '2305', '2309', '2313', '2321', '2326', '2361', '2380'"

/** What the store keeps counted, anew from its rows, as the rules of domain 4.1 say. */
const RECOUNTED = [
  `update household set coverage = 'not_applicable', aggregate_id = null
    where count_status = 'voided' or origin_type = 'own_county'
      or inclusion_basis not in ('contact_before_move', 'activity_before_move', 'recruited_via_party')`,
  `update household set aggregate_id = (select id from aggregate_outcome where is_demo = 1 and relation = 'root'),
      coverage = case when move_in_month <= '2023-12' then 'covered' else 'undecided' end
    where coverage = 'not_applicable' and count_status <> 'voided' and origin_type <> 'own_county'
      and inclusion_basis in ('contact_before_move', 'activity_before_move', 'recruited_via_party')
      and move_in_month between '2020-01' and '2024-10'`,
  `update household set coverage = 'new'
    where coverage = 'not_applicable' and count_status <> 'voided' and origin_type <> 'own_county'
      and inclusion_basis in ('contact_before_move', 'activity_before_move', 'recruited_via_party')`,
  'delete from household_count',
  `insert into household_count (municipality_code, year, programme_id, standing, coverage, aggregate_id,
      households, persons, households_with_known_persons)
    select municipality_code, cast(substr(move_in_month, 1, 4) as integer), programme_id,
      count_status || '_' || case
        when origin_type = 'own_county' then 'own_county'
        when inclusion_basis = 'contact_after_move' then 'after_move'
        when inclusion_basis = 'unknown' then 'unknown_basis' else 'attracted' end,
      coverage, coalesce(aggregate_id, ''), count(*), 0, 0
    from household where count_status <> 'voided' group by 1, 2, 3, 4, 5, 6`,
  `update aggregate_outcome set
    allocated = (select count(*) from household
      where aggregate_id = aggregate_outcome.id and count_status = 'confirmed'),
    reserved = (select count(*) from household
      where aggregate_id = aggregate_outcome.id and count_status = 'preliminary')`,
]

/** What the store keeps counted of needs, anew from its rows; 9999 is all years together. */
const NEEDS_RECOUNTED = [
  'delete from need_count',
  `create temp view state_year as select need_id, cast(substr(month, 1, 4) as integer) as year,
      (1 - is_withdrawn) * (positions - filled_total) as open
    from recruitment_need_state as state where month = (select max(month) from recruitment_need_state as later
      where later.need_id = state.need_id and substr(later.month, 1, 4) = substr(state.month, 1, 4))`,
  `create temp view counted as
    select id, cast(substr(reported_month, 1, 4) as integer) as year, 1 as needs,
      iif(status = 'withdrawn', 0, positions) as positions,
      iif(status = 'withdrawn', 0, filled_total) as filled, filled_by_newcomers as newcomers, 0 as change
    from recruitment_need
    union all select need_id, year, 0, 0, 0, 0, open - coalesce((select open from state_year as earlier
      where earlier.need_id = state_year.need_id and earlier.year < state_year.year
      order by year desc limit 1), 0) from state_year`,
  `create temp view placed as select is_demo, municipality_code, occupation_field, employer_sector,
      iif(is_hard_to_fill is null, 'unknown', iif(is_hard_to_fill, 'true', 'false')) as hard, counted.*
    from counted join recruitment_need as need on need.id = counted.id where is_voided = 0`,
  ...['year', '9999'].flatMap((year) =>
    [
      ['total', "'', '', ''"],
      ['occupationField', "occupation_field, '', ''"],
      ['employerSector', "'', employer_sector, ''"],
      ['isHardToFill', "'', '', hard"],
      ['classes', 'occupation_field, employer_sector, hard'],
    ].map(
      ([level, told]) => `insert into need_count
        select is_demo, '${level}', municipality_code, ${year}, ${told}, sum(needs), sum(positions),
          sum(filled), sum(newcomers), sum(change) from placed group by 1, 2, 3, 4, 5, 6, 7`,
    ),
  ),
]

/** Everything by chance: answers, statuses, money, targets, periods. */
export const SHAKEN = [
  `update household set
    impact_household = drawn('decisive', 'major', 'some', 'none', 'unknown'),
    local_tie = drawn('returnee_grew_up', 'returnee_lived', 'none', 'unknown'),
    occupation_status = drawn('employed_remote', 'employed_local', 'unknown'),
    origin_type = drawn(origin_type, origin_type, 'eu', 'own_county'),
    inclusion_basis = drawn(inclusion_basis, inclusion_basis, 'contact_after_move'),
    count_status = case when lead_ref is null
      then drawn(count_status, count_status, 'confirmed', 'preliminary', 'voided') else count_status end,
    adults = drawn(1, 2, 2, 3, null), children = drawn(0, 1, 2, null),
    created_at = drawn(created_at, '2026-11-01T23:30:00.000Z'),
    welcome_steps = json_array(
      json_object('step', 'contact_person', 'status', drawn('done', 'done', 'offered'),
        'month', substr(move_in_month, 1, 5) || drawn('01', '06', '12')),
      json_object('step', 'network', 'status', drawn('done', 'offered'),
        'month', substr(move_in_month, 1, 5) || drawn('02', '07', '12')))`,
  ...RECOUNTED,
  `update follow_up set is_voided = drawn(0, 0, 0, 1), satisfaction = drawn(1, 2, 3, 4, 5, null),
    outcome = drawn('stayed', 'stayed', 'moved_within_county', 'partly', 'left', 'unreachable', 'declined'),
    partner_working = drawn('yes', 'no', 'unknown', null), leave_reason = drawn('work', 'family', null)`,
  `update follow_up set new_municipality_code = drawn(${CODES}) where outcome = 'moved_within_county'`,
  `update lead set stage = drawn('new', 'visit', 'closed'),
    first_contact_month = drawn('2020-02', '2023-11', '2024-12', '2025-07') where household_ref is null`,
  `update lead set close_reason = drawn('no_job', 'stays'), stage_history = json_array(
      json_object('stage', 'new', 'month', first_contact_month, 'reason', null),
      json_object('stage', 'closed', 'month', drawn('2025-08', '2026-01'), 'reason', null))
    where stage = 'closed'`,
  'update contribution set amount_sek = drawn(amount_sek, amount_sek, amount_sek, 45711, null)',
  'update cost set is_voided = drawn(0, 0, 0, 1)',
  "update cost set amount_sek = drawn(amount_sek, null) where month like '2023%'",
  'update recruitment_match set is_voided = drawn(0, 1)',
  `update recruitment_need set filled_by_newcomers = (select count(*) from recruitment_match
    where need_id = recruitment_need.id and is_voided = 0)`,
  'update recruitment_need_state set is_withdrawn = drawn(0, 0, 0, 1)',
  ...NEEDS_RECOUNTED,
  `update activity set status = drawn('done', 'done', 'planned', 'cancelled'),
    actual_participants = drawn(null, 0, 17, 40),
    municipality_codes = drawn('[]', '["2305"]', '["2305","2380"]', '["2361"]')`,
  "update period_report set state = drawn('open', 'closed', 'closed', 'closed_nothing')",
  'update target set value = drawn(0, null, 12, 85)',
  "delete from population where municipality_code = '2313' and year = 2022",
]

/** A part of the whole, persons that are known of both, and households of another programme within them. */
export const PARTED = [
  'create temp table part as select * from aggregate_outcome where is_demo = 1',
  `update part set parent_id = id, id = 'a-part', relation = 'part_of', households = 40, persons = 90,
    period_to_earliest = '2022-12', period_to_latest = '2022-12'`,
  'insert into aggregate_outcome select * from part',
  "insert into aggregate_municipality values ('a-part', '2305')",
  `update aggregate_outcome set persons = 1300, children_households = 40
    where is_demo = 1 and relation = 'root'`,
  `update household set aggregate_id = 'a-part'
    where municipality_code = '2305' and move_in_month <= '2022-12' and aggregate_id is not null`,
  `update household set programme_id = 'demo-ta-steget', coverage = 'undecided'
    where coverage = 'covered' and move_in_month like '2021%' and occupation_field = 'it'`,
  ...RECOUNTED,
]

/** Targets that are missing, taken away or nothing; the rest stand. */
export const UNAIMED = [
  "delete from target where scope = '2305'",
  "update target set value = 0 where year = 2025 or scope = '2321'",
  "update target set value = null where scope = '2380'",
]

/** Nothing is known of anybody, and one alone has answered. */
export const UNKNOWN = [
  `update household set adults = null, children = null, local_tie = 'unknown', occupation_status = 'unknown',
    occupation_field = 'unknown', impact_household = 'unknown', welcome_steps = '[]'`,
  `delete from follow_up where id <> (select min(id) from follow_up join household on ref = household_ref
    where milestone = 12 and count_status = 'confirmed' and outcome = 'stayed')`,
  'update contribution set amount_sek = null',
  'update activity set actual_participants = null',
  'update cost set amount_sek = null where activity_id is not null',
]

/** Everybody moved lately, and every lead is new. */
export const YOUNG = [
  "update household set move_in_month = '2026-10', coverage = 'new', aggregate_id = null",
  ...RECOUNTED,
  'delete from follow_up',
  `update lead set first_contact_month = drawn('2025-12', '2026-03'),
    stage_history = json_array(json_object('stage', 'new', 'month', '2025-12', 'reason', null),
      json_object('stage', stage, 'month', '2026-10', 'reason', null))`,
]

/** Ten alone in a municipality, five that stayed and five that left: just as many as a rate takes. */
export const AT_THE_LIMIT = [
  'delete from follow_up',
  "update household set municipality_code = '2380' where municipality_code = '2305'",
  `update household set move_in_month = '2023-05', municipality_code = '2305', count_status = 'confirmed',
      inclusion_basis = 'contact_before_move', origin_type = 'eu'
    where ref in (select ref from household where lead_ref is null order by ref limit 10)`,
  ...RECOUNTED,
  `insert into follow_up (id, version, household_ref, milestone, outcome, satisfaction, source,
      answered_month, is_voided, created_at, updated_at)
    select 'limit-' || ref, 1, ref, 12,
      case when row_number() over (order by ref) <= 5 then 'stayed' else 'left' end,
      4, 'phone', '2024-05', 0, created_at, created_at
    from household where municipality_code = '2305'`,
]
