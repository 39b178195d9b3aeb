import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { LEAD_CLOSE_REASONS, LEAD_STAGES } from '@inflytt/domain/vocabularies'
import { isEarlierStage } from '@inflytt/domain'
import type { LeadCloseReason, LeadPatch, LeadStage } from '@inflytt/domain'
import { isStale } from '../../components/record/use-record-form.ts'
import { undoText } from '../../components/record/use-record-save.ts'
import { Button } from '../../components/ui/button.tsx'
import { Notice } from '../../components/ui/states/notice.tsx'
import { useFaultFocus } from '../../components/ui/fields/use-fault-focus.ts'
import { PageSection } from '../../components/ui/page/page-header.tsx'
import { Select } from '../../components/ui/fields/select.tsx'
import { TextField } from '../../components/ui/fields/text-field.tsx'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import { useSend } from '../../components/ui/use-send.ts'
import { ApiProblem, problemText } from '../../lib/server/api-problem.ts'
import { formatMonth } from '../../lib/text/format.ts'
import { keptText } from '../../lib/text/kept-text.ts'
import { readMonth } from '../../lib/text/written-month.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { leadQuery, patchLead, refreshLead } from './queries.ts'
import type { LeadRecord } from './queries.ts'

interface Answers {
  stage?: LeadStage
  month: string
  reason: string
  closeReason?: LeadCloseReason
}
type Faults = Partial<Record<'stage' | 'month' | 'reason' | 'closeReason', string>>

const NOTHING: Answers = { month: '', reason: '' }

/** What the lead was when the first choice was made. */
interface Seen {
  lead: LeadRecord
  etag: string
}

/** Moves a lead on, back or to its end; what must be said with it is asked for. */
export function LeadStageForm({ lead: leadNow, etag: etagNow }: { lead: LeadRecord; etag: string }) {
  const word = useText()
  const queryClient = useQueryClient()
  const [answers, setAnswers] = useState<Answers>(NOTHING)
  // From the first choice on the form keeps to what was seen then.
  const [begun, setBegun] = useState<Seen>()
  const [between, setBetween] = useState<LeadRecord>()
  const { lead, etag } = begun ?? { lead: leadNow, etag: etagNow }
  const [faults, setFaults] = useState<Faults>({})
  const [failure, setFailure] = useState<string>()
  const [tries, setTries] = useState(0)
  const form = useFaultFocus(tries)
  const { send, isPending } = useSend()
  const refresh = () => refreshLead(queryClient, leadNow.ref)
  const { stage } = answers
  const isBack = stage !== undefined && isEarlierStage(lead.stage, stage)

  function choose(change: Partial<Answers>) {
    // While its own save is under way, what was seen is about to be replaced.
    if (!isPending) setBegun(begun ?? { lead, etag })
    setAnswers({ ...answers, ...change })
  }

  // What was chosen stays beside what is stored now, and is saved only when asked for once more.
  async function compare() {
    const stored = await queryClient.fetchQuery({ ...leadQuery(lead.ref), staleTime: 0 })
    setBegun(stored)
    setBetween(stored.lead)
  }

  function tellFaults(found: Faults) {
    setFaults(found)
    setTries((count) => count + 1)
  }

  async function save() {
    const found = faultsOf(answers, isBack)
    tellFaults(found)
    setFailure(undefined)
    if (stage === undefined || Object.keys(found).length > 0) return
    try {
      const saved = await patchLead(lead.ref, toPatch(answers, isBack), etag)
      setAnswers(NOTHING)
      setBegun(undefined)
      setBetween(undefined)
      showToast({
        message: text('leads.saved', { stage: text(`vocabulary.leadStage.${stage}`) }),
        action: { label: text('action.undo'), onAction: () => void undo(lead, saved).then(refresh) },
      })
      await refresh()
    } catch (error) {
      if (isStale(error)) await compare().catch((fault: unknown) => setFailure(problemText(fault)))
      else {
        const told = toldFaults(error, lead)
        tellFaults(told)
        if (Object.keys(told).length === 0) setFailure(problemText(error))
      }
    }
  }

  return (
    <PageSection title={word('leads.move')}>
      {failure !== undefined && <Notice>{failure}</Notice>}
      {between !== undefined && stage !== undefined && <BothVersions stored={between} stage={stage} />}
      <form
        ref={form}
        className="leads-row no-print"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send(save)
        }}
      >
        <Select
          label={word('leads.stage')}
          value={stage}
          onChange={(value) => choose({ stage: value })}
          options={LEAD_STAGES.filter((value) => value !== lead.stage && value !== 'moved').map(
            (value) => ({
              value,
              label: word(`vocabulary.leadStage.${value}`),
            }),
          )}
          {...(faults.stage !== undefined && { error: faults.stage })}
        />
        <TextField
          label={word('leads.stageMonth')}
          hint={word('leads.stageMonthHint')}
          value={answers.month}
          onChange={(event) => choose({ month: event.target.value })}
          isOptional
          {...(faults.month !== undefined && { error: faults.month })}
        />
        {stage === 'closed' && (
          <Select
            label={word('leads.closeReason')}
            value={answers.closeReason}
            onChange={(closeReason) => choose({ closeReason })}
            options={LEAD_CLOSE_REASONS.map((value) => ({
              value,
              label: word(`vocabulary.leadCloseReason.${value}`),
            }))}
            {...(faults.closeReason !== undefined && { error: faults.closeReason })}
          />
        )}
        {isBack && (
          <TextField
            label={word('leads.stageReason')}
            value={answers.reason}
            maxLength={200}
            onChange={(event) => choose({ reason: event.target.value })}
            {...(faults.reason !== undefined && { error: faults.reason })}
          />
        )}
        <div>
          <Button type="submit" variant="primary" isPending={isPending}>
            {word('leads.save')}
          </Button>
        </div>
      </form>
    </PageSection>
  )
}

function BothVersions({ stored, stage }: { stored: LeadRecord; stage: LeadStage }) {
  const word = useText()
  return (
    <Notice>
      {word('leads.bothVersions', {
        theirs: word(`vocabulary.leadStage.${stored.stage}`),
        mine: word(`vocabulary.leadStage.${stage}`),
      })}
    </Notice>
  )
}

function faultsOf({ stage, month, reason, closeReason }: Answers, isBack: boolean): Faults {
  return {
    ...(stage === undefined && { stage: text('leads.fault.stage') }),
    ...(month.trim() !== '' && readMonth(month) === undefined && { month: text('leads.fault.month') }),
    ...(isBack && reason.trim() === '' && { reason: text('leads.fault.stageReason') }),
    ...(stage === 'closed' &&
      closeReason === undefined && { closeReason: text('leads.fault.closeReason') }),
  }
}

function toPatch({ stage, month, reason, closeReason }: Answers, isBack: boolean): LeadPatch {
  return {
    stage,
    ...(month.trim() !== '' && { stageMonth: readMonth(month) }),
    ...(isBack && { stageReason: keptText(reason) }),
    ...(stage === 'closed' && { closeReason }),
  }
}

/** What the server found, at the field it is about. */
function toldFaults(error: unknown, lead: LeadRecord): Faults {
  if (!(error instanceof ApiProblem) || error.code !== 'validation-failed') return {}
  const pointers = error.errors.map(({ pointer }) => pointer)
  const from = formatMonth(lead.stageHistory.at(-1)?.month ?? lead.firstContactMonth)
  return {
    ...(pointers.includes('/stageMonth') && { month: text('leads.fault.stageMonth', { from }) }),
    ...(pointers.includes('/stageReason') && { reason: problemText(error) }),
    ...(pointers.includes('/closeReason') && { closeReason: text('leads.fault.closeReason') }),
    ...(pointers.includes('/stage') && { stage: problemText(error) }),
  }
}

/** Back where it was, unless somebody has changed the lead since; the step there and back both stay in the history. */
async function undo(before: LeadRecord, etag: string): Promise<void> {
  const patch = {
    stage: before.stage,
    stageReason: text('leads.undoReason'),
    ...(before.closeReason !== null && { closeReason: before.closeReason }),
  }
  try {
    await patchLead(before.ref, patch, etag)
    showToast({
      message: text('leads.undone', { stage: text(`vocabulary.leadStage.${before.stage}`) }),
    })
  } catch (error) {
    showToast({ message: undoText(error) })
  }
}
