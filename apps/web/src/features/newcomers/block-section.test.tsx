import { screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { MUNICIPALITIES, answerOf, cellOf } from '../../components/outcomes/county.testing.ts'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { stubApi } from '../../lib/testing/stub-api.testing.ts'
import { BlockSection } from './block-section.tsx'

beforeEach(() => {
  vi.unstubAllGlobals()
  stubApi({
    '/report-versions': { items: [2020, 2021, 2022].map((year) => ({ year })) },
    '/municipalities': { items: MUNICIPALITIES },
    '/annotations': { items: [] },
    '/outcomes': answerOf({
      cells: [{ ...cellOf(2022, 7), municipality: '2305', origin: 'world' }],
    }),
  })
})

const open = (address: string) =>
  renderPage(<BlockSection />, { route: '/inflyttade', address: `/inflyttade${address}` })

test('a breakdown that there is not is told, and where they came from is shown in its place', async () => {
  await open('?fraga=stjarntecken')
  await screen.findByText(
    'Adressen frågar efter fördelningen ”stjarntecken”, som inte finns. Här visas varifrån hushållen flyttade.',
  )
  expect(screen.getByRole('columnheader', { name: /världen/ })).toBeDefined()
})

test.each(['', '?fraga=ursprung'])('nothing is said of the address %j', async (address) => {
  await open(address)
  await screen.findByRole('columnheader', { name: /världen/ })
  expect(screen.queryByText(/Adressen frågar efter/)).toBeNull()
})
