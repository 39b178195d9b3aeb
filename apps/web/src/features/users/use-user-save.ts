import { pick } from '../../components/record/conflict/compare-fields.ts'
import { isStale } from '../../components/record/form/use-record-form.ts'
import { useText } from '../../strings/use-text.tsx'
import { readUser, type User, type UserFields } from './queries.ts'
import type { useUserPatch } from './use-user-patch.ts'
import { changesOf, conflictsOf } from './user-changes.ts'
import type { UserConflict } from './user-changes.ts'

/** What was to be saved over what somebody else has saved meanwhile. */
export interface UserClash {
  stored: User
  wanted: UserFields
  fields: UserConflict[]
}

/** Saves what a form says of an account, unless somebody else has changed the same. */
export function useUserSave(
  patch: ReturnType<typeof useUserPatch>['patch'],
  onClash: (clash: UserClash) => void,
) {
  const text = useText()

  async function save(user: User, fields: UserFields): Promise<void> {
    const changes = changesOf(user, fields)
    const read = await readUser(user.id)
    const stored = read.user
    const differing = conflictsOf(user, changes, stored)
    if (differing.length > 0)
      return onClash({ stored, wanted: { ...stored, ...changes }, fields: differing })
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

  /** What of a clash is one's own is saved over the other's. */
  function saveChosen({ stored, wanted, fields }: UserClash, mine: readonly string[]): Promise<void> {
    const others = fields.map(({ field }) => field).filter((field) => !mine.includes(field))
    return save(stored, { ...wanted, ...pick<Partial<UserFields>>(stored, others) })
  }

  return { save, saveChosen }
}
