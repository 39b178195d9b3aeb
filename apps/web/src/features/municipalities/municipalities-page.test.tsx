import { screen, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import {
  BY_MUNICIPALITY,
  COUNTY,
  MUNICIPALITIES,
  REPORTS,
  SETTINGS,
  cellOf,
} from '../../components/outcomes/county.testing.ts'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { stubApi } from '../../lib/testing/stub-api.testing.ts'
import { MunicipalitiesPage } from './municipalities-page.tsx'

beforeEach(() => {
  vi.unstubAllGlobals()
  stubApi({
    '/annotations': {
      items: [
        { id: 'a', date: '2024-06', text: 'Fabriken', measures: [], municipalityCodes: ['2305'] },
        { id: 'b', date: '2025-03', text: 'Enkäten', measures: ['impact'], municipalityCodes: [] },
      ],
    },
    '/settings': SETTINGS,
    '/municipalities': { items: MUNICIPALITIES },
    '/period-reports': { items: REPORTS },
    '/outcomes': COUNTY,
    '/outcomes?by=municipality': {
      ...COUNTY,
      by: ['municipality'],
      cells: MUNICIPALITIES.map(({ code }) => ({ ...cellOf(2026, 4), municipality: code })),
    },
    '/outcomes?by=municipality,year': BY_MUNICIPALITY,
  })
})

test('what is noted of the households of a municipality stands under the table, and of another measure not', async () => {
  await renderPage(<MunicipalitiesPage />, { route: '/kommuner', address: '/kommuner' })
  const list = await screen.findByRole('list', { name: 'Anteckningar' })
  expect(list.textContent).toBe('juni 2024, Bräcke: Fabriken')
  const section = document.querySelector<HTMLElement>('#kommunerna')!
  expect(within(section).getByRole('table')).toBeDefined()
  expect(section.contains(list)).toBe(true)
})
