import { expect, test } from 'vitest'
import type { User } from './queries.ts'
import { changesOf } from './user-changes.ts'

const fields = {
  email: 'a@example.org',
  name: 'A',
  role: 'officer' as const,
  municipalityCodes: ['2305'],
  partyId: null,
}
const user = { ...fields, id: 'a', isDisabled: false } as User

test('what was not changed in a form is not saved over what another has changed', () => {
  expect(changesOf(user, { ...fields, name: 'B' })).toEqual({ name: 'B' })
  expect(changesOf(user, { ...fields, role: 'admin', municipalityCodes: [] })).toEqual({
    role: 'admin',
    municipalityCodes: [],
  })
  expect(changesOf(user, fields)).toEqual({})
})
