import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { LeadFilters, readFilter } from './lead-filters.tsx'

test.each([
  [{}, 'Pågående'],
  [{ visa: 'makulerade' }, 'Alla steg'],
  [{ visa: 'makulerade', steg: 'new' }, 'Nytt intresse'],
])('%j shows the stage that is asked for', async (search, shown) => {
  const { chosen, unknown } = readFilter(search, [])
  await renderPage(
    <LeadFilters {...{ chosen, unknown }} municipalities={[]} onChange={() => undefined} />,
  )
  const stage = screen.getByLabelText<HTMLSelectElement>('Steg')
  expect(stage.selectedOptions[0]?.textContent).toBe(shown)
})
