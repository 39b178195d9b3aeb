import type { Need, NeedState } from '@inflytt/domain'
import type { Db } from './schema.ts'

type CountedNeed = Pick<
  Need,
  | 'id'
  | 'municipalityCode'
  | 'reportedByPartyId'
  | 'reportedMonth'
  | 'occupationField'
  | 'employerSector'
  | 'isHardToFill'
  | 'positions'
  | 'filledTotal'
  | 'filledByNewcomers'
  | 'status'
>

interface Within {
  isDemo: boolean
  municipalities: readonly string[]
}

/** Every need that is not voided, as the figures read it. */
export async function listCountedNeeds(
  db: Db,
  { isDemo, municipalities }: Within,
): Promise<CountedNeed[]> {
  const rows = await db
    .selectFrom('recruitment_need')
    .select([
      'id',
      'municipality_code',
      'reported_by_party_id',
      'reported_month',
      'occupation_field',
      'employer_sector',
      'is_hard_to_fill',
      'positions',
      'filled_total',
      'filled_by_newcomers',
      'status',
    ])
    .where('is_demo', '=', isDemo ? 1 : 0)
    .where('is_voided', '=', 0)
    .where('municipality_code', 'in', [...municipalities])
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    municipalityCode: row.municipality_code,
    reportedByPartyId: row.reported_by_party_id,
    reportedMonth: row.reported_month,
    occupationField: row.occupation_field as Need['occupationField'],
    employerSector: row.employer_sector as Need['employerSector'],
    isHardToFill: row.is_hard_to_fill === null ? null : row.is_hard_to_fill === 1,
    positions: row.positions,
    filledTotal: row.filled_total,
    filledByNewcomers: row.filled_by_newcomers,
    status: row.status as Need['status'],
  }))
}

/** How needs stood from which month on, by need and month. */
export async function listNeedStates(db: Db, { isDemo, municipalities }: Within): Promise<NeedState[]> {
  const rows = await db
    .selectFrom('recruitment_need_state')
    .innerJoin('recruitment_need', 'recruitment_need.id', 'recruitment_need_state.need_id')
    .selectAll('recruitment_need_state')
    .where('is_demo', '=', isDemo ? 1 : 0)
    .where('municipality_code', 'in', [...municipalities])
    .orderBy('need_id')
    .orderBy('month')
    .execute()
  return rows.map((row) => ({
    needId: row.need_id,
    month: row.month,
    positions: row.positions,
    filledTotal: row.filled_total,
    isWithdrawn: row.is_withdrawn === 1,
  }))
}

/** Keeps how a need stands from a month on; the last word of a month is the one that is kept. */
export async function putNeedState(db: Db, state: NeedState): Promise<void> {
  const said = {
    positions: state.positions,
    filled_total: state.filledTotal,
    is_withdrawn: state.isWithdrawn ? 1 : 0,
  }
  await db
    .insertInto('recruitment_need_state')
    .values({ need_id: state.needId, month: state.month, ...said })
    .onConflict((conflict) => conflict.columns(['need_id', 'month']).doUpdateSet(said))
    .execute()
}

/** Moves the beginning of a need: what was kept before the new month is dropped, its first state begins there. */
export async function moveNeedStates(db: Db, needId: string, month: string): Promise<void> {
  const states = await db
    .selectFrom('recruitment_need_state')
    .selectAll()
    .where('need_id', '=', needId)
    .orderBy('month')
    .execute()
  const opening = states.findLast((state) => state.month <= month) ?? states[0]
  if (opening === undefined || opening.month === month) return
  await db
    .deleteFrom('recruitment_need_state')
    .where('need_id', '=', needId)
    .where((eb) => eb.or([eb('month', '<', month), eb('month', '=', opening.month)]))
    .execute()
  await db
    .insertInto('recruitment_need_state')
    .values({ ...opening, month })
    .execute()
}
