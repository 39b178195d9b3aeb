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

test('what has been held is said to be so far while the year goes on, and not of a year that is over', async () => {
  const held = answerOf({ total: { ...answerOf({}).total, value: 3 } })
  const [over, goesOn] = [2026, 2027].map(
    (year) => `/outcomes?measure=activities&by=phase&from=${year}&to=${year}`,
  )
  stubApi({ ...JANUARY, [YEARS]: byYear({ 2026: 3, 2027: 3 }), [over!]: held, [goesOn!]: held })
  const { router } = await renderPage(<ActivitiesPage />, {
    route: '/aktiviteter',
    address: '/aktiviteter',
  })
  const heading = (name: string) => screen.findByRole('heading', { name })
  expect(await heading('3 aktiviteter är genomförda hittills 2027')).toBeDefined()
  await router.navigate({ to: '/aktiviteter', search: { ar: '2026' } as never })
  expect(await heading('3 aktiviteter är genomförda 2026')).toBeDefined()
})
