import type { User, UserFields } from './queries.ts'

const CHANGEABLE = ['name', 'role', 'municipalityCodes', 'partyId'] as const

/** What a form has changed of the account that it was opened on: what others have saved meanwhile stays. */
export function changesOf(user: User, fields: UserFields): Partial<UserFields> {
  const changed = CHANGEABLE.filter(
    (name) => JSON.stringify(user[name]) !== JSON.stringify(fields[name]),
  )
  return Object.fromEntries(changed.map((name) => [name, fields[name]]))
}
