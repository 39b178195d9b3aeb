import { problemText } from '../../../lib/server/api-problem.ts'
import { useText } from '../../../strings/use-text.tsx'
import { Button } from '../button.tsx'
import { ErrorSummary } from '../fields/error-summary.tsx'
import { useSend } from '../use-send.ts'
import { Dialog } from './dialog.tsx'

interface AskDialogProps {
  title: string
  body: string
  action: string
  run: () => Promise<unknown>
  onClose: () => void
  failureText?: (error: unknown) => string
}

/** Asks before what cannot be undone. */
export function AskDialog(props: AskDialogProps) {
  const { title, body, action, run, onClose, failureText = problemText } = props
  const text = useText()
  const { send, isPending, failure, attempt } = useSend()
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      intro={body}
      actions={
        <>
          <Button variant="primary" isPending={isPending} onClick={() => void send(run)}>
            {action}
          </Button>
          <Button onClick={onClose}>{text('action.cancel')}</Button>
        </>
      }
    >
      <ErrorSummary errors={[]} message={failure ? failureText(failure) : undefined} attempt={attempt} />
    </Dialog>
  )
}
