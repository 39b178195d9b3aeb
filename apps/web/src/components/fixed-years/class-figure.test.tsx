import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { answerOf, cellOf } from '../outcomes/county.testing.ts'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { stubApi } from '../../lib/testing/stub-api.testing.ts'
import { ClassFigure } from './class-figure.tsx'

afterEach(() => vi.unstubAllGlobals())

test('waits for the total that its finding is told of, so that no shorter title stands there meanwhile', async () => {
  const { promise, resolve } = Promise.withResolvers<object>()
  stubApi({
    '/report-versions': { items: [{ year: 2025 }] },
    '/annotations': { items: [] },
    '/outcomes?measure=households&by=origin,year': answerOf({
      cells: [
        { ...cellOf(2025, 20), origin: 'rest_of_sweden' },
        { ...cellOf(2025, 4), origin: 'world' },
      ],
    }),
    '/outcomes?from=2025': promise,
  })
  const { queryClient } = await renderPage(
    <ClassFigure
      id="ursprung"
      dimension="origin"
      definition="K1"
      plainId="newcomers.plain.origin"
      later=""
    />,
  )
  const isBusy = () => screen.getByRole('figure').querySelector('[aria-busy=true]') !== null
  await waitFor(() => expect(queryClient.isFetching()).toBe(1))
  expect(isBusy()).toBe(true)
  resolve(answerOf({ cells: [cellOf(2025, 24)] }))
  await screen.findByRole('heading', {
    name: /^Vanligast 2025 var att flytta hit från övriga Sverige: 20/,
  })
  await waitFor(() => expect(isBusy()).toBe(false))
})

test('waits for no total of households where something else is counted', async () => {
  stubApi({
    '/report-versions': { items: [{ year: 2025 }] },
    '/annotations': { items: [] },
    '/outcomes?measure=leadsClosed': answerOf({
      cells: [{ ...cellOf(2025, 12), closeReason: 'no_housing' }],
    }),
  })
  await renderPage(
    <ClassFigure
      id="skal"
      measure="leadsClosed"
      dimension="closeReason"
      definition="K5"
      plainId="obstacles.plain.closeReason"
      later=""
    />,
  )
  const figure = await screen.findByRole('figure')
  await waitFor(() => expect(figure.querySelector('[aria-busy=true]')).toBeNull())
})
