import { useBlocker } from '@tanstack/react-router'
import { LeaveDialog } from './leave-dialog.tsx'

interface UnsavedDialogProps {
  isDirty: boolean
  /** The user asked to close the form itself. */
  isAsked?: boolean
  onStay?: () => void
  onLeave?: () => void
}

/** Asks before unsaved changes are lost: to another page of the app, to another site, or by closing the form. */
export function UnsavedDialog({ isDirty, isAsked = false, onStay, onLeave }: UnsavedDialogProps) {
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

  return <LeaveDialog isOpen={isBlocked || isAsked} onStay={stay} onLeave={leave} />
}
