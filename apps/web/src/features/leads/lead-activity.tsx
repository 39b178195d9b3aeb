import { useState } from 'react'
import type { FormEvent } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { undoText } from '../../components/record/use-record-save.ts'
import { Button } from '../../components/ui/button.tsx'
import { PageSection } from '../../components/ui/page/page-header.tsx'
import { Select } from '../../components/ui/fields/select.tsx'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import { problemText } from '../../lib/api-problem.ts'
import { formatDate } from '../../lib/format.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import {
  leadActivitiesQuery,
  metActivityQuery,
  patchLead,
  patchLeadNow,
  refreshLead,
} from './queries.ts'
import type { LeadRecord } from './queries.ts'

const NOWHERE = ''

/** The activity where they were met, one of those that the responsible municipality has had part in. */
export function LeadActivity({ lead, mayChange }: { lead: LeadRecord; mayChange: boolean }) {
  const word = useText()
  const queryClient = useQueryClient()
  const [isPending, setPending] = useState(false)
  const activities = useQuery(leadActivitiesQuery(lead.responsibleMunicipality))
  const met = lead.activityId ?? NOWHERE
  const isUnlisted =
    met !== NOWHERE && activities.isSuccess && !activities.data.some(({ id }) => id === met)
  const unlisted = useQuery({ ...metActivityQuery(met), enabled: isUnlisted })
  const labelOf = ({ title, dateFrom }: { title: string; dateFrom: string }) =>
    word('leads.metAt', { title, date: formatDate(dateFrom) })
  const options = [
    { value: NOWHERE, label: word('leads.metNowhere') },
    ...(isUnlisted
      ? [{ value: met, label: unlisted.data ? labelOf(unlisted.data) : word('leads.metUnlisted') }]
      : []),
    ...(activities.data ?? []).map((one) => ({ value: one.id, label: labelOf(one) })),
  ]
  // With arrow keys every activity on the way is chosen, so choosing alone saves nothing (WCAG 3.2.2).
  const [chosen, setChosen] = useState<string>()
  const refresh = () => refreshLead(queryClient, lead.ref)
  async function change(patch: () => Promise<string>, undo?: (etag: string) => Promise<void>) {
    setPending(true)
    try {
      const saved = await patch()
      await refresh()
      setChosen(undefined)
      showToast({
        message: text('leads.metSaved'),
        ...(undo && { action: { label: text('action.undo'), onAction: () => void undo(saved) } }),
      })
    } catch (error) {
      showToast({ message: undo ? problemText(error) : undoText(error) })
      await refresh()
    }
    setPending(false)
  }
  function save(event: FormEvent) {
    event.preventDefault()
    if (isPending || !activities.data) return
    const { ref, activityId } = lead
    const wanted = chosen ?? met
    void change(
      () => patchLeadNow(ref, { activityId: wanted === NOWHERE ? null : wanted }),
      (etag) => change(() => patchLead(ref, { activityId }, etag)),
    )
  }
  if (!mayChange) return <p>{options.find(({ value }) => value === met)?.label}</p>
  return (
    <PageSection>
      <form className="leads-row no-print" noValidate onSubmit={save}>
        <Select
          label={word('leads.met')}
          options={options}
          value={chosen ?? met}
          disabled={!activities.data}
          onChange={setChosen}
        />
        <div>
          <Button type="submit" isPending={isPending}>
            {word('action.save')}
          </Button>
        </div>
      </form>
    </PageSection>
  )
}
