import SQLite from 'better-sqlite3'

export interface RawHousehold {
  ref: string
  municipality_code: string
  move_in_month: string
  adults: number | null
  children: number | null
  origin_type: string
  local_tie: string
  main_reason: string
  occupation_status: string
  occupation_field: string
  employer_sector: string
  partner_seeks_work: string
  housing_type: string
  first_channel: string
  inclusion_basis: string
  impact_household: string
  impact_officer: string
  evidence: string
  welcome_steps: string
  count_status: string
  coverage: string
  aggregate_id: string | null
  programme_id: string
  lead_ref: string | null
  created_at: string
}

export interface RawAggregate {
  id: string
  programme_id: string
  period_from: string
  period_to_latest: string
  households: number
  persons: number | null
  relation: string
  parent_id: string | null
}

export interface RawFollowUp {
  household_ref: string
  milestone: number
  outcome: string
  new_municipality_code: string | null
  leave_reason: string | null
  satisfaction: number | null
  partner_working: string | null
  answered_month: string
}

interface RawLead {
  ref: string
  first_contact_month: string
  responsible_municipality: string
  stage: string
  stage_history: string
  close_reason: string | null
}

export interface RawNeed {
  id: string
  municipality_code: string
  reported_month: string
  positions: number
  filled_total: number
  status: string
}

interface RawNeedState {
  need_id: string
  month: string
  positions: number
  filled_total: number
  is_withdrawn: number
}

interface RawActivity {
  id: string
  date_from: string
  tam_phase: string
  municipality_codes: string
  programme_id: string | null
  actual_participants: number | null
  status: string
}

interface RawAgreement {
  id: string
  year: number
  source_date: string | null
}

interface RawContribution {
  agreement_id: string
  party_id: string
  kind: string
  amount_sek: number | null
}

interface RawCost {
  activity_id: string | null
  month: string
  amount_sek: number | null
}

/** The rows of a store as they lie in its file, those of the running mode that are not taken away. */
export interface RawRecords {
  /** `2026-11`, in Stockholm. */
  now: string
  threshold: number
  reportingFrom: string
  county: string[]
  /** By municipality and year. */
  populations: Map<string, number>
  /** Voided ones too. */
  households: RawHousehold[]
  aggregates: (RawAggregate & { municipalities: string[] })[]
  /** `2305/2025-T1` of each that is closed. */
  closed: Set<string>
  followUps: Map<string, RawFollowUp[]>
  leads: RawLead[]
  needs: RawNeed[]
  needStates: RawNeedState[]
  matches: { need_id: string }[]
  activities: RawActivity[]
  agreements: RawAgreement[]
  contributions: RawContribution[]
  agreementParties: { agreement_id: string; party_id: string }[]
  /** `agreement/party` of each that is approved. */
  approvals: Set<string>
  costs: RawCost[]
  carryOvers: { from_year: number; to_year: number; total_sek: number }[]
  /** By scope and year. */
  targets: Map<string, number>
  /** The municipality of each party that is one. */
  municipalityOfParty: Map<string, string>
}

/** Reads a store with SQL alone, by its column names and nothing of the product. */
export function readRawRecords(path: string, now: string): RawRecords {
  const file = new SQLite(path, { readonly: true })
  const all = <T>(sql: string) => file.prepare(sql).all() as T[]
  const settings = new Map(
    all<{ key: string; value: string }>('select * from setting').map((row) => [
      row.key,
      JSON.parse(row.value) as string | number,
    ]),
  )
  const demo = settings.get('demo') === 'on' ? 1 : 0
  const county = all<{ code: string }>(
    'select code from municipality where is_participating = 1 order by code',
  ).map(({ code }) => code)
  const places = all<{ aggregate_id: string; municipality_code: string }>(
    'select * from aggregate_municipality',
  )
  const followUps = all<RawFollowUp>('select * from follow_up where is_voided = 0 order by milestone')
  const records: RawRecords = {
    now,
    threshold: Number(settings.get('disclosureThreshold') ?? 5),
    reportingFrom: String(settings.get('reportingFrom') ?? '2025-T1'),
    county,
    populations: new Map(
      all<{ municipality_code: string; year: number; population: number }>(
        'select * from population',
      ).map((row) => [`${row.municipality_code}/${row.year}`, row.population]),
    ),
    households: all('select * from household'),
    aggregates: all<RawAggregate>(
      `select * from aggregate_outcome where is_voided = 0 and is_demo = ${demo}`,
    ).map((row) => {
      const own = places.filter(({ aggregate_id }) => aggregate_id === row.id)
      return {
        ...row,
        municipalities: own.length === 0 ? county : own.map((place) => place.municipality_code),
      }
    }),
    closed: new Set(
      all<{ key: string }>(
        "select municipality_code || '/' || period as key from period_report where state <> 'open'",
      ).map(({ key }) => key),
    ),
    followUps: Map.groupBy(followUps, (row) => row.household_ref),
    leads: all('select * from lead where is_voided = 0'),
    needs: all(`select * from recruitment_need where is_voided = 0 and is_demo = ${demo}`),
    needStates: all('select * from recruitment_need_state order by month'),
    matches: all('select * from recruitment_match where is_voided = 0'),
    activities: all(`select * from activity where is_voided = 0 and is_demo = ${demo}`),
    agreements: all(`select * from agreement where is_voided = 0 and is_demo = ${demo}`),
    contributions: all(`select contribution.* from contribution join agreement
      on agreement.id = agreement_id where contribution.is_voided = 0 and is_demo = ${demo}`),
    agreementParties: all('select * from agreement_party where is_voided = 0'),
    approvals: new Set(
      all<{ agreement_id: string; party_id: string }>(
        "select agreement_id, party_id from agreement_party where is_voided = 0 and status = 'approved'",
      ).map((row) => `${row.agreement_id}/${row.party_id}`),
    ),
    costs: all(`select cost.* from cost join budget_line on budget_line.id = budget_line_id
      join agreement on agreement.id = agreement_id where cost.is_voided = 0 and is_demo = ${demo}`),
    carryOvers: all(`select * from carry_over where is_voided = 0 and is_demo = ${demo}`),
    targets: new Map(
      all<{ scope: string; year: number; value: number }>(
        `select * from target where measure = 'households' and value is not null and is_demo = ${demo}`,
      ).map((row) => [`${row.scope}/${row.year}`, row.value]),
    ),
    municipalityOfParty: new Map(
      all<{ id: string; municipality_code: string }>(
        'select id, municipality_code from party where municipality_code is not null',
      ).map((row) => [row.id, row.municipality_code]),
    ),
  }
  file.close()
  return records
}
