import { useId } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { Dialog } from '../../components/ui/dialog/dialog.tsx'
import { SecretText } from '../../components/accounts/secret-text.tsx'
import { useSend } from '../../components/ui/use-send.ts'
import { formatDate } from '../../lib/format.ts'
import { inShownLanguage } from '../../strings/language.ts'
import { useText } from '../../strings/use-text.tsx'
import type { Invitation, User, UserFields } from './queries.ts'
import { UserForm } from './user-form.tsx'

const NOBODY: UserFields = { email: '', name: '', role: 'officer', municipalityCodes: [], partyId: null }

interface EditDialogProps {
  /** Undefined where somebody is invited. */
  user: User | undefined
  save: (fields: UserFields) => Promise<unknown>
  onClose: () => void
}

export function EditDialog({ user, save, onClose }: EditDialogProps) {
  const text = useText()
  const formId = useId()
  const { send, isPending, failure, attempt } = useSend()
  return (
    <Dialog
      title={user ? text('users.changeTitle', { name: user.name }) : text('users.inviteTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={formId} variant="primary" isPending={isPending}>
            {text(user ? 'users.save' : 'users.send')}
          </Button>
          <Button onClick={onClose}>{text('action.cancel')}</Button>
        </>
      }
    >
      <UserForm
        formId={formId}
        isNew={user === undefined}
        opened={user ?? NOBODY}
        failure={failure}
        attempt={attempt}
        onSave={(fields) => void send(() => save(fields))}
      />
    </Dialog>
  )
}

export function InvitationDialog({
  invitation,
  onClose,
}: {
  invitation: Invitation
  onClose: () => void
}) {
  const text = useText()
  const { name, code, expiresAt } = invitation
  return (
    <Dialog title={text('users.linkTitle', { name })} isOpen onClose={onClose}>
      <p>{text('users.linkText', { day: formatDate(expiresAt) })}</p>
      <SecretText
        label={text('users.link')}
        value={`${window.location.origin}${inShownLanguage(`/inbjudan#${code}`)}`}
      />
    </Dialog>
  )
}
