import { act, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { SkillsPage } from './skills-page.tsx'

afterEach(() => vi.unstubAllGlobals())

test('no figure stands before it is known whether there are needs: an empty one is a line, and would pull the others up', async () => {
  const late = Promise.withResolvers<void>()
  vi.stubGlobal('fetch', async (path: string) => {
    if (path.includes('needsOpen')) await late.promise
    if (path.endsWith('/settings')) return Response.json({ currentMonth: '2026-11' })
    return Response.json({
      items: [],
      cells: [],
      total: { value: null },
      definition: { id: 'K14', version: 1 },
    })
  })
  await renderPage(<SkillsPage />, { route: '/kompetensbehov' })
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
  expect(screen.queryAllByRole('figure')).toEqual([])
  await act(async () => late.resolve())
  expect(await screen.findAllByText(/^Inga kompetensbehov är anmälda/)).toHaveLength(2)
})
