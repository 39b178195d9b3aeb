import { AskDialog } from '../../components/ui/dialog/ask-dialog.tsx'
import type { Invitation, User, UserFields } from './queries.ts'
import type { UserClash } from './use-user-save.ts'
import { ConflictDialog, EditDialog, InvitationDialog } from './user-dialogs.tsx'
import { questionOf, refusalText } from './user-words.ts'
import type { UserQuestion } from './user-words.ts'

/** The dialog that is open for an account; `user` is undefined where somebody is invited. */
export type OpenDialog =
  | { kind: 'edit'; user: User | undefined }
  | { kind: UserQuestion; user: User }
  | { kind: 'invitation'; invitation: Invitation }
  | { kind: 'conflict'; clash: UserClash }

interface UserDialogProps {
  open: OpenDialog
  /** The municipality of a code. */
  nameOf: (code: string) => string
  /** What is done once a question is answered. */
  answers: Record<UserQuestion, (user: User) => Promise<void>>
  save: (user: User | undefined, fields: UserFields) => Promise<void>
  onChosen: (clash: UserClash, mine: readonly string[]) => void
  onClose: () => void
}

export function UserDialog({ open, nameOf, answers, save, onChosen, onClose }: UserDialogProps) {
  if (open.kind === 'invitation')
    return <InvitationDialog invitation={open.invitation} onClose={onClose} />
  if (open.kind === 'conflict')
    return (
      <ConflictDialog
        name={open.clash.stored.name}
        fields={open.clash.fields}
        nameOf={nameOf}
        onSave={(mine) => onChosen(open.clash, mine)}
        onClose={onClose}
      />
    )
  if (open.kind === 'edit')
    return <EditDialog user={open.user} save={(fields) => save(open.user, fields)} onClose={onClose} />
  const { kind, user } = open
  return (
    <AskDialog
      {...questionOf(kind, user.name)}
      run={() => answers[kind](user)}
      failureText={(error) => refusalText(error, false)}
      onClose={onClose}
    />
  )
}
