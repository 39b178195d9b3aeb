import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { historyQuery } from '../../components/record/history/history-query.ts'
import type { ActivityRecord } from '../../lib/queries/activity-queries.ts'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { ActivityItem } from './activity-item.tsx'
import { activityPath } from './queries.ts'

afterEach(() => vi.unstubAllGlobals())

const activity = {
  id: 'a1',
  title: 'Hemvändarmässa',
  tamPhase: 'attract',
  municipalityCodes: [],
  type: 'campaign',
  dateFrom: '2026-05-02',
  dateTo: '2026-05-02',
  plannedParticipants: null,
  status: 'planned',
  actualParticipants: null,
} as unknown as ActivityRecord

test('an activity is named in Swedish, and its history is asked for anew when its buttons are used', async () => {
  vi.stubGlobal('fetch', async () => Response.json(activity, { headers: { ETag: '"1"' } }))
  const { queryClient } = await renderPage(
    <ActivityItem activity={activity} municipalities={[]} mayWrite onLeave={() => undefined} />,
  )
  expect(screen.getByText(activity.title).closest('[lang]')?.getAttribute('lang')).toBe('sv')
  const { queryKey } = historyQuery(activityPath(activity.id))
  queryClient.setQueryData(queryKey, { items: [], _meta: { totalRecords: 0 } })
  await userEvent.setup().click(screen.getByRole('button', { name: 'Ställ in' }))
  await waitFor(() => expect(queryClient.getQueryState(queryKey)?.isInvalidated).toBe(true))
})
