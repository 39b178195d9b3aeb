import { beforeEach, expect, test } from 'vitest'
import { recordDrafts } from './record-drafts.ts'

beforeEach(() => localStorage.clear())

test('what is written of a record comes back as long as the record stands as it was read', () => {
  recordDrafts('u1', '/costs/1', '"3-own"').write({ amountSek: 500 })
  expect(recordDrafts('u1', '/costs/1', '"3-own"').read()).toEqual({ amountSek: 500 })
  expect(recordDrafts('u1', '/costs/1', '"4-own"').read()).toBeUndefined()
})

test('something new has a draft of its own for each form and each user', () => {
  recordDrafts('u1', 'new /costs').write({ amountSek: 500 })
  expect(recordDrafts('u1', 'new /costs').read()).toEqual({ amountSek: 500 })
  expect(recordDrafts('u1', 'new /parties').read()).toBeUndefined()
  expect(recordDrafts('u2', 'new /costs').read()).toBeUndefined()
})

test('what is cleared does not come back', () => {
  const drafts = recordDrafts('u1', 'new /costs')
  drafts.write({ amountSek: 500 })
  drafts.clear()
  expect(recordDrafts('u1', 'new /costs').read()).toBeUndefined()
})
