import { type Milestone, MILESTONES } from '@inflytt/domain'

/** The bit of a milestone: 1, 2, 4 and 8 for 3, 12, 24 and 36 months. */
const bitOf = (milestone: Milestone) => 1 << MILESTONES.indexOf(milestone)

/** How awaited milestones stand in a row: the sum of their bits. */
export function toAwaitedBits(milestones: readonly Milestone[]): number {
  return milestones.reduce((bits, milestone) => bits | bitOf(milestone), 0)
}

export function toAwaitedMilestones(bits: number): Milestone[] {
  return MILESTONES.filter((milestone) => (bits & bitOf(milestone)) !== 0)
}

/** Those of a household that has not been followed up. */
export const ALL_AWAITED = toAwaitedBits(MILESTONES)
