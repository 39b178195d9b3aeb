import { isSame } from '../../components/record/conflict/compare-fields.ts'
import type { FieldConflict } from '../../components/record/conflict/compare-fields.ts'
import type { User, UserFields } from './queries.ts'

const CHANGEABLE = ['name', 'role', 'municipalityCodes', 'partyId'] as const

/** What a form has changed of the account that it was opened on: what others have saved meanwhile stays. */
export function changesOf(user: User, fields: UserFields): Partial<UserFields> {
  const changed = CHANGEABLE.filter(
    (name) => JSON.stringify(user[name]) !== JSON.stringify(fields[name]),
  )
  return Object.fromEntries(changed.map((name) => [name, fields[name]]))
}

export type UserConflict = FieldConflict<(typeof CHANGEABLE)[number]>

/** What is to be changed that somebody else has changed to something other since the form was opened. */
export function conflictsOf(user: User, changes: Partial<UserFields>, stored: User): UserConflict[] {
  return CHANGEABLE.filter(
    (field) =>
      field in changes && !isSame(stored[field], user[field]) && !isSame(stored[field], changes[field]),
  ).map((field) => ({ field, mine: changes[field], theirs: stored[field], proposed: 'mine' }))
}
