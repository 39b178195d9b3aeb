import { useState } from 'react'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import { useText } from '../../strings/use-text.tsx'
import {
  type Invitation,
  inviteUser,
  readUser,
  releaseDirectory,
  resetPassword,
  resetTotp,
  type User,
} from './queries.ts'
import { useUserPatch } from './use-user-patch.ts'
import { useUserSave } from './use-user-save.ts'
import { UserDialog } from './user-dialog.tsx'
import type { OpenDialog } from './user-dialog.tsx'

/** What is done to accounts, and the dialog that is open for it. */
export function useUserActions() {
  const text = useText()
  const [open, setOpen] = useState<OpenDialog>()
  const close = () => setOpen(undefined)
  const { patch, tell, refresh, nameOf } = useUserPatch(close)
  const { save, saveChosen } = useUserSave(patch, (clash) => setOpen({ kind: 'conflict', clash }))

  async function setDisabled({ id }: User, isDisabled: boolean, done: string) {
    await patch(await readUser(id), { isDisabled }, done)
  }

  async function takeAway(taken: Promise<unknown>, done: string) {
    await taken
    close()
    showToast({ message: done })
    await refresh()
  }

  async function invite(invited: Promise<Invitation>) {
    setOpen({ kind: 'invitation', invitation: await invited })
    await refresh()
  }

  return {
    invite: () => setOpen({ kind: 'edit', user: undefined }),
    change: (user: User) => setOpen({ kind: 'edit', user }),
    reset: (user: User) => setOpen({ kind: 'reset', user }),
    release: (user: User) => setOpen({ kind: 'release', user }),
    toggle: (user: User) => {
      if (!user.isDisabled) setOpen({ kind: 'disable', user })
      else tell(setDisabled(user, false, text('users.enabled', { name: user.name })))
    },
    resetTotp: (user: User) => setOpen({ kind: 'totp', user }),
    dialog: open && (
      <UserDialog
        open={open}
        nameOf={nameOf}
        answers={{
          reset: (user) => invite(resetPassword(user)),
          disable: (user) => setDisabled(user, true, text('users.disabled', { name: user.name })),
          release: (user) =>
            takeAway(releaseDirectory(user), text('users.released', { name: user.name })),
          totp: (user) => takeAway(resetTotp(user), text('users.resetTotpDone', { name: user.name })),
        }}
        save={(user, fields) => (user ? save(user, fields) : invite(inviteUser(fields)))}
        onChosen={(clash, mine) => tell(saveChosen(clash, mine))}
        onClose={close}
      />
    ),
  }
}
