import { screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { MUNICIPALITIES, SETTINGS, answerOf, cellOf } from '../../components/outcomes/county.testing.ts'
import { citedAddress, renderPage } from '../../lib/testing/render-page.testing.tsx'
import { stubApi } from '../../lib/testing/stub-api.testing.ts'
import { ActivitiesPage } from './activities-page.tsx'

afterEach(() => vi.unstubAllGlobals())

const JANUARY = {
  '/annotations': { items: [] },
  '/me': { user: null, may: [] },
  '/settings': {
    ...SETTINGS,
    today: '2027-01-05',
    currentMonth: '2027-01',
    currentTertial: '2027-T1',
  },
  '/municipalities': { items: MUNICIPALITIES },
  '/activities?': { items: [], _meta: { totalRecords: 0 } },
  '/outcomes': answerOf({ by: ['phase'] }),
}
const YEARS = '/outcomes?measure=activities&by=year'
const byYear = (values: Record<number, number | null>) =>
  answerOf({
    measure: 'activities',
    cells: Object.entries(values).map(([year, value]) => cellOf(Number(year), value)),
  })
const open = async (values: Record<number, number | null>, address = '/aktiviteter') => {
  stubApi({ ...JANUARY, [YEARS]: byYear(values) })
  await renderPage(<ActivitiesPage />, { route: '/aktiviteter', address })
  return screen.findByLabelText<HTMLSelectElement>('År')
}

test('in January the page opens on the latest year of which anything is recorded', async () => {
  const year = await open({ 2025: 4, 2026: 7, 2027: null })
  expect(year.value).toBe('2026')
  expect([...year.options].map(({ value }) => value).slice(0, 3)).toEqual(['2028', '2027', '2026'])
})

test('what is only planned for the new year is something to show', async () => {
  expect((await open({ 2026: 7, 2027: 0 })).value).toBe('2027')
})

test('the new year can be asked for, and stands where nothing is recorded of any', async () => {
  expect((await open({ 2026: 7, 2027: null }, '/aktiviteter?ar=2027')).value).toBe('2027')
})

test('where nothing is recorded of any year it is the current one', async () => {
  expect((await open({ 2026: null, 2027: null })).value).toBe('2027')
})

test('the address of the figure has its year, also where the page opens on it', async () => {
  await open({ 2026: 7, 2027: null })
  expect(await citedAddress('per-fas')).toBe('/aktiviteter?ar=2026#per-fas')
})
