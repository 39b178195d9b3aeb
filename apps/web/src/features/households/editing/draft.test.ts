import { expect, test } from 'vitest'
import { withoutMeaningless } from './draft.ts'
import { household } from '../household.testing.ts'
import { toEditableFields } from './patch.ts'

test('a detail of the origin is emptied when it no longer has a meaning', () => {
  const draft = toEditableFields(household({ originType: 'rest_of_sweden', originCounty: '14' }))
  expect(withoutMeaningless({ ...draft, originType: 'eu' }).originCounty).toBeNull()
  expect(withoutMeaningless({ ...draft, adults: 3 }).originCounty).toBe('14')
})
