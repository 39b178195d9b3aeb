import { expect, it } from 'vitest'
import type { Lead } from '../lead/lead.ts'
import { deidentifiedLead, lastSignOf } from './retention.ts'

/** A lead that was written in the first hour of a year in Stockholm, where UTC is still in the year before. */
const lead = {
  firstContactMonth: '2026-12',
  plannedMonth: null,
  stageHistory: [{ stage: 'new', month: '2026-12', reason: null }],
  createdAt: '2026-12-31T23:00:00.000Z',
  updatedAt: '2026-12-31T23:00:00.000Z',
} as unknown as Lead

it('what was written in the first hour of a year in Stockholm is of that year', () => {
  expect(lastSignOf(lead)).toBe('2027-01')
  expect(lastSignOf({ ...lead, updatedAt: '2026-12-31T22:59:59.999Z' })).toBe('2026-12')
  expect(deidentifiedLead(lead, lead.updatedAt).createdAt).toBe('2027-01-01T00:00:00.000Z')
})
