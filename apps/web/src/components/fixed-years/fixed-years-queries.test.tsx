import { act, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { stubApi } from '../../lib/testing/stub-api.testing.ts'
import { answerOf } from '../outcomes/county.testing.ts'
import { useFixedTable } from './fixed-table-query.ts'
import { useFixedFigures } from './fixed-years-queries.ts'

afterEach(() => vi.unstubAllGlobals())

function Page() {
  const { error, figures } = useFixedFigures(['retention12'])
  const table = useFixedTable('households', 'mainReason')
  const isKnown = figures.length === 1 && table.outcome !== undefined
  return <p>{error || table.error ? 'failed' : isKnown ? 'known' : 'pending'}</p>
}

test('fixed figures that are known are so when they cannot be asked for anew', async () => {
  stubApi({ '/report-versions': { items: [{ year: 2025 }] }, '/outcomes': answerOf({}) })
  const { queryClient } = await renderPage(<Page />)
  await screen.findByText('known')
  stubApi({ '/report-versions': undefined, '/outcomes': undefined })
  await act(() => queryClient.refetchQueries())
  expect(queryClient.getQueryState(['report-versions'])?.status).toBe('error')
  // What a query tells is drawn a turn after it is known.
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)))
  expect(screen.getByText('known')).toBeDefined()
})
