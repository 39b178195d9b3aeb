import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../../../components/ui/button.tsx'
import { showToast } from '../../../components/ui/toast/toast-store.ts'
import { problemText } from '../../../lib/server/api-problem.ts'
import { withSession } from '../../../lib/session/sign-in-again.ts'
import { useText } from '../../../strings/use-text.tsx'
import { DecideDialog } from '../decide-dialog.tsx'
import type { HouseholdRecord } from '../household.ts'
import { readHousehold } from '../queries.ts'
import { restorePatch } from '../restore-household.ts'
import type { Around } from './use-around.ts'
import { useChangeHousehold } from '../use-change-household.ts'

interface RowActionProps {
  household: HouseholdRecord
  around: Around
  onLeave: (household: HouseholdRecord) => void
  onDone: () => void
}

export function hasRowAction({ countStatus, coverage }: HouseholdRecord, { may }: Around): boolean {
  return countStatus === 'voided' ? may.change : coverage === 'undecided' && may.decide
}

/** What can be done to a household without leaving the list. */
export function RowAction(props: RowActionProps) {
  if (!hasRowAction(props.household, props.around)) return null
  return props.household.countStatus === 'voided' ? <Restore {...props} /> : <Decide {...props} />
}

function Restore({ household: listed, around, onLeave, onDone }: RowActionProps) {
  const { ref } = listed
  const text = useText()
  const queryClient = useQueryClient()
  const change = useChangeHousehold(around)
  const [isPending, setPending] = useState(false)

  async function restore() {
    setPending(true)
    try {
      const { household, etag } = await withSession(() => readHousehold(ref))
      const patch = await restorePatch(queryClient, household, around.settings.currentMonth)
      onLeave(listed)
      await change.mutateAsync({ before: household, etag, patch })
      onDone()
    } catch (error) {
      showToast({ message: text('household.actionFailed', { reason: problemText(error) }) })
    } finally {
      setPending(false)
    }
  }

  return (
    <Button className="row-button" isPending={isPending} onClick={() => void restore()}>
      {text('household.restore')}
      <span className="visually-hidden"> {ref}</span>
    </Button>
  )
}

function Decide({ household, around, onLeave, onDone }: RowActionProps) {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button className="row-button" onClick={() => setOpen(true)}>
        {text('household.decide.open')}
        <span className="visually-hidden"> {household.ref}</span>
      </Button>
      <DecideDialog
        household={household}
        around={around}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onDone={() => {
          onLeave(household)
          onDone()
        }}
      />
    </>
  )
}
