import facts from '../data/facts.json' with { type: 'json' }

export type PartyType =
  | 'region'
  | 'municipality'
  | 'state_authority'
  | 'university'
  | 'company'
  | 'association'
  | 'other_business'

export interface AgreementFact {
  id: string
  name: string
  year: number
  programmeIds: string[]
  fundingSource: string
  splitMethod: string
  parties: string[]
  /** The status of every party that `statuses` does not name. */
  partyStatus: string
  statuses: Record<string, string>
  /** Whole kronor; a party that is not listed has paid an unknown amount. */
  contributions: { partyId: string; kind: string; amountSek: number; accountText: string }[]
}

interface Facts {
  /** The paper that every fact here is read from. */
  source: string
  programmes: { id: string; name: string; periodFrom: string; periodTo: string | null }[]
  parties: { id: string; name: string; type: PartyType; municipalityCode: string | null }[]
  programmeOwner: { programmeId: string; partyId: string }
  agreements: AgreementFact[]
  carryOvers: {
    id: string
    fromYear: number
    toYear: number
    decisionBody: string
    decisionDate: string | null
    decisionNote: string
    lines: { category: string; amountSek: number; isApproximate: boolean }[]
  }[]
  aggregates: {
    id: string
    title: string
    programmeId: string
    periodFrom: string
    periodToEarliest: string
    periodToLatest: string
    households: number
    definitionNote: string
    sourceTitle: string
    sourceDate: string
    certainty: 'unclear'
  }[]
}

/** The real facts that every store starts with (data/SOURCES.md). */
export const FACTS = facts as unknown as Facts
