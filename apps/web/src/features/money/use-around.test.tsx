import { screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { answerOf, cellOf } from '../../components/outcomes/county.testing.ts'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { stubApi } from '../../lib/testing/stub-api.testing.ts'
import { useAround } from './queries.ts'

beforeEach(() => void vi.unstubAllGlobals())

function Around() {
  const { target, needsOpen, activities, isFailed } = useAround(2025)
  return <p>{`${String(target)} ${String(needsOpen)} ${String(activities)} ${isFailed}`}</p>
}

const answered = (value: number | null) =>
  answerOf({ cells: [], total: { ...cellOf(2025, null, { value }), undecided: 0 } })

test('what cannot be had is neither none nor unknown', async () => {
  stubApi({
    '/outcomes?measure=needsOpen': answered(null),
    '/outcomes?measure=targetShare': undefined,
    '/outcomes?measure=activities': answered(3),
  })
  await renderPage(<Around />)
  expect(await screen.findByText('undefined null 3 true')).toBeTruthy()
})

test('a year without a target has none', async () => {
  stubApi({
    '/outcomes?measure=needsOpen': answered(1),
    '/outcomes?measure=targetShare': answered(null),
    '/outcomes?measure=activities': answered(0),
  })
  await renderPage(<Around />)
  expect(await screen.findByText('null 1 0 false')).toBeTruthy()
})
