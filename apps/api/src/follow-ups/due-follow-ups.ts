import {
  countDueByMonth,
  type Db,
  type DueFilter,
  type DueFollowUp,
  type DuePlace,
  listDueFollowUps,
  type Page,
} from '@inflytt/db'
import type { Month } from '@inflytt/domain'
import { createBreather } from '../breather.ts'

/**
 * How many follow-ups are due.
 * @throws the reason of `signal` where it is given up
 */
export async function countDue(db: Db, filter: DueFilter, signal?: AbortSignal): Promise<number> {
  return sumOf(await countByMonth(db, filter, signal))
}

/** A page of the follow-ups that are due, the latest first, and how many there are. */
export async function readDuePage(
  db: Db,
  filter: DueFilter,
  page: Page,
): Promise<{ items: DueFollowUp[]; totalRecords: number }> {
  const counts = await countByMonth(db, filter)
  const place = placeOf(counts, page)
  const items = place === undefined ? [] : await listDueFollowUps(db, filter.municipalities, place)
  return { items, totalRecords: sumOf(counts) }
}

async function countByMonth(
  db: Db,
  { municipalities, until }: DueFilter,
  signal?: AbortSignal,
): Promise<Map<Month, number>> {
  const counts = new Map<Month, number>()
  const breathe = createBreather(signal)
  for (const code of municipalities) {
    const own = await countDueByMonth(db, { municipalities: [code], until })
    for (const [month, due] of own) counts.set(month, (counts.get(month) ?? 0) + due)
    await breathe()
  }
  return counts
}

/** The months that a page touches, so that nothing before it is read; undefined behind the last page. */
function placeOf(counts: ReadonlyMap<Month, number>, { page, limit }: Page): DuePlace | undefined {
  let before = 0
  let place: DuePlace | undefined
  for (const [month, due] of [...counts].toSorted(([a], [b]) => (a < b ? 1 : -1))) {
    const skip = (page - 1) * limit - before
    before += due
    if (skip < due) place = { to: month, skip, limit, ...place, from: month }
    if (before >= page * limit) break
  }
  return place
}

function sumOf(counts: ReadonlyMap<Month, number>): number {
  return [...counts.values()].reduce((sum, due) => sum + due, 0)
}
