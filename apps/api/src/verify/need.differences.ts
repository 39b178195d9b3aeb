import { type Db, listNeedChecks } from '@inflytt/db'
import { needStatus } from '@inflytt/domain'
import type { Difference } from './verify.service.ts'

/** Needs whose kept numbers do not agree with their matches, their positions or their last state. */
export async function needDifferences(trx: Db): Promise<Difference[]> {
  const needs = await listNeedChecks(trx)
  return needs.flatMap((need) => {
    const { positions, filledTotal, filledByNewcomers, matches, status, state } = need
    const differ = (kept: unknown, recomputed: unknown): Difference[] =>
      kept === recomputed ? [] : [{ what: 'need', where: need.id, kept, recomputed }]
    const isWithdrawn = status === 'withdrawn'
    const standing = state && `${state.positions} ${state.filledTotal} ${state.isWithdrawn}`
    return [
      ...differ(filledByNewcomers, matches),
      ...differ(filledTotal, Math.min(Math.max(filledTotal, matches), positions)),
      ...differ(status, isWithdrawn ? 'withdrawn' : needStatus(need)),
      ...differ(standing, `${positions} ${filledTotal} ${isWithdrawn}`),
    ]
  })
}
