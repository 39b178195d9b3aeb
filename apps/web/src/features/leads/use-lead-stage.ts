import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { isEarlierStage } from '@inflytt/domain'
import { isStale } from '../../components/record/form/use-record-form.ts'
import { undoText } from '../../components/record/use-record-save.ts'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import { useSend } from '../../components/ui/use-send.ts'
import { problemText } from '../../lib/server/api-problem.ts'
import { text } from '../../strings/text.ts'
import { leadQuery, patchLead, refreshLead } from './queries.ts'
import type { LeadRecord } from './queries.ts'
import { faultsOf, toldFaults, toPatch } from './stage-answers.ts'
import type { StageAnswers, StageFaults } from './stage-answers.ts'

const NOTHING: StageAnswers = { month: '', reason: '' }

/** What the lead was when the first choice was made. */
interface Seen {
  lead: LeadRecord
  etag: string
}

/** A stage that is chosen for a lead, and its saving. */
export function useLeadStage(now: Seen) {
  const queryClient = useQueryClient()
  const [answers, setAnswers] = useState<StageAnswers>(NOTHING)
  // From the first choice on the form keeps to what was seen then.
  const [begun, setBegun] = useState<Seen>()
  const [between, setBetween] = useState<LeadRecord>()
  const { lead, etag } = begun ?? now
  const [faults, setFaults] = useState<StageFaults>({})
  const [failure, setFailure] = useState<string>()
  const [tries, setTries] = useState(0)
  const { send, isPending } = useSend()
  const { stage } = answers
  const isBack = stage !== undefined && isEarlierStage(lead.stage, stage)

  function choose(change: Partial<StageAnswers>) {
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

  function tellFaults(found: StageFaults) {
    setFaults(found)
    setTries((count) => count + 1)
  }

  function forget() {
    setAnswers(NOTHING)
    setBegun(undefined)
    setBetween(undefined)
  }

  async function save() {
    const found = faultsOf(answers, isBack)
    tellFaults(found)
    setFailure(undefined)
    if (stage === undefined || Object.keys(found).length > 0) return
    try {
      const saved = await patchLead(lead.ref, toPatch(answers, isBack), etag)
      const refresh = () => refreshLead(queryClient, lead.ref)
      forget()
      showToast({
        message: text('leads.saved', { stage: text(`vocabulary.leadStage.${stage}`) }),
        action: { label: text('action.undo'), onAction: () => void undo(lead, saved).then(refresh) },
      })
      await refresh()
    } catch (error) {
      await refuse(error)
    }
  }

  async function refuse(error: unknown) {
    if (isStale(error)) return compare().catch((fault: unknown) => setFailure(problemText(fault)))
    const told = toldFaults(error, lead)
    tellFaults(told)
    if (Object.keys(told).length === 0) setFailure(problemText(error))
  }

  return {
    lead,
    answers,
    choose,
    isBack,
    between,
    faults,
    failure,
    tries,
    isPending,
    save: () => void send(save),
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
