import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { ActivityActions } from '../features/activities/activity-actions.tsx'
import { NeedActions } from '../features/needs/need-actions.tsx'
import { need } from '../features/needs/need.testing.ts'
import type { ActivityRecord } from '../lib/queries/activity-queries.ts'
import { renderPage } from '../lib/testing/render-page.testing.tsx'
import { closeToast, shownToasts } from '../components/ui/toast/toast-store.ts'
import { Button } from '../components/ui/button.tsx'
import { useRecordSave } from '../components/record/use-record-save.ts'

afterEach(() => {
  for (const { id } of shownToasts()) act(() => closeToast(id))
  vi.unstubAllGlobals()
})

/** One record, its version as its tag; gives what is stored. */
function stubRecord() {
  let version = 1
  let body = '{}'
  const write = (sent: string) => {
    version += 1
    body = sent
  }
  vi.stubGlobal('fetch', async (_path: string, init: RequestInit = {}) => {
    const isWrite = init.method === 'PATCH'
    if (isWrite && new Headers(init.headers).get('If-Match') !== `"${version}"`)
      return Response.json({ type: 'x#precondition-failed' }, { status: 412 })
    if (isWrite) write(init.body as string)
    return Response.json({}, { headers: { ETag: `"${version}"` } })
  })
  return { write, stored: () => body }
}

function Change() {
  const { change } = useRecordSave()
  const seen = { etag: '"1"', before: { note: 'then' } }
  return <Button onClick={() => void change('/x/1', { note: 'now' }, seen)}>Ett</Button>
}
const ACTIVITY = {
  id: '1',
  status: 'planned',
  actualParticipants: null,
  isVoided: false,
} as ActivityRecord

test.each([
  ['of a record', <Change key="x" />, 'Ett'],
  [
    'of a need',
    <NeedActions key="x" need={need()} etag='"1"' onEdit={() => {}} />,
    'Markera en plats till som tillsatt',
  ],
  ['of an activity', <ActivityActions key="x" activity={ACTIVITY} titleId="t" />, 'Ställ in'],
])('what somebody has saved since stands when a change %s is undone', async (_what, page, name) => {
  const { write, stored } = stubRecord()
  const { queryClient } = await renderPage(page)
  await userEvent.click(await screen.findByRole('button', { name }))
  await waitFor(() => expect(shownToasts()).toHaveLength(1))
  queryClient.setQueryData(['outcomes'], 7)
  write('theirs')
  act(() => shownToasts()[0]?.action?.onAction())
  await waitFor(() => expect(shownToasts().at(-1)?.message).toMatch(/någon annan har ändrat/i))
  expect(stored()).toBe('theirs')
  await waitFor(() => expect(queryClient.getQueryState(['outcomes'])?.isInvalidated).toBe(true))
})
