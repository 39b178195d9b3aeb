import { Button } from '../../components/ui/button.tsx'
import { Dialog } from '../../components/ui/dialog/dialog.tsx'
import { useText } from '../../strings/use-text.tsx'
import type { SettingChange } from './setting-changes.ts'

interface ConfirmChangesProps {
  changes: readonly SettingChange[]
  onAnswer: (isConfirmed: boolean) => void
}

/** What is about to change, from what to what, and what that does. */
export function ConfirmChanges({ changes, onAnswer }: ConfirmChangesProps) {
  const text = useText()
  return (
    <Dialog
      title={text('settings.confirm')}
      isOpen={changes.length > 0}
      onClose={() => onAnswer(false)}
      actions={
        <>
          <Button variant="primary" onClick={() => onAnswer(true)}>
            {text('settings.confirmDo')}
          </Button>
          <Button onClick={() => onAnswer(false)}>{text('action.cancel')}</Button>
        </>
      }
    >
      <ul className="setting-changes">
        {changes.map(({ setting, name, from, to, meaning }) => (
          <li key={setting}>
            <p>
              <strong>{name}</strong>
            </p>
            <p>{from === to ? text('settings.stays', { to }) : text('settings.fromTo', { from, to })}</p>
            <p>{meaning}</p>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
