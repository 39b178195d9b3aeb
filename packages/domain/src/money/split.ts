import type { Fault } from '../errors.ts'
import { largestRemainder, roundHalfAway } from '../kpi/rounding.ts'
import { sharesFault } from './money-faults.ts'
import type { ScenarioInput } from './money.schema.ts'

/** A party among whom an amount is split. */
export interface Splitter {
  partyId: string
  /** On the day that was asked for; null for a party that nobody lives in. */
  population: number | null
}

type Parts = { partyId: string; amountSek: number }[]

// Percent with up to six decimals as whole weights.
const SHARE_SCALE = 1_000_000

/** What keeps a scenario from being computed; empty lets it. */
export function scenarioFaults(asked: ScenarioInput, parties: readonly Splitter[]): Fault[] {
  const { splitMethod, totalSek, fixedSek, perCapitaSek, shares } = asked
  const faults: Fault[] = []
  const add = (pointer: string, detail: string) => faults.push({ pointer, detail })
  const isOne = (...given: unknown[]) => given.filter((value) => value !== undefined).length === 1
  if (splitMethod === 'fixed' && !isOne(totalSek, fixedSek))
    add('/fixedSek', 'A fixed split takes fixedSek for each party, or totalSek to split alike.')
  if (splitMethod === 'per_capita' && !isOne(totalSek, perCapitaSek))
    add('/perCapitaSek', 'A split per inhabitant takes totalSek, or perCapitaSek for each inhabitant.')
  if (splitMethod === 'mixed' && (fixedSek === undefined || !isOne(totalSek, perCapitaSek)))
    add('/fixedSek', 'A mixed split takes fixedSek for each party, and totalSek or perCapitaSek.')
  if (splitMethod === 'mixed' && totalSek !== undefined && (fixedSek ?? 0) * parties.length > totalSek)
    add(
      '/totalSek',
      `The fixed parts are ${(fixedSek ?? 0) * parties.length} kr, more than the total of ${totalSek} kr.`,
    )
  if (splitMethod === 'shares') faults.push(...shareFaults(asked, parties))
  else if (shares !== undefined) add('/shares', 'Shares belong to splitMethod shares.')
  if (parties.length === 0) add('/splitMethod', 'The agreement has no party to split among.')
  return faults
}

function shareFaults({ totalSek, shares }: ScenarioInput, parties: readonly Splitter[]): Fault[] {
  const faults: Fault[] = []
  if (totalSek === undefined)
    faults.push({ pointer: '/totalSek', detail: 'A split by shares takes totalSek.' })
  if (shares === undefined)
    return [...faults, { pointer: '/shares', detail: 'Give the share of each party in percent.' }]
  shares.forEach(({ partyId }, index) => {
    if (!parties.some((party) => party.partyId === partyId))
      faults.push({ pointer: `/shares/${index}/partyId`, detail: 'The agreement has no such party.' })
    if (shares.findIndex((share) => share.partyId === partyId) < index)
      faults.push({ pointer: `/shares/${index}/partyId`, detail: 'The party is given twice.' })
  })
  const fault = sharesFault(shares)
  return fault === undefined ? faults : [...faults, { pointer: '/shares', detail: fault }]
}

/** Whole kronor for each party, in their order; with a total they sum to it. The scenario must have no faults. */
export function splitAmount(asked: ScenarioInput, parties: readonly Splitter[]): Parts {
  const amounts = amountsOf(asked, parties)
  return parties.map(({ partyId }, index) => ({ partyId, amountSek: amounts[index] ?? 0 }))
}

function amountsOf(
  { splitMethod, totalSek, fixedSek = 0, perCapitaSek = 0, shares = [] }: ScenarioInput,
  parties: readonly Splitter[],
): number[] {
  const inhabitants = parties.map(({ population }) => population ?? 0)
  const perHead = () => inhabitants.map((count) => roundHalfAway(perCapitaSek * count))
  switch (splitMethod) {
    case 'fixed':
      return totalSek === undefined
        ? parties.map(() => fixedSek)
        : largestRemainder(
            totalSek,
            parties.map(() => 1),
          )
    case 'per_capita':
      return totalSek === undefined ? perHead() : largestRemainder(totalSek, inhabitants)
    case 'mixed': {
      const rest =
        totalSek === undefined
          ? perHead()
          : largestRemainder(totalSek - fixedSek * parties.length, inhabitants)
      return parties.map((_, index) => fixedSek + (rest[index] ?? 0))
    }
    default: {
      const shareOf = new Map(shares.map(({ partyId, sharePct }) => [partyId, sharePct]))
      const weights = parties.map(({ partyId }) => Math.round((shareOf.get(partyId) ?? 0) * SHARE_SCALE))
      return largestRemainder(totalSek ?? 0, weights)
    }
  }
}
