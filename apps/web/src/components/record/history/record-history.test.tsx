import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { renderPage } from '../../../lib/testing/render-page.testing.tsx'
import { stubApi } from '../../../lib/testing/stub-api.testing.ts'
import type { HistoryItem } from './history-list.tsx'
import { wordsByFields } from './history-words.ts'
import { RecordHistory } from './record-history.tsx'

afterEach(() => vi.unstubAllGlobals())

const at = (month: number): HistoryItem => ({
  at: `2026-${String(month).padStart(2, '0')}-01T09:00:00.000Z`,
  action: 'change',
  by: { id: 'u', role: 'coordinator' },
  fields: [],
  changes: [],
})
const answer = (items: HistoryItem[], totalRecords: number) => ({ items, _meta: { totalRecords } })
const wordsOf = (item: HistoryItem) => wordsByFields([])(item)

test('a long history is turned over by the ways of other lists, and keeps the keyboard', async () => {
  stubApi({
    '/costs/1/history?page=1&': answer([at(9), at(8)], 51),
    '/costs/1/history?page=2&': answer([at(1)], 51),
  })
  await renderPage(<RecordHistory path="/costs/1" wordsOf={wordsOf} />)
  expect(await screen.findAllByRole('heading', { name: /^Ändrat/ })).toHaveLength(2)
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'Nästa sida' }))
  expect((await screen.findByRole('heading', { name: /^Ändrat/ })).textContent).toContain('2026-01-01')
  const part = document.activeElement
  expect(part?.contains(screen.getByRole('navigation', { name: 'Sidor i listan' }))).toBe(true)
  expect(screen.queryByRole('button', { name: 'Nästa sida' })).toBeNull()
  await user.tab()
  expect(document.activeElement?.textContent).toBe('Föregående sida')
  await user.keyboard('{Enter}')
  expect(await screen.findAllByRole('heading', { name: /^Ändrat/ })).toHaveLength(2)
})

test('a short history has no pages', async () => {
  stubApi({ '/costs/1/history?page=1&': answer([at(9)], 1) })
  await renderPage(<RecordHistory path="/costs/1" wordsOf={wordsOf} />)
  await screen.findByRole('heading', { name: /^Ändrat/ })
  expect(screen.queryByRole('navigation', { name: 'Sidor i listan' })).toBeNull()
})
