import {
  ACTIVITY_TYPES_BY_PHASE,
  addMonths,
  awaitedMilestones,
  EMPLOYER_SECTORS,
  type FollowUpOutcome,
  type Household,
  type Milestone,
  MILESTONES,
  type Month,
  OCCUPATION_FIELDS,
  whereabouts,
} from '@inflytt/domain'
import { type Database, toAwaitedBits } from '@inflytt/db'
import { MADE_AT } from './made-up-household.ts'

type FollowUpRow = Database['follow_up']
type NeedRow = Database['recruitment_need']
type NeedStateRow = Database['recruitment_need_state']
type ActivityRow = Database['activity']

const LAST_MONTH: Month = '2026-10'
/** Of a hundred households, how many answer at each milestone. */
const ANSWERED: Record<(typeof MILESTONES)[number], number> = { 3: 60, 12: 40, 24: 25, 36: 15 }
// They share no divisor with the number of municipalities, so that every one of them has some.
const HOUSEHOLDS_A_NEED = 11
const HOUSEHOLDS_AN_ACTIVITY = 41
const STAMPS = { created_at: MADE_AT, updated_at: MADE_AT }

/** What was asked of a household after it came: 1.4 answers each, of those that have been here for long. */
export function followUpsOf(i: number, household: Household): FollowUpRow[] {
  return MILESTONES.flatMap((milestone, turn) => {
    const answeredMonth = addMonths(household.moveInMonth, milestone)
    const draw = (i * 37 + turn * 29) % 100
    if (answeredMonth > LAST_MONTH || draw >= ANSWERED[milestone]) return []
    return [
      {
        id: `follow-up-${i}-${milestone}`,
        version: 1,
        household_ref: household.ref,
        milestone,
        outcome: draw === 0 ? 'left' : 'stayed',
        new_municipality_code: null,
        leave_reason: draw === 0 ? 'work' : null,
        satisfaction: 1 + (i % 5),
        belonging: 1 + (i % 5),
        partner_working: household.adults === 2 ? 'yes' : null,
        source: 'household',
        answered_month: answeredMonth,
        is_voided: 0,
        ...STAMPS,
      },
    ]
  })
}

/** What its follow-ups tell of a household, as it stands beside it. */
export function followedUp({ municipalityCode }: Household, rows: readonly FollowUpRow[]) {
  const followUps = rows.map((row) => ({
    milestone: row.milestone as Milestone,
    outcome: row.outcome as FollowUpOutcome,
    newMunicipalityCode: row.new_municipality_code,
  }))
  return {
    current_municipality_code: whereabouts(municipalityCode, followUps),
    awaited_milestones: toAwaitedBits(awaitedMilestones(followUps)),
  }
}

/** One need for eleven households, where and when they came. */
export function needOf(
  i: number,
  household: Household,
): { need: NeedRow; state: NeedStateRow } | undefined {
  if (i % HOUSEHOLDS_A_NEED !== 0) return undefined
  const { municipalityCode, moveInMonth: month } = household
  const positions = 1 + (i % 4)
  const isFilled = i % 3 === 0
  const filled = isFilled ? positions : 0
  const id = `need-${i}`
  return {
    need: {
      id,
      version: 1,
      reported_by_party_id: null,
      reported_month: month,
      municipality_code: municipalityCode,
      employer_sector: EMPLOYER_SECTORS[i % EMPLOYER_SECTORS.length]!,
      employer_name: null,
      sni_section: null,
      occupation_ssyk: null,
      occupation_field: OCCUPATION_FIELDS[i % OCCUPATION_FIELDS.length]!,
      positions,
      needed_from: null,
      contract: 'permanent',
      is_hard_to_fill: i % 2,
      is_remote_possible: null,
      note: null,
      status: isFilled ? 'filled' : 'open',
      filled_total: filled,
      filled_by_newcomers: 0,
      closed_month: isFilled ? month : null,
      is_voided: 0,
      search_text: id,
      is_demo: 0,
      ...STAMPS,
    },
    state: { need_id: id, month, positions, filled_total: filled, is_withdrawn: 0 },
  }
}

/** One activity for forty-one households. */
export function activityOf(i: number, household: Household): ActivityRow | undefined {
  if (i % HOUSEHOLDS_AN_ACTIVITY !== 0) return undefined
  const day = `${household.moveInMonth}-${String(1 + (i % 28)).padStart(2, '0')}`
  return {
    id: `activity-${i}`,
    version: 1,
    title: `Activity ${i}`,
    date_from: day,
    date_to: day,
    tam_phase: 'attract',
    type: ACTIVITY_TYPES_BY_PHASE.attract[i % ACTIVITY_TYPES_BY_PHASE.attract.length]!,
    place: null,
    is_digital: i % 2,
    municipality_codes: JSON.stringify([household.municipalityCode]),
    organiser_party_id: null,
    participating_party_ids: '[]',
    programme_id: household.programmeId,
    planned_participants: 20,
    actual_participants: 10 + (i % 30),
    employers_involved: i % 5,
    leads_other: null,
    status: 'done',
    result_note: null,
    is_voided: 0,
    search_text: `activity ${i}`,
    is_demo: 0,
    ...STAMPS,
  }
}
