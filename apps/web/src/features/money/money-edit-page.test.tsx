import { screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { stubApi } from '../../lib/testing/stub-api.testing.ts'
import { MoneyEditPage } from './money-edit-page.tsx'

beforeEach(() => vi.unstubAllGlobals())

test('that the activities of an agreement cannot be fetched is told, with a way to try again', async () => {
  stubApi({
    '/': { items: [], _meta: { totalRecords: 0 } },
    '/me': { user: { id: 'u1', name: 'Anna' }, role: 'coordinator', may: ['agreements:change'] },
    '/settings': { currentMonth: '2026-11' },
    '/agreements?': {
      items: [{ id: 'a1', title: 'Avtal', year: 2026, status: 'proposed', programmeId: null }],
      _meta: { totalRecords: 1 },
    },
    '/activities': undefined,
  })
  await renderPage(<MoneyEditPage />, { route: '/admin/ekonomi' })
  await screen.findByRole('button', { name: 'Försök igen' })
  expect(screen.getAllByRole('alert')).toHaveLength(1)
})
