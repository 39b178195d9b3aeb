import { compareText } from '../../../lib/text/format.ts'
import type { PartyRecord } from '../../../lib/queries/money-queries.ts'

/** Municipalities in the order of the alphabet, as everywhere, and last those who pay for all of them. */
export function compareParties(a: PartyRecord | undefined, b: PartyRecord | undefined): number {
  const isOther = (party: PartyRecord | undefined) => Number((party?.municipalityCode ?? null) === null)
  return isOther(a) - isOther(b) || compareText(a?.name ?? '', b?.name ?? '')
}

/** What belongs to parties, in the order of these; of one party it stays as it came. */
export function inPartyOrder<Item extends { partyId: string }>(
  items: readonly Item[],
  parties: readonly PartyRecord[],
): Item[] {
  const partyOf = ({ partyId }: Item) => parties.find(({ id }) => id === partyId)
  return items.toSorted((a, b) => compareParties(partyOf(a), partyOf(b)))
}
