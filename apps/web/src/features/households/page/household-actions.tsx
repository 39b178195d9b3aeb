import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { missingToConfirm } from '@inflytt/domain'
import { isStale } from '../../../components/record/form/use-record-form.ts'
import { Button } from '../../../components/ui/button.tsx'
import { problemText } from '../../../lib/server/api-problem.ts'
import { useText } from '../../../strings/use-text.tsx'
import { DecideDialog } from '../decide-dialog.tsx'
import type { HouseholdPatch } from '../household.ts'
import { MissingToConfirm } from './missing-to-confirm.tsx'
import { householdQuery } from '../queries.ts'
import type { ReadHousehold } from '../queries.ts'
import { restorePatch } from '../restore-household.ts'
import { adviceWords } from '../editing/saved-words.ts'
import type { Around } from '../list/use-around.ts'
import { useChangeHousehold } from '../use-change-household.ts'
import { VoidDialog } from '../void-dialog.tsx'

interface HouseholdActionsProps {
  read: ReadHousehold
  around: Around
  /** Klart has been said: only what stays open can be changed. */
  isLocked: boolean
  onEdit: () => void
  onSaved: (advice: readonly string[]) => void
}

type Dialog = 'void' | 'decide'

export function HouseholdActions({ read, around, isLocked, onEdit, onSaved }: HouseholdActionsProps) {
  const text = useText()
  const [dialog, setDialog] = useState<Dialog>()
  const { household, etag } = read
  const { settings } = around
  const may = { ...around.may, count: around.may.change && !isLocked }
  const { apply, restore, failure, isPending } = useActions(read, around, onSaved)
  const isVoided = household.countStatus === 'voided'
  const isPreliminary = household.countStatus === 'preliminary'
  const missing = missingToConfirm(household, settings.currentMonth)
  const close = () => setDialog(undefined)

  return (
    <>
      {failure !== undefined && (
        <div className="form-failure" role="alert">
          <p>{isStale(failure) ? text('household.stale') : problemText(failure)}</p>
        </div>
      )}
      {may.count && isPreliminary && missing.length > 0 && (
        <MissingToConfirm missing={missing} moveInMonth={household.moveInMonth} />
      )}
      <div className="button-row no-print">
        {may.count && isPreliminary && missing.length === 0 && (
          <Button
            variant="primary"
            isPending={isPending}
            onClick={() => apply({ countStatus: 'confirmed' })}
          >
            {text('household.confirm')}
          </Button>
        )}
        {may.decide && !isLocked && household.coverage === 'undecided' && (
          <Button onClick={() => setDialog('decide')}>{text('household.decide.open')}</Button>
        )}
        {may.count && isVoided && (
          <Button variant="primary" isPending={isPending} onClick={restore}>
            {text('household.restore')}
          </Button>
        )}
        {may.change && <Button onClick={onEdit}>{text('household.change')}</Button>}
        {may.count && !isVoided && (
          <Button onClick={() => setDialog('void')}>{text('household.void')}</Button>
        )}
      </div>
      <VoidDialog
        isOpen={dialog === 'void'}
        onClose={close}
        onVoid={(voidReason) => {
          close()
          apply({ countStatus: 'voided', voidReason })
        }}
      />
      <DecideDialog
        household={household}
        etag={etag}
        around={around}
        isOpen={dialog === 'decide'}
        onClose={close}
        onDone={() => onSaved([])}
      />
    </>
  )
}

function useActions(
  { household, etag }: ReadHousehold,
  around: Around,
  onSaved: (advice: readonly string[]) => void,
) {
  const queryClient = useQueryClient()
  const change = useChangeHousehold(around)
  const [failure, setFailure] = useState<unknown>()

  async function save(toPatch: () => HouseholdPatch | Promise<HouseholdPatch>) {
    setFailure(undefined)
    try {
      const saved = await change.mutateAsync({ before: household, etag, patch: await toPatch() })
      onSaved(adviceWords(saved.warnings))
    } catch (error) {
      setFailure(error)
      if (isStale(error)) await queryClient.invalidateQueries(householdQuery(household.ref))
    }
  }

  return {
    apply: (patch: HouseholdPatch) => void save(() => patch),
    restore: () => void save(() => restorePatch(queryClient, household, around.settings.currentMonth)),
    failure,
    isPending: change.isPending,
  }
}
