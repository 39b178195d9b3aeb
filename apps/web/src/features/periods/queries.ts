import { queryOptions } from '@tanstack/react-query'
import type { PeriodState } from '@inflytt/domain'
import { tertialMonths } from '@inflytt/domain/period'
import { get, request } from '../../lib/server/api-client.ts'
import { signedInRequest } from '../../lib/session/sign-in-again.ts'

export interface PeriodReport {
  municipalityCode: string
  /** A tertial, '2026-T1'. */
  period: string
  state: PeriodState
  reopenReason: string | null
  updatedAt: string | null
}

export interface ReadPeriod {
  report: PeriodReport
  etag: string
}

export interface PeriodKey {
  municipalityCode: string
  period: string
}

export interface HouseholdsInPeriod {
  confirmed: number
  preliminary: number
  /** Those that came after klart. */
  late: LateHousehold[]
}

export interface LateHousehold {
  ref: string
  moveInMonth: string
}

const MOST_IN_PERIOD = 500

interface HouseholdList {
  items: (LateHousehold & { isLate: boolean })[]
  _meta: { totalRecords: number }
}

export const periodQuery = (key: PeriodKey) =>
  queryOptions({
    queryKey: ['periods', 'one', key.municipalityCode, key.period],
    queryFn: async ({ signal }): Promise<ReadPeriod> => {
      const { value, etag = '' } = await request<PeriodReport>(pathOf(key), { signal })
      return { report: value, etag }
    },
  })

/** How many households are logged with a move-in month within the tertial, whatever they count as. */
export const householdsInPeriodQuery = ({ municipalityCode, period }: PeriodKey) =>
  queryOptions({
    queryKey: ['periods', 'households', municipalityCode, period],
    queryFn: async ({ signal }): Promise<HouseholdsInPeriod> => {
      const { from, to } = tertialMonths(period)
      const list = (countStatus: 'confirmed' | 'preliminary') => {
        const place = { municipality: municipalityCode, from, to, countStatus }
        const search = new URLSearchParams({ ...place, limit: String(MOST_IN_PERIOD) })
        return get<HouseholdList>(`/households?${search.toString()}`, signal)
      }
      const [confirmed, preliminary] = await Promise.all([list('confirmed'), list('preliminary')])
      return {
        confirmed: confirmed._meta.totalRecords,
        preliminary: preliminary._meta.totalRecords,
        late: [...confirmed.items, ...preliminary.items].filter(({ isLate }) => isLate),
      }
    },
  })

export async function putPeriod(
  key: PeriodKey,
  said: { state: PeriodState; reopenReason?: string },
  etag: string,
): Promise<ReadPeriod> {
  const answer = await signedInRequest<PeriodReport>(pathOf(key), { method: 'PUT', body: said, etag })
  return { report: answer.value, etag: answer.etag ?? '' }
}

function pathOf({ municipalityCode, period }: PeriodKey): string {
  return `/period-reports/${municipalityCode}/${period}`
}
