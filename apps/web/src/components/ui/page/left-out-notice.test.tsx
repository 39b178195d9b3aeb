import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { AskedPart } from '../../../lib/address/search.ts'
import { renderPage } from '../../../lib/testing/render-page.testing.tsx'
import { LeftOutNotice } from './left-out-notice.tsx'

const open = (parts: AskedPart[]) =>
  renderPage(<LeftOutNotice parts={parts} />, { route: '/sida', address: '/sida?ar=2024&x=1&y' })

test('says what of the address the page is shown without, and leads to the page without it', async () => {
  const { router } = await open([
    ['x', '1'],
    ['y', ''],
  ])
  screen.getByText(
    /^Adressen frågar efter x=1 och y, som inte finns på den här sidan\. Sidan visas utan dem\./,
  )
  await userEvent.click(screen.getByRole('link', { name: 'Ta bort ur adressen' }))
  expect(router.state.location.href).toBe('/sida?ar=2024')
})

test('says of a single part that the page is shown without it', async () => {
  await open([['x', '1']])
  expect(
    screen.getByText(/frågar efter x=1, som inte finns på den här sidan\. Sidan visas utan det\./),
  ).toBeDefined()
})

test('says nothing where all of the address means something', async () => {
  const { container } = await open([])
  expect(container.textContent).toBe('')
})
