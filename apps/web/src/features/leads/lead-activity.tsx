import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { PageSection } from '../../components/ui/page/page-header.tsx'
import { Select } from '../../components/ui/fields/select.tsx'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import { problemText } from '../../lib/api-problem.ts'
import { formatDate } from '../../lib/format.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { leadActivitiesQuery, patchLeadNow } from './queries.ts'
import type { LeadRecord } from './queries.ts'

const NOWHERE = ''

/** The activity where they were met, one of those that the responsible municipality has had part in. */
export function LeadActivity({ lead, mayChange }: { lead: LeadRecord; mayChange: boolean }) {
  const word = useText()
  const queryClient = useQueryClient()
  const [isPending, setPending] = useState(false)
  const activities = useQuery(leadActivitiesQuery(lead.responsibleMunicipality))
  const options = [
    { value: NOWHERE, label: word('leads.metNowhere') },
    ...(activities.data ?? []).map(({ id, title, dateFrom }) => ({
      value: id,
      label: word('leads.metAt', { title, date: formatDate(dateFrom) }),
    })),
  ]
  const chosen = options.find(({ value }) => value === (lead.activityId ?? NOWHERE))
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['leads'] })
  async function save(activityId: string | null): Promise<void> {
    setPending(true)
    try {
      await patchLeadNow(lead.ref, { activityId })
      await refresh()
      showToast({
        message: text('leads.metSaved'),
        action: { label: text('action.undo'), onAction: () => void save(lead.activityId) },
      })
    } catch (error) {
      showToast({ message: problemText(error) })
      await refresh()
    }
    setPending(false)
  }
  if (!mayChange) return <p>{chosen?.label}</p>
  return (
    <PageSection>
      <Select
        label={word('leads.met')}
        options={options}
        value={lead.activityId ?? NOWHERE}
        disabled={isPending || !activities.data}
        onChange={(value) => void save(value === NOWHERE ? null : value)}
      />
    </PageSection>
  )
}
