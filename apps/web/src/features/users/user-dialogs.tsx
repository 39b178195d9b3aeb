import { useId, useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { isSame } from '../../components/record/conflict/compare-fields.ts'
import type { FieldValue } from '../../components/record/conflict/compare-fields.ts'
import { ConflictChoice } from '../../components/record/conflict/conflict-choice.tsx'
import { UnsavedDialog } from '../../components/record/leaving/unsaved-dialog.tsx'
import { useLeaving } from '../../components/record/leaving/use-leaving.ts'
import { Button } from '../../components/ui/button.tsx'
import { Dialog } from '../../components/ui/dialog/dialog.tsx'
import { SecretText } from '../../components/accounts/secret-text.tsx'
import { useSend } from '../../components/ui/use-send.ts'
import { formatDate, formatList } from '../../lib/text/format.ts'
import { partiesQuery } from '../../lib/queries/money-queries.ts'
import { inShownLanguage } from '../../strings/language.ts'
import { useText } from '../../strings/use-text.tsx'
import type { Invitation, User, UserFields } from './queries.ts'
import type { UserConflict } from './user-changes.ts'
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
  const opened = user ?? NOBODY
  const [fields, setFields] = useState<UserFields>(opened)
  const isDirty = !isSame(opened, fields)
  const guard = useRef<() => boolean>(null)
  const leaving = useLeaving(guard, { isDirty, isPending })
  return (
    <Dialog
      title={user ? text('users.changeTitle', { name: user.name }) : text('users.inviteTitle')}
      isOpen
      onClose={onClose}
      mayClose={() => guard.current?.() ?? true}
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
        fields={fields}
        onChange={setFields}
        failure={failure}
        attempt={attempt}
        onSave={(said) => void send(() => save(said))}
      />
      <UnsavedDialog
        isDirty={isDirty}
        isAsked={leaving.isAsked}
        onStay={leaving.stay}
        onLeave={onClose}
      />
    </Dialog>
  )
}

const LABELS = {
  name: 'users.name',
  role: 'users.role',
  municipalityCodes: 'users.municipalities',
  partyId: 'users.party',
} as const

interface ConflictDialogProps {
  name: string
  fields: readonly UserConflict[]
  /** The municipality of a code. */
  nameOf: (code: string) => string
  onSave: (mine: string[]) => void
  onClose: () => void
}

/** Both versions of what two have changed of one account. */
export function ConflictDialog({ name, fields, nameOf, onSave, onClose }: ConflictDialogProps) {
  const text = useText()
  const parties = useQuery(partiesQuery)
  function describe(field: string, value: FieldValue): string {
    if (field === 'role') return text(`users.role.${value as UserFields['role']}`)
    if (Array.isArray(value)) return value.length > 0 ? formatList(value.map(nameOf)) : '\u2013'
    if (field !== 'partyId') return String(value)
    return parties.data?.find(({ id }) => id === value)?.name ?? text('users.noParty')
  }
  return (
    <Dialog title={text('users.changeTitle', { name })} isOpen onClose={onClose}>
      <ConflictChoice
        title={text('edit.conflict.title')}
        fields={fields}
        labelOf={(field) => text(LABELS[field as UserConflict['field']])}
        describe={describe}
        isPending={false}
        onSave={onSave}
        onDiscard={onClose}
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
