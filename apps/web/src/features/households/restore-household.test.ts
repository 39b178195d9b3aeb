import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { stubApi } from '../../lib/testing/stub-api.testing.ts'
import type { HouseholdRecord } from './household.ts'
import { restorePatch } from './restore-household.ts'

afterEach(() => vi.unstubAllGlobals())

const household = {
  ref: '2305-2025-A',
  countStatus: 'voided',
  moveInMonth: '2025-01',
  moveInPrecision: 'month',
  adults: 1,
  children: 0,
  originType: 'rest_of_sweden',
  inclusionBasis: 'contact_before_move',
  evidence: 'household',
} as unknown as HouseholdRecord
const voiding = (before: string) => ({
  action: 'void',
  changes: [{ field: 'countStatus', before, after: 'voided' }],
})
const answer = (items: object[], totalRecords = items.length) => ({ items, _meta: { totalRecords } })
const restored = () => restorePatch(new QueryClient(), household, '2026-11')

test.each(['preliminary', 'confirmed'])('a voided household becomes %s again', async (before) => {
  stubApi({ '/households/': answer([{ action: 'change' }, voiding(before)]) })
  expect(await restored()).toEqual({ countStatus: before })
})

test('what it was is looked for on further pages of its history', async () => {
  stubApi({
    '/households/2305-2025-A/history?page=1&': answer([{ action: 'change' }], 51),
    '/households/2305-2025-A/history?page=2&': answer([voiding('preliminary')], 51),
  })
  expect(await restored()).toEqual({ countStatus: 'preliminary' })
})

test('a follow-up that was voided says nothing of it', async () => {
  const ofFollowUp = { action: 'void', milestone: 12, changes: [] }
  stubApi({ '/households/': answer([ofFollowUp, voiding('preliminary')]) })
  expect(await restored()).toEqual({ countStatus: 'preliminary' })
})

test('without its history the rules decide', async () => {
  stubApi({ '/households/': answer([{ action: 'change' }], 51) })
  expect(await restored()).toEqual({ countStatus: 'confirmed' })
})
