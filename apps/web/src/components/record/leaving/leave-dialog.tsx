import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog/dialog.tsx'
import { useText } from '../../../strings/use-text.tsx'

interface LeaveDialogProps {
  isOpen: boolean
  onStay: () => void
  onLeave: () => void
}

/** Asks whether what is not saved may be lost. */
export function LeaveDialog({ isOpen, onStay, onLeave }: LeaveDialogProps) {
  const text = useText()
  return (
    <Dialog
      title={text('edit.leave.title')}
      isOpen={isOpen}
      onClose={onStay}
      intro={text('edit.leave.text')}
      actions={
        <>
          <Button variant="primary" onClick={onStay}>
            {text('edit.leave.stay')}
          </Button>
          <Button onClick={onLeave}>{text('edit.leave.go')}</Button>
        </>
      }
    />
  )
}
