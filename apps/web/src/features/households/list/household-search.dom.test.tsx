import { useState } from 'react'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { renderPage } from '../../../lib/testing/render-page.testing.tsx'
import { HouseholdFilters } from './household-filters.tsx'
import type { Around } from './use-around.ts'

const around = {
  may: {},
  settings: { earliestMonth: '2026-01', currentMonth: '2026-02' },
  names: { programmes: [] },
  programmes: [],
} as unknown as Around

function Searched() {
  const [sok, setSok] = useState('')
  return (
    <>
      <HouseholdFilters filter={{ sida: 1, ...(sok && { sok }) }} municipalities={[]} around={around} />
      <button type="button" onClick={() => setSok('KS 2026')}>
        Sökt
      </button>
    </>
  )
}

test('the field that is searched in stays the same when the address says what was searched', async () => {
  await renderPage(<Searched />)
  const field = screen.getByRole<HTMLInputElement>('searchbox')
  await userEvent.click(screen.getByRole('button', { name: 'Sökt' }))
  expect(screen.getByRole('searchbox')).toBe(field)
  expect(field.value).toBe('KS 2026')
})
