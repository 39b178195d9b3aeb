import { useQuery } from '@tanstack/react-query'
import { formatDate } from '../../lib/text/format.ts'
import { useText } from '../../strings/use-text.tsx'
import { leadActivitiesQuery, metActivityQuery } from './queries.ts'
import type { LeadRecord } from './queries.ts'

export const NOWHERE = ''

/** Where a lead may have been met: the activities of its municipality, and where it was met if that is none of them. */
export function useMetOptions(lead: LeadRecord) {
  const text = useText()
  const activities = useQuery(leadActivitiesQuery(lead.responsibleMunicipality))
  const met = lead.activityId ?? NOWHERE
  const isUnlisted =
    met !== NOWHERE && activities.isSuccess && !activities.data.some(({ id }) => id === met)
  const unlisted = useQuery({ ...metActivityQuery(met), enabled: isUnlisted })
  const labelOf = ({ title, dateFrom }: { title: string; dateFrom: string }) =>
    text('leads.metAt', { title, date: formatDate(dateFrom) })
  const options = [
    { value: NOWHERE, label: text('leads.metNowhere') },
    ...(isUnlisted
      ? [{ value: met, label: unlisted.data ? labelOf(unlisted.data) : text('leads.metUnlisted') }]
      : []),
    ...(activities.data ?? []).map((one) => ({ value: one.id, label: labelOf(one) })),
  ]
  const isKnown = activities.data !== undefined
  return { met, options, isKnown, isFailed: !isKnown && activities.isError, retry: activities.refetch }
}
