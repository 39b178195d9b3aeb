import { type Db, type FollowedHousehold, listHouseholdsFollowedUp } from '@inflytt/db'
import { awaitedMilestones, dueMonthOf, whereabouts } from '@inflytt/domain'
import type { Difference } from './verify.service.ts'

/** So that what is held does not grow with the households. */
const SLICE = 2000

/** Households that live elsewhere or are asked at other milestones than their follow-ups tell, and answers that were given too early. */
export async function followUpDifferences(trx: Db): Promise<Difference[]> {
  const differences: Difference[] = []
  let after = ''
  for (;;) {
    const slice = await listHouseholdsFollowedUp(trx, after, SLICE)
    const last = slice.at(-1)
    if (last === undefined) return differences
    differences.push(...slice.flatMap(differencesOf))
    after = last.ref
  }
}

function differencesOf(household: FollowedHousehold): Difference[] {
  const { ref, municipalityCode, currentMunicipalityCode, moveInMonth, followUps } = household
  const recomputed = whereabouts(municipalityCode, followUps)
  const elsewhere: Difference[] =
    recomputed === currentMunicipalityCode
      ? []
      : [{ what: 'whereabouts', where: ref, kept: currentMunicipalityCode, recomputed }]
  const toBeAsked = awaitedMilestones(followUps)
  const otherwise: Difference[] =
    toBeAsked.join() === household.awaitedMilestones.join()
      ? []
      : [{ what: 'awaited', where: ref, kept: household.awaitedMilestones, recomputed: toBeAsked }]
  const early = followUps
    .filter(({ milestone, answeredMonth }) => answeredMonth < dueMonthOf(moveInMonth, milestone))
    .map(({ id, milestone, answeredMonth }) => ({
      what: 'follow_up' as const,
      where: id,
      kept: answeredMonth,
      recomputed: dueMonthOf(moveInMonth, milestone),
    }))
  return [...elsewhere, ...otherwise, ...early]
}
