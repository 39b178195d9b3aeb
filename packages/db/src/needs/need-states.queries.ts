import type { NeedState } from '@inflytt/domain'
import type { NeedTables } from '../tables/need-tables.ts'
import type { Db } from '../schema.ts'

/** How a need stood from which month on, the first month first. */
export async function listNeedStates(db: Db, needId: string): Promise<NeedState[]> {
  const rows = await db
    .selectFrom('recruitment_need_state')
    .selectAll()
    .where('need_id', '=', needId)
    .orderBy('month')
    .execute()
  return rows.map(toNeedState)
}

/** Keeps how a need stands from a month on; the last word of a month is the one that is kept. Within `recountNeed`. */
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

/**
 * Keeps how a need stands now, as the last word: what was kept of later months was so by a clock that was set back since.
 * Within `recountNeed`.
 */
export async function putNeedStateNow(db: Db, state: NeedState): Promise<void> {
  await db
    .deleteFrom('recruitment_need_state')
    .where('need_id', '=', state.needId)
    .where('month', '>', state.month)
    .execute()
  await putNeedState(db, state)
}

/**
 * Moves the beginning of a need: what was kept before the new month is dropped, its first state begins there. What was
 * filled or withdrawn in the month in which it began was so no earlier. Within `recountNeed`.
 */
export async function moveNeedStates(db: Db, needId: string, month: string): Promise<void> {
  const states = await listNeedStates(db, needId)
  const opening = states.findLast((state) => state.month <= month) ?? states[0]
  if (opening === undefined || states[0]?.month === month) return
  const isSettled = opening.filledTotal > 0 || opening.isWithdrawn
  if (month < opening.month && isSettled) {
    await putNeedState(db, { ...opening, month, filledTotal: 0, isWithdrawn: false })
    return
  }
  await db
    .deleteFrom('recruitment_need_state')
    .where('need_id', '=', needId)
    .where((eb) => eb.or([eb('month', '<', month), eb('month', '=', opening.month)]))
    .execute()
  await putNeedState(db, { ...opening, month })
}

export function toNeedState(row: NeedTables['recruitment_need_state']): NeedState {
  return {
    needId: row.need_id,
    month: row.month,
    positions: row.positions,
    filledTotal: row.filled_total,
    isWithdrawn: row.is_withdrawn === 1,
  }
}
