import { screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { ActivitiesPage } from '../features/activities/activities-page.tsx'
import { AuditPage } from '../features/audit/audit-page.tsx'
import { DuplicatesPage } from '../features/duplicates/duplicates-page.tsx'
import { FollowUpsPage } from '../features/follow-ups/follow-ups-page.tsx'
import { HouseholdsPage } from '../features/households/list/households-page.tsx'
import { LeadsPage } from '../features/leads/leads-page.tsx'
import { NeedsPage } from '../features/needs/needs-page.tsx'
import { renderPage } from '../lib/testing/render-page.testing.tsx'
import { stubApi } from '../lib/testing/stub-api.testing.ts'
import { MUNICIPALITIES, SETTINGS, answerOf } from '../components/outcomes/county.testing.ts'

afterEach(() => vi.unstubAllGlobals())

const LISTS = ['households', 'leads', 'follow-ups', 'possible-duplicates', 'recruitment-needs']
const may = [...LISTS, 'activities', 'audit-events'].map((noun) => `${noun}:read`)
const none = { items: [], _meta: { totalRecords: 60, page: 99, limit: 20 } }
const ANSWERS = {
  '/': { items: [] },
  '/me': { user: { id: 'u1' }, role: 'coordinator', municipalityCodes: [], may },
  '/settings': SETTINGS,
  '/municipalities': { items: MUNICIPALITIES },
  '/outcomes': answerOf({ by: ['phase'] }),
  ...Object.fromEntries([...LISTS, 'activities', 'audit-events'].map((list) => [`/${list}?`, none])),
}

test.each([
  ['/uppfoljning', FollowUpsPage],
  ['/dubbletter', DuplicatesPage],
  ['/behov', NeedsPage],
  ['/intressenter', LeadsPage],
  ['/aktiviteter', ActivitiesPage],
  ['/hushall', HouseholdsPage],
  ['/admin/logg', AuditPage],
])('a page after the last of %s says so, and leads to the first', async (route, Page) => {
  stubApi(ANSWERS)
  await renderPage(<Page />, { route, address: `${route}?sida=99` })
  expect(await screen.findByText('Så många sidor finns det inte')).toBeDefined()
  expect(document.querySelectorAll('.state')).toHaveLength(1)
  const first = screen.getByRole('link', { name: 'Till första sidan' })
  expect(first.getAttribute('href')).toBe(route)
})
