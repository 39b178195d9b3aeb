import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { renderPage } from '../../../lib/testing/render-page.testing.tsx'
import { stubApi } from '../../../lib/testing/stub-api.testing.ts'
import { HiddenLine } from './hidden-line.tsx'

function answer(hiddenOfT2: number) {
  stubApi({
    '/reports/2025/contents': {
      tables: [
        { id: 'T1', title: 'Sammanfattning', figures: 1, hidden: 0 },
        { id: 'T2', title: 'Per kommun', figures: 6, hidden: hiddenOfT2 },
      ],
    },
  })
}

const line = <HiddenLine choice={{ year: 2025 }} />

beforeEach(() => void vi.unstubAllGlobals())

test('says how many figures are hidden and where, and offers the table that shows more', async () => {
  answer(5)
  await renderPage(line)
  await screen.findByText('5 tal visas inte: för få hushåll.')
  expect(screen.getByText(/^Så många per tabell \(.*\): T2 \(5\)\./)).toBeTruthy()
  expect(screen.getByText(/T1 visar alla sina tal\./)).toBeTruthy()
  const link = screen.getByRole('link', { name: 'Ladda ner bara T1 för Excel' })
  expect(link.getAttribute('href')).toBe('/api/v1/reports/2025?format=csv&table=T1')
  expect(link.hasAttribute('download')).toBe(true)
})

test('says that all is shown where it is', async () => {
  answer(0)
  await renderPage(line)
  await screen.findByText(/^Alla tal i filen visas\./)
  expect(screen.queryByRole('link')).toBeNull()
})

test('says that it is not known how many are hidden, and asks anew', async () => {
  stubApi({ '/reports/2025/contents': undefined })
  await renderPage(line)
  await screen.findByText(/^Det gick inte att hämta hur många tal/)
  answer(0)
  await userEvent.click(screen.getByRole('button', { name: 'Försök igen' }))
  expect(await screen.findByText(/^Alla tal i filen visas\./)).toBeTruthy()
})
