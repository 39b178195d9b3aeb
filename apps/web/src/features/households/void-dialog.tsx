import { useId, useState } from 'react'
import { VOID_REASONS } from '@inflytt/domain/vocabularies'
import { Button } from '../../components/ui/button.tsx'
import { ChoiceGroup } from '../../components/ui/fields/choice-group.tsx'
import { Dialog } from '../../components/ui/dialog/dialog.tsx'
import { useText } from '../../strings/use-text.tsx'
import { codeLabel } from './editing/describe-field.ts'

export type VoidReason = (typeof VOID_REASONS)[number]

interface VoidDialogProps {
  isOpen: boolean
  onClose: () => void
  onVoid: (reason: VoidReason) => void
}

export function VoidDialog({ isOpen, onClose, onVoid }: VoidDialogProps) {
  const text = useText()
  const formId = useId()
  return (
    <Dialog
      title={text('household.void.title')}
      isOpen={isOpen}
      onClose={onClose}
      intro={text('household.void.text')}
      actions={
        <>
          <Button type="submit" form={formId} variant="primary">
            {text('household.void.do')}
          </Button>
          <Button onClick={onClose}>{text('action.cancel')}</Button>
        </>
      }
    >
      <VoidForm formId={formId} onVoid={onVoid} />
    </Dialog>
  )
}

function VoidForm({ formId, onVoid }: { formId: string; onVoid: (reason: VoidReason) => void }) {
  const text = useText()
  const [reason, setReason] = useState<VoidReason>()
  const [isAsked, setAsked] = useState(false)
  return (
    <form
      id={formId}
      className="fields"
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (reason) onVoid(reason)
        else document.getElementById(`${formId}-reason`)?.focus()
      }}
    >
      <ChoiceGroup
        id={`${formId}-reason`}
        legend={text('household.void.reason')}
        choices={VOID_REASONS.map((value) => ({ value, label: codeLabel('voidReason', value) }))}
        value={reason}
        onChange={setReason}
        error={isAsked && !reason ? text('household.fault.voidReason') : undefined}
      />
    </form>
  )
}
