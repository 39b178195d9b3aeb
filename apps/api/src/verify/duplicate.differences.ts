import { type Db, listDecisionChecks } from '@inflytt/db'
import type { Difference } from './verify.service.ts'

/** Decisions on duplicates that contradict themselves, each other, or the households and matches they stand for. */
export async function duplicateDifferences(trx: Db): Promise<Difference[]> {
  const decisions = await listDecisionChecks(trx)
  const pairs = Map.groupBy(decisions, ({ refs }) => refs.toSorted().join(' '))
  return decisions.flatMap((one) => {
    const { id, refs, decision, keptRef, voidedRef, voidedFrom, voidedIs, standingMatches } = one
    const differ = (kept: unknown, recomputed: unknown): Difference[] =>
      kept === recomputed ? [] : [{ what: 'duplicate', where: id, kept, recomputed }]
    const isSame = decision === 'same_household'
    const mayVoid = isSame && keptRef !== null ? refs.find((ref) => ref !== keptRef) : null
    return [
      ...differ(pairs.get(refs.toSorted().join(' '))?.length, 1),
      ...differ(refs[0] < refs[1], true),
      ...differ(keptRef, isSame && refs.some((ref) => ref === keptRef) ? keptRef : null),
      ...(voidedRef === null ? [] : [...differ(voidedRef, mayVoid), ...differ(voidedIs, 'voided')]),
      ...differ(voidedFrom !== null, voidedRef !== null),
      ...differ(
        decisions.filter((each) => voidedRef !== null && each.voidedRef === voidedRef).length > 1,
        false,
      ),
      ...differ(voidedRef === null ? one.releasedMatches.length : standingMatches.length, 0),
    ]
  })
}
