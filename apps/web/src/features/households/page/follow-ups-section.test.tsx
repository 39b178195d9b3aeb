import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { shownToasts } from '../../../components/ui/toast/toast-store.ts'
import { renderPage } from '../../../lib/testing/render-page.testing.tsx'
import { household, names } from '../household.testing.ts'
import type { Around } from '../list/use-around.ts'
import { FollowUpsSection } from './follow-ups-section.tsx'

const around = {
  names,
  settings: { currentMonth: '2026-11' },
  may: { read: true, change: true, create: true, decide: false },
} as unknown as Around
const patches = vi.fn<(body: unknown) => void>()
let said: Record<string, unknown>

afterEach(() => {
  patches.mockReset()
  vi.unstubAllGlobals()
})

async function open() {
  said = {
    id: 'f1',
    householdRef: household().ref,
    milestone: 3,
    dueMonth: '2026-05',
    outcome: 'stayed',
    answeredMonth: '2026-06',
    source: 'phone',
    satisfaction: 4,
    belonging: null,
    partnerWorking: null,
    newMunicipalityCode: null,
    leaveReason: null,
    isVoided: false,
    updatedAt: '1',
  }
  vi.stubGlobal('fetch', async (path: string, { method, body }: RequestInit) => {
    if (method === 'PATCH') {
      const patch = JSON.parse(body as string) as object
      patches(patch)
      said = { ...said, ...patch, updatedAt: `${String(said['updatedAt'])}1` }
    }
    const isList = path.includes('?')
    return Response.json(isList ? { items: [said] } : said, { headers: { ETag: '"1"' } })
  })
  const moved = household({ moveInMonth: '2026-02' })
  await renderPage(<FollowUpsSection household={moved} around={around} />)
  return screen.findByRole('heading', { name: '3 månader' })
}

test('what was said beside an answer can be taken away again, and that be undone', async () => {
  const heading = await open()
  await userEvent.selectOptions(screen.getByLabelText('Hur nöjda är de med flytten?'), 'inte angivet')
  await userEvent.click(screen.getByRole('button', { name: 'Spara' }))
  await waitFor(() => expect(document.activeElement).toBe(heading))
  act(() => shownToasts().at(-1)?.action?.onAction())
  await waitFor(() => expect(patches).toHaveBeenCalledTimes(2))
  expect(patches.mock.calls).toEqual([[{ satisfaction: null }], [{ satisfaction: 4 }]])
})
