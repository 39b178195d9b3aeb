import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderPage } from '../../../lib/testing/render-page.testing.tsx'
import { household, names } from '../household.testing.ts'
import { HouseholdCards } from './household-cards.tsx'
import { HouseholdTable } from './household-table.tsx'
import type { HouseholdRowsProps } from './household-table.tsx'
import type { Around } from './use-around.ts'

const { externalRef: _unread, ...unread } = household({ ref: '2380-2026-X2X2' })
const rows: HouseholdRowsProps = {
  households: [household({ externalRef: 'KS 2026/117' }), household({ ref: '2305-2026-A2A2' }), unread],
  around: { names, may: {} } as Around,
  hasSeveralMunicipalities: false,
  onLeave: () => {},
  onDone: () => {},
}

test.each([
  ['table', HouseholdTable, 'row'],
  ['cards', HouseholdCards, 'listitem'],
] as const)(
  'the %s of households say the own case number of those that have one',
  async (_, Rows, role) => {
    await renderPage(<Rows {...rows} />)
    const rowOf = (ref: string) => {
      const row = screen.getAllByRole(role).find((each) => within(each).queryByText(ref) !== null)
      return row?.textContent
    }
    expect(rowOf('2305-2026-7Q4K')).toContain('Ert ärendenummer: KS 2026/117')
    expect(rowOf('2305-2026-A2A2')).not.toContain('ärendenummer')
    expect(rowOf('2380-2026-X2X2')).not.toContain('ärendenummer')
  },
)
