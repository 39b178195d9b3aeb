import {
  addNeedTo,
  type Db,
  listStoredNeedCounts,
  type NeedCheck,
  type NeedCounts,
  walkNeedChecks,
} from '@inflytt/db'
import { NEED_SUMS, needStatus, type NeedCount } from '@inflytt/domain'
import type { Difference } from './verify.service.ts'

/** Needs whose kept numbers do not agree with their matches, their positions or their last state; and their counts. */
export async function needDifferences(trx: Db): Promise<Difference[]> {
  const recounted: NeedCounts = new Map()
  const differences: Difference[] = []
  for await (const checks of walkNeedChecks(trx)) {
    for (const { need, states } of checks) addNeedTo(recounted, need, states)
    differences.push(...checks.flatMap(differencesOf))
  }
  return differences.concat(countDifferences(await listStoredNeedCounts(trx), recounted))
}

function differencesOf({ need, states, matches }: NeedCheck): Difference[] {
  const { positions, filledTotal, filledByNewcomers, status } = need
  const differ = (kept: unknown, recomputed: unknown): Difference[] =>
    kept === recomputed ? [] : [{ what: 'need', where: need.id, kept, recomputed }]
  const isWithdrawn = status === 'withdrawn'
  const state = states.at(-1)
  const standing = state && `${state.positions} ${state.filledTotal} ${state.isWithdrawn}`
  return [
    ...differ(filledByNewcomers, matches),
    ...differ(filledTotal, Math.min(Math.max(filledTotal, matches), positions)),
    ...differ(status, isWithdrawn ? 'withdrawn' : needStatus(need)),
    ...differ(standing ?? null, `${positions} ${filledTotal} ${isWithdrawn}`),
  ]
}

function countDifferences(stored: NeedCounts, recounted: NeedCounts): Difference[] {
  return [...new Set([...stored.keys(), ...recounted.keys()])].flatMap((where) => {
    const [kept, recomputed] = [numbersOf(stored.get(where)), numbersOf(recounted.get(where))]
    return kept === recomputed ? [] : [{ what: 'need_count', where, kept, recomputed }]
  })
}

/** As `needs 2, positions 3`, without what is 0: a row that came back to nothing is like one that never was. */
function numbersOf(count: NeedCount | undefined): string {
  const sums = NEED_SUMS.filter((one) => (count?.[one] ?? 0) !== 0)
  return sums.map((one) => `${one} ${count?.[one]}`).join(', ')
}
