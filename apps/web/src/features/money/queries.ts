import { useQueries, queryOptions } from '@tanstack/react-query'
import type { Bound, CellStatus, ScenarioInput } from '@inflytt/domain'
import { request } from '../../lib/server/api-client.ts'
import {
  agreementPartiesQuery,
  agreementsQuery,
  budgetLinesQuery,
  carryOversQuery,
  contributionsQuery,
  costsQuery,
  partiesQuery,
  pathOf,
} from '../../lib/queries/money-queries.ts'
import type { AgreementRecord } from '../../lib/queries/money-queries.ts'
import { outcomesQuery } from '../../lib/queries/outcome-queries.ts'
import { municipalitiesQuery, settingsQuery } from '../../lib/queries/reference-queries.ts'
import { neededTogether } from '../../lib/queries/needed-together.ts'

export interface ScenarioPart {
  partyId: string
  name: string
  municipalityCode: string
  population: number
  amountSek: number
  sekPerInhabitant: number | null
  sekPerHousehold: number | null
  /** Null where nobody has told. */
  households: number | null
  sekPerHouseholdNote?: 'small_base'
  householdsBound: Bound
  householdsStatus: CellStatus
  householdsYear: number
}

export interface Scenario {
  populationDate: string
  populationSource: string
  totalSek: number
  parts: ScenarioPart[]
}

/** What one split gives; computed by the server, stored nowhere. */
export const scenarioQuery = (agreementId: string, input: ScenarioInput) =>
  queryOptions({
    queryKey: ['money', 'scenario', agreementId, input],
    queryFn: async ({ signal }) =>
      (
        await request<Scenario>(`${pathOf(agreementId)}/scenarios`, {
          method: 'POST',
          body: input,
          signal,
        })
      ).value,
    retry: false,
  })

/** What every view of money needs: the agreements and what surrounds them. */
export function useMoneyBasics() {
  const results = useQueries({
    queries: [agreementsQuery, partiesQuery, municipalitiesQuery, settingsQuery],
  })
  const [agreements, parties, municipalities, settings] = results
  const { error, retry } = neededTogether(results)
  const isReady = agreements.data && parties.data && municipalities.data && settings.data
  return {
    basics: isReady && {
      agreements: agreements.data,
      parties: parties.data,
      municipalities: municipalities.data,
      currentYear: Number(settings.data.currentMonth.slice(0, 4)),
    },
    error,
    retry,
  }
}

/** The records of one agreement, as they are entered. */
export function useAgreementBook(id: string) {
  const results = useQueries({
    queries: [
      agreementPartiesQuery(id),
      contributionsQuery(id),
      budgetLinesQuery,
      costsQuery,
      carryOversQuery,
    ],
  })
  const [parties, contributions, lines, costs, carryOvers] = results
  const { error, retry } = neededTogether(results)
  const isReady = parties.data && contributions.data && lines.data && costs.data && carryOvers.data
  const own = lines.data?.filter(({ agreementId }) => agreementId === id) ?? []
  const lineIds = own.map((line) => line.id)
  return {
    book: isReady && {
      parties: parties.data,
      contributions: contributions.data,
      lines: own,
      costs: costs.data.filter(({ budgetLineId }) => lineIds.includes(budgetLineId)),
      carryOvers: carryOvers.data,
    },
    error,
    retry,
  }
}

export type AgreementBook = NonNullable<ReturnType<typeof useAgreementBook>['book']>

/** Everything that is told of one agreement and its year. */
export function useAgreementMoney({ id, year }: AgreementRecord) {
  const years = { from: year, to: year }
  const results = useQueries({
    queries: [
      agreementPartiesQuery(id),
      contributionsQuery(id),
      budgetLinesQuery,
      costsQuery,
      carryOversQuery,
      outcomesQuery({ measure: 'balance', ...years }),
      outcomesQuery({ measure: 'costPerHousehold', by: 'municipality,year', ...years }),
      outcomesQuery({ measure: 'sekPerInhabitant', by: 'municipality,year', ...years }),
      outcomesQuery({ by: 'municipality,year', ...years }),
    ],
  })
  const [parties, contributions, lines, costs, carryOvers, balance, perHousehold, perHead, households] =
    results
  const { error, retry } = neededTogether(results)
  const isReady =
    parties.data &&
    contributions.data &&
    lines.data &&
    costs.data &&
    carryOvers.data &&
    balance.data &&
    perHousehold.data &&
    perHead.data &&
    households.data
  return {
    money: isReady && {
      parties: parties.data,
      contributions: contributions.data,
      lines: lines.data.filter(({ agreementId }) => agreementId === id),
      costs: costs.data,
      carryOvers: carryOvers.data,
      balance: balance.data,
      perHousehold: perHousehold.data,
      perHead: perHead.data,
      households: households.data,
    },
    error,
    retry,
  }
}

export type AgreementMoney = NonNullable<ReturnType<typeof useAgreementMoney>['money']>

/**
 * What is open of the needs now, what is aimed at in the year and what was done: each undefined until it is known, null
 * where there is none.
 */
export function useAround(year: number) {
  const results = useQueries({
    queries: (['needsOpen', 'targetShare', 'activities'] as const).map((measure) =>
      outcomesQuery({ measure, from: year, to: year }),
    ),
  })
  const [needs, share, activities] = results.map(({ data }) => data?.total)
  const { error, retry } = neededTogether(results)
  return {
    needsOpen: needs?.value,
    target: share && (share.target ?? null),
    activities: activities?.value,
    isFailed: error !== undefined,
    retry,
  }
}
