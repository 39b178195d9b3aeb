import { expect, it } from 'vitest'
import { demoHouseholds } from './demo-households.ts'
import { demoClosedLeads, demoLeads } from './demo-leads.ts'

it('a demo of a later year begins as it did, and holds households, leads and reasons of each year since', () => {
  const first = demoHouseholds('2026-11')
  const later = demoHouseholds('2032-02')
  expect(later.slice(0, first.length)).toEqual(first)
  const inYear = (year: number) =>
    later.filter(({ input }) => input.moveInMonth.startsWith(`${year}-`)).length
  for (const year of [2027, 2028, 2029, 2030, 2031]) expect(inYear(year), `${year}`).toBe(80)
  expect(later.every(({ input }) => input.moveInMonth <= '2032-02')).toBe(true)
  const last = later.filter(({ input }) => input.moveInMonth >= '2031-11')
  expect(last.some(({ input }) => input.evidence === 'none')).toBe(true)
  const leads = [...demoLeads(['2305'], '2032-02'), ...demoClosedLeads(['2305'], '2032-02')]
  expect(leads.filter((lead) => lead.firstContactMonth >= '2030-01').length).toBeGreaterThan(25)
  expect(leads.every((lead) => lead.firstContactMonth <= '2032-02')).toBe(true)
})
