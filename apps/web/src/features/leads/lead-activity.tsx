import type { FormEvent } from 'react'
import { ConflictChoice } from '../../components/record/conflict/conflict-choice.tsx'
import { Button } from '../../components/ui/button.tsx'
import { PageSection } from '../../components/ui/page/page-header.tsx'
import { NotFetched } from '../../components/ui/states/not-fetched.tsx'
import { Select } from '../../components/ui/fields/select.tsx'
import { useText } from '../../strings/use-text.tsx'
import type { LeadRecord } from './queries.ts'
import { useMetChoice } from './use-met-choice.ts'
import { useMetOptions } from './use-met-options.ts'

/** The activity where they were met, one of those that the responsible municipality has had part in. */
export function LeadActivity({ lead, mayChange }: { lead: LeadRecord; mayChange: boolean }) {
  const text = useText()
  const { met, options, isKnown, isFailed, retry } = useMetOptions(lead)
  const { chosen, theirs, isPending, choose, save, saveChosen, giveWay } = useMetChoice(lead, met)
  const labelOf = (id: unknown) => options.find(({ value }) => value === id)?.label
  function submit(event: FormEvent) {
    event.preventDefault()
    if (isKnown) saveChosen()
  }
  if (isFailed)
    return (
      <p>
        <NotFetched onRetry={() => void retry()}>{text('leads.metFailed')}</NotFetched>
      </p>
    )
  if (!mayChange) return <p>{labelOf(met)}</p>
  if (theirs !== undefined && chosen !== undefined)
    return (
      <PageSection>
        <ConflictChoice
          title={text('leads.conflict')}
          fields={[{ field: 'activityId', mine: chosen, theirs, proposed: 'mine' }]}
          labelOf={() => text('leads.met')}
          describe={(_field, value) => labelOf(value) ?? ''}
          isPending={isPending}
          onSave={({ length }) => {
            if (length === 0) giveWay()
            else if (isKnown) save(chosen, theirs)
          }}
          onDiscard={giveWay}
        />
      </PageSection>
    )
  return (
    <PageSection>
      <form className="leads-row no-print" noValidate onSubmit={submit}>
        <Select
          label={text('leads.met')}
          options={options}
          value={chosen ?? met}
          disabled={!isKnown}
          onChange={choose}
        />
        <div>
          <Button type="submit" isPending={isPending}>
            {text('action.save')}
          </Button>
        </div>
      </form>
    </PageSection>
  )
}
