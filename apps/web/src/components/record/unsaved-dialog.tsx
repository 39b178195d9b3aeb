import { useBlocker } from '@tanstack/react-router'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog/dialog.tsx'
import { useText } from '../../strings/use-text.tsx'

interface UnsavedDialogProps {
  isDirty: boolean
  /** The user asked to close the form itself. */
  isAsked?: boolean
  onStay?: () => void
  onLeave?: () => void
}

/** Asks before unsaved changes are lost: to another page of the app, to another site, or by closing the form. */
export function UnsavedDialog({ isDirty, isAsked = false, onStay, onLeave }: UnsavedDialogProps) {
  const text = useText()
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty && current.pathname !== next.pathname,
    enableBeforeUnload: () => isDirty,
    withResolver: true,
  })
  const isBlocked = blocker.status === 'blocked'

  function stay() {
    if (isBlocked) blocker.reset()
    onStay?.()
  }

  function leave() {
    if (isBlocked) blocker.proceed()
    else onLeave?.()
  }

  return (
    <Dialog
      title={text('edit.leave.title')}
      isOpen={isBlocked || isAsked}
      onClose={stay}
      actions={
        <>
          <Button variant="primary" onClick={stay}>
            {text('edit.leave.stay')}
          </Button>
          <Button onClick={leave}>{text('edit.leave.go')}</Button>
        </>
      }
    >
      <p>{text('edit.leave.text')}</p>
    </Dialog>
  )
}
