import { useState } from 'react'
import type { ReactNode } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { pick } from '../../components/record/compare-fields.ts'
import { isStale } from '../../components/record/use-record-form.ts'
import { undoText } from '../../components/record/use-record-save.ts'
import { AskDialog } from '../../components/ui/dialog/ask-dialog.tsx'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import { formatList } from '../../lib/text/format.ts'
import { municipalitiesQuery } from '../../lib/queries/reference-queries.ts'
import { useText } from '../../strings/use-text.tsx'
import {
  changeUser,
  type Invitation,
  inviteUser,
  readUser,
  type ReadUser,
  releaseDirectory,
  resetPassword,
  resetTotp,
  type User,
  type UserFields,
} from './queries.ts'
import { ConflictDialog, EditDialog, InvitationDialog } from './user-dialogs.tsx'
import { changesOf, conflictsOf } from './user-changes.ts'
import type { UserConflict } from './user-changes.ts'
import { refusalText } from './user-words.ts'

type Open =
  | { kind: 'edit'; user: User | undefined }
  | { kind: 'reset' | 'disable' | 'release' | 'totp'; user: User }
  | { kind: 'invitation'; invitation: Invitation }
  | { kind: 'conflict'; stored: User; wanted: UserFields; fields: UserConflict[] }

/** What is done to accounts, and the dialog that is open for it. */
export function useUserActions() {
  const text = useText()
  const queryClient = useQueryClient()
  const municipalities = useQuery(municipalitiesQuery)
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['users'] })

  function nameOf(code: string): string {
    return municipalities.data?.find((place) => place.code === code)?.name ?? code
  }

  /** Changes the account that was read; `undo` is given the tag of what is then stored. */
  async function patch(
    { user, etag }: ReadUser,
    body: object,
    done: string,
    undo?: (saved: string) => Promise<void>,
  ) {
    const saved = await changeUser(user.id, body, etag)
    close()
    const action = undo && {
      label: text('action.undo'),
      onAction: () => tell(undo(saved.etag), undoText),
    }
    showToast({ message: done, ...(action && { action }) })
    if (saved.unattended.length > 0)
      showToast({
        message: text('users.unattended', { places: formatList(saved.unattended.map(nameOf)) }),
      })
    await refresh()
  }

  async function setDisabled({ id }: User, isDisabled: boolean, done: string) {
    await patch(await readUser(id), { isDisabled }, done)
  }

  async function release(user: User) {
    await releaseDirectory(user)
    close()
    showToast({ message: text('users.released', { name: user.name }) })
    await refresh()
  }

  async function removeTotp(user: User) {
    await resetTotp(user)
    close()
    showToast({ message: text('users.resetTotpDone', { name: user.name }) })
    await refresh()
  }

  async function invite(invited: Promise<Invitation>) {
    setOpen({ kind: 'invitation', invitation: await invited })
    await refresh()
  }

  /** Without a dialog to stand in, a refusal is told in passing. */
  function tell(work: Promise<unknown>, words = (error: unknown) => refusalText(error, false)): void {
    void work.catch((error: unknown) => {
      showToast({ message: words(error) })
      return refresh()
    })
  }

  async function save(user: User | undefined, fields: UserFields): Promise<void> {
    if (user === undefined) return invite(inviteUser(fields))
    const changes = changesOf(user, fields)
    const read = await readUser(user.id)
    const stored = read.user
    const differing = conflictsOf(user, changes, stored)
    if (differing.length > 0)
      return setOpen({ kind: 'conflict', stored, wanted: { ...stored, ...changes }, fields: differing })
    const before = pick<Partial<UserFields>>(stored, Object.keys(changes) as (keyof UserFields)[])
    const undone = text('users.changeUndone', { name: user.name })
    try {
      await patch(read, changes, text('users.saved', { name: fields.name }), (etag) =>
        patch({ user: stored, etag }, before, undone),
      )
    } catch (error) {
      // Somebody was quicker than this saving: what they changed is compared as well.
      if (!isStale(error)) throw error
      await save(user, fields)
    }
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
    dialog: dialogOf(),
  }

  function dialogOf(): ReactNode {
    if (open === undefined) return null
    if (open.kind === 'invitation')
      return <InvitationDialog invitation={open.invitation} onClose={close} />
    if (open.kind === 'conflict') {
      const { stored, wanted, fields } = open
      return (
        <ConflictDialog
          name={stored.name}
          fields={fields}
          nameOf={nameOf}
          onSave={(mine) => {
            const others = fields.map(({ field }) => field).filter((field) => !mine.includes(field))
            tell(save(stored, { ...wanted, ...pick<Partial<UserFields>>(stored, others) }))
          }}
          onClose={close}
        />
      )
    }
    if (open.kind === 'edit')
      return <EditDialog user={open.user} save={(fields) => save(open.user, fields)} onClose={close} />
    const { user } = open
    return (
      <AskDialog
        {...askedOf(open.kind, user)}
        failureText={(error) => refusalText(error, false)}
        onClose={close}
      />
    )
  }

  function askedOf(kind: 'reset' | 'disable' | 'release' | 'totp', user: User) {
    const { name } = user
    switch (kind) {
      case 'release':
        return {
          title: text('users.releaseTitle', { name }),
          body: text('users.releaseText'),
          action: text('users.release'),
          run: () => release(user),
        }
      case 'totp':
        return {
          title: text('users.resetTotpTitle', { name }),
          body: text('users.resetTotpText'),
          action: text('users.resetTotp'),
          run: () => removeTotp(user),
        }
      case 'reset':
        return {
          title: text('users.resetOne', { name }),
          body: text('users.resetText', { name }),
          action: text('users.resetDo'),
          run: () => invite(resetPassword(user)),
        }
      default:
        return {
          title: text('users.disableTitle', { name }),
          body: text('users.disableText'),
          action: text('users.disable'),
          run: () => setDisabled(user, true, text('users.disabled', { name })),
        }
    }
  }
}
