import { useState } from 'react'
import type { FormEvent } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ConflictChoice } from '../../components/record/conflict-choice.tsx'
import { undoText } from '../../components/record/use-record-save.ts'
import { Button } from '../../components/ui/button.tsx'
import { PageSection } from '../../components/ui/page/page-header.tsx'
import { Select } from '../../components/ui/fields/select.tsx'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import { problemText } from '../../lib/server/api-problem.ts'
import { formatDate } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { leadActivitiesQuery, metActivityQuery, patchLead, readLeadNow, refreshLead } from './queries.ts'
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
  // What stood when another was chosen: the page may have been told of a later one since.
  const [before, setBefore] = useState(met)
  const [theirs, setTheirs] = useState<string>()
  const refresh = () => refreshLead(queryClient, lead.ref)
  async function change(patch: () => Promise<string | undefined>, undo?: (etag: string) => void) {
    setPending(true)
    try {
      const saved = await patch()
      await refresh()
      if (saved !== undefined) {
        setChosen(undefined)
        setTheirs(undefined)
        const action = undo && { label: text('action.undo'), onAction: () => undo(saved) }
        showToast({ message: text('leads.metSaved'), ...(action && { action }) })
      }
    } catch (error) {
      showToast({ message: undo ? problemText(error) : undoText(error) })
      await refresh()
    }
    setPending(false)
  }
  /** Saves over what the writer has seen; what stands there instead is shown beside it. */
  function save(wanted: string, seen: string) {
    if (isPending || !activities.data) return
    const { ref } = lead
    void change(
      async () => {
        const stored = await readLeadNow(ref)
        const now = stored.lead.activityId ?? NOWHERE
        if (now === seen || now === wanted)
          return patchLead(ref, { activityId: toId(wanted) }, stored.etag)
        setTheirs(now)
        return undefined
      },
      (etag) => void change(() => patchLead(ref, { activityId: toId(seen) }, etag)),
    )
  }
  function choose(id: string) {
    if (chosen === undefined) setBefore(met)
    setChosen(id)
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    save(chosen ?? met, chosen === undefined ? met : before)
  }
  function giveWay() {
    setChosen(undefined)
    setTheirs(undefined)
  }
  if (!mayChange) return <p>{options.find(({ value }) => value === met)?.label}</p>
  if (theirs !== undefined && chosen !== undefined)
    return (
      <PageSection>
        <ConflictChoice
          title={word('leads.conflict')}
          fields={[{ field: 'activityId', mine: chosen, theirs, proposed: 'mine' }]}
          labelOf={() => word('leads.met')}
          describe={(_field, value) => options.find((one) => one.value === value)?.label ?? ''}
          isPending={isPending}
          onSave={({ length }) => (length > 0 ? save(chosen, theirs) : giveWay())}
          onDiscard={giveWay}
        />
      </PageSection>
    )
  return (
    <PageSection>
      <form className="leads-row no-print" noValidate onSubmit={submit}>
        <Select
          label={word('leads.met')}
          options={options}
          value={chosen ?? met}
          disabled={!activities.data}
          onChange={choose}
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

function toId(value: string): string | null {
  return value === NOWHERE ? null : value
}
