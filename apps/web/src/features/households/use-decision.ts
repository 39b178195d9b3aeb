import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useQueryClient } from '@tanstack/react-query'
import { isStale } from '../../components/record/form/use-record-form.ts'
import { withSession } from '../../lib/session/sign-in-again.ts'
import type { Decided } from './decide-words.ts'
import type { HouseholdRecord } from './household.ts'
import type { Around } from './list/use-around.ts'
import { householdQuery, readHousehold } from './queries.ts'
import { useChangeHousehold } from './use-change-household.ts'

export interface Decision {
  household: HouseholdRecord
  /** Of the household as it is shown; without one it is read anew before it is decided. */
  etag?: string
  around: Around
  onClose: () => void
  onDone: () => void
  /** Its fields are named after it. */
  formId: string
  isPending: boolean
  onPending: (isPending: boolean) => void
}

/** Whether a household is one of those of the aggregate or not, and the saving of that. */
export function useDecision(decision: Decision) {
  const { household, etag, around, onClose, onDone, isPending, onPending } = decision
  const queryClient = useQueryClient()
  const change = useChangeHousehold(around)
  const [coverage, setCoverage] = useState<Decided>()
  const [reason, setReason] = useState('')
  const [isAsked, setAsked] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const ids = { choice: `${decision.formId}-choice`, reason: `${decision.formId}-reason` }
  const isUndecided = coverage === undefined
  const isReasonMissing = coverage === 'new' && reason.trim() === ''

  async function save() {
    setAsked(true)
    if (isUndecided || isReasonMissing) {
      document.getElementById(isUndecided ? ids.choice : ids.reason)?.focus()
      return
    }
    if (isPending) return
    onPending(true)
    setFailure(undefined)
    try {
      const read =
        etag === undefined ? await withSession(() => readHousehold(household.ref)) : { household, etag }
      const patch = { coverage, coverageReason: coverage === 'new' ? reason.trim() : null }
      await change.mutateAsync({ before: read.household, etag: read.etag, patch })
      // Closing gives focus back to the button that opened the dialog, which may be gone by then.
      flushSync(onClose)
      onDone()
    } catch (error) {
      setFailure(error)
      if (isStale(error)) await queryClient.invalidateQueries(householdQuery(household.ref))
    } finally {
      onPending(false)
    }
  }

  return {
    ids,
    coverage,
    setCoverage,
    reason,
    setReason,
    /** What is missing where it was to be saved. */
    isChoiceMissing: isAsked && isUndecided,
    isReasonMissing: isAsked && isReasonMissing,
    failure,
    save,
  }
}
