import { LEAD_CLOSE_REASONS, LEAD_STAGES } from '@inflytt/domain/vocabularies'
import type { LeadStage } from '@inflytt/domain'
import { Button } from '../../components/ui/button.tsx'
import { Notice } from '../../components/ui/states/notice.tsx'
import { useFaultFocus } from '../../components/ui/fields/use-fault-focus.ts'
import { PageSection } from '../../components/ui/page/page-header.tsx'
import { Select } from '../../components/ui/fields/select.tsx'
import { TextField } from '../../components/ui/fields/text-field.tsx'
import { useText } from '../../strings/use-text.tsx'
import type { LeadRecord } from './queries.ts'
import { useLeadStage } from './use-lead-stage.ts'

/** Moves a lead on, back or to its end; what must be said with it is asked for. */
export function LeadStageForm(props: { lead: LeadRecord; etag: string }) {
  const text = useText()
  const { lead, answers, choose, isBack, between, save, isPending, ...told } = useLeadStage(props)
  const { faults, failure } = told
  const form = useFaultFocus(told.tries)
  const { stage } = answers
  const stages = LEAD_STAGES.filter((value) => value !== lead.stage && value !== 'moved')
  return (
    <PageSection title={text('leads.move')}>
      {failure !== undefined && <Notice>{failure}</Notice>}
      {between !== undefined && stage !== undefined && <BothVersions stored={between} stage={stage} />}
      <form
        ref={form}
        className="leads-row no-print"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Select
          label={text('leads.stage')}
          value={stage}
          onChange={(value) => choose({ stage: value })}
          options={stages.map((value) => ({ value, label: text(`vocabulary.leadStage.${value}`) }))}
          {...(faults.stage !== undefined && { error: faults.stage })}
        />
        <TextField
          label={text('leads.stageMonth')}
          hint={text('leads.stageMonthHint')}
          value={answers.month}
          onChange={(event) => choose({ month: event.target.value })}
          isOptional
          {...(faults.month !== undefined && { error: faults.month })}
        />
        {stage === 'closed' && (
          <Select
            label={text('leads.closeReason')}
            value={answers.closeReason}
            onChange={(closeReason) => choose({ closeReason })}
            options={LEAD_CLOSE_REASONS.map((value) => ({
              value,
              label: text(`vocabulary.leadCloseReason.${value}`),
            }))}
            {...(faults.closeReason !== undefined && { error: faults.closeReason })}
          />
        )}
        {isBack && (
          <TextField
            label={text('leads.stageReason')}
            value={answers.reason}
            maxLength={200}
            onChange={(event) => choose({ reason: event.target.value })}
            {...(faults.reason !== undefined && { error: faults.reason })}
          />
        )}
        <div>
          <Button type="submit" variant="primary" isPending={isPending}>
            {text('leads.save')}
          </Button>
        </div>
      </form>
    </PageSection>
  )
}

function BothVersions({ stored, stage }: { stored: LeadRecord; stage: LeadStage }) {
  const text = useText()
  return (
    <Notice>
      {text('leads.bothVersions', {
        theirs: text(`vocabulary.leadStage.${stored.stage}`),
        mine: text(`vocabulary.leadStage.${stage}`),
      })}
    </Notice>
  )
}
