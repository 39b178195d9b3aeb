import { queryOptions } from '@tanstack/react-query'
import type {
  Agreement,
  AgreementParty,
  AgreementSummary,
  BudgetLine,
  CarryOver,
  Contribution,
  Cost,
  PartyFields,
} from '@inflytt/domain'
import { wholeList } from '../server/whole-list.ts'

type Shown<T> = Omit<T, 'version'>

export type AgreementRecord = Shown<Agreement> & { summary: AgreementSummary }
export type AgreementPartyRecord = Shown<AgreementParty>
export type ContributionRecord = Shown<Contribution>
export type BudgetLineRecord = Shown<BudgetLine>
export type CostRecord = Shown<Cost>
export type CarryOverRecord = Shown<CarryOver>

export interface PartyRecord {
  id: string
  name: string
  type: PartyFields['type']
  municipalityCode: string | null
  isDemo: boolean
}

const list = <T>(key: string, path: string) =>
  queryOptions({
    queryKey: ['money', key, path],
    queryFn: ({ signal }) => wholeList<T>(path, signal),
  })

/** Latest year last. */
export const agreementsQuery = list<AgreementRecord>('agreements', '/agreements')
export const partiesQuery = list<PartyRecord>('parties', '/parties')
export const budgetLinesQuery = list<BudgetLineRecord>('lines', '/budget-lines')
export const costsQuery = list<CostRecord>('costs', '/costs')
export const carryOversQuery = list<CarryOverRecord>('carry-overs', '/carry-overs')
export const agreementPartiesQuery = (id: string) =>
  list<AgreementPartyRecord>('agreement-parties', `${pathOf(id)}/parties`)
export const contributionsQuery = (id: string) =>
  list<ContributionRecord>('contributions', `${pathOf(id)}/contributions`)

export function pathOf(agreementId: string): string {
  return `/agreements/${encodeURIComponent(agreementId)}`
}
