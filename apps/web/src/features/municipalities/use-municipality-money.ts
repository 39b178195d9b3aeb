import { useQueries, useQuery } from '@tanstack/react-query'
import { sharesYear } from '../../components/next-agreement/whose-words.ts'
import { targetQuestions } from '../../components/outcomes/target-lines.ts'
import {
  agreementPartiesQuery,
  agreementsQuery,
  contributionsQuery,
  partiesQuery,
} from '../../lib/queries/money-queries.ts'
import { neededTogether } from '../../lib/queries/needed-together.ts'
import { outcomesQuery } from '../../lib/queries/outcome-queries.ts'

/**
 * What a municipality pays in the latest agreement that has begun, and what happened there that year; undefined while it
 * is asked for, null where there is no agreement. It waits for nothing any more where `isSettled`; `retry` asks anew
 * for what failed, and is left out where nothing has.
 */
export function useMunicipalityMoney(code: string | undefined, currentYear: number | undefined) {
  const { money, queries } = useMoney(code ?? '', currentYear ?? 0)
  const isAsked = code !== undefined && currentYear !== undefined
  // What failed once is not waited for again: its parts, which ask anew as they come, would begin and end for ever.
  const isSettled = money !== undefined || queries.some(({ errorUpdateCount }) => errorUpdateCount > 0)
  const { error, retry } = neededTogether(queries)
  return isAsked
    ? { money, isSettled, retry: error === undefined ? undefined : retry }
    : { money: undefined, isSettled: false, retry: undefined }
}

function useMoney(code: string, currentYear: number) {
  const agreements = useQuery(agreementsQuery)
  const parties = useQuery(partiesQuery)
  const agreement = agreements.data?.findLast(({ year }) => year <= currentYear)
  const id = agreement?.id ?? ''
  const year = agreement?.year ?? currentYear
  const within = { by: 'municipality,year', municipality: code, from: year, to: year } as const
  const isEnabled = agreement !== undefined && code !== ''
  const results = useQueries({
    queries: [
      { ...contributionsQuery(id), enabled: isEnabled },
      { ...agreementPartiesQuery(id), enabled: isEnabled },
      { ...outcomesQuery({ measure: 'costPerHousehold', ...within }), enabled: isEnabled },
      { ...outcomesQuery({ measure: 'sekPerInhabitant', ...within }), enabled: isEnabled },
      { ...outcomesQuery(within), enabled: isEnabled },
      { ...outcomesQuery(targetQuestions(year, code)[0]), enabled: isEnabled },
      { ...outcomesQuery({ measure: 'needsOpen', ...within }), enabled: isEnabled },
    ],
  })
  const queries = [agreements, parties, ...results]
  const [contributions, decisions, perHousehold, perHead, households, share, needs] = results
  const party = parties.data?.find(({ municipalityCode }) => municipalityCode === code)
  const isReady =
    parties.data &&
    contributions.data &&
    decisions.data &&
    perHousehold.data &&
    perHead.data &&
    households.data &&
    share.data &&
    needs.data
  if (agreements.isSuccess && agreement === undefined) return { money: null, queries }
  if (!isReady || agreement === undefined) return { money: undefined, queries }
  const cash = contributions.data.filter(({ partyId, kind }) => partyId === party?.id && kind === 'cash')
  const isKnown = cash.length > 0 && cash.every(({ amountSek }) => amountSek !== null)
  const money = {
    agreement,
    /** The year has more agreements: what is per household and inhabitant is of all of them. */
    isShared: sharesYear(agreement, agreements.data ?? []),
    /** The agreement's year is not over. */
    isSoFar: year === currentYear,
    /** Whole kronor; null where it is unknown. */
    amountSek: isKnown ? cash.reduce((sum, { amountSek }) => sum + (amountSek ?? 0), 0) : null,
    decision: decisions.data.find(({ partyId }) => partyId === party?.id),
    decisions: decisions.data,
    perHousehold: perHousehold.data.total,
    perHead: perHead.data,
    households: households.data.total,
    /** What the municipality aims at in the year of the agreement; null where nothing is. */
    target: share.data.total.target ?? null,
    /** Positions open now, or at the end of a year that is over; null where no need is reported. */
    needsOpen: needs.data.total.value,
  }
  return { money, queries }
}

export type MunicipalityMoney = NonNullable<ReturnType<typeof useMoney>['money']>
