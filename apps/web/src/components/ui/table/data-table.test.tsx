import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { DataTable } from './data-table.tsx'
import type { Column } from './data-table.tsx'

interface Row {
  name: string
  value: number | null
}

const rows: Row[] = [
  { name: 'Östersund', value: 38 },
  { name: 'Åre', value: null },
  { name: 'Berg', value: 5 },
]
const columns: Column<Row>[] = [
  {
    key: 'name',
    header: 'Kommun',
    cell: (row) => row.name,
    sortValue: (row) => row.name,
    isRowHeader: true,
  },
  {
    key: 'value',
    header: 'Hushåll',
    cell: (row) => row.value ?? '..',
    sortValue: (row) => row.value,
    isNumeric: true,
  },
]

const firstColumn = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent)

test('a header sorts up, then down, and says so', async () => {
  render(<DataTable caption="Hushåll" columns={columns} rows={rows} rowKey={(row) => row.name} />)
  const header = screen.getByRole('columnheader', { name: /Hushåll/ })
  expect(header.getAttribute('aria-sort')).toBe('none')
  await userEvent.click(within(header).getByRole('button'))
  expect(header.getAttribute('aria-sort')).toBe('ascending')
  expect(firstColumn()).toEqual(['Berg', 'Östersund', 'Åre'])
  await userEvent.click(within(header).getByRole('button'))
  expect(header.getAttribute('aria-sort')).toBe('descending')
  expect(firstColumn()).toEqual(['Östersund', 'Berg', 'Åre'])
})

test('a table is named by its caption, also where that is not seen', () => {
  render(
    <DataTable
      caption="Hushåll per år"
      isCaptionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.name}
    />,
  )
  expect(screen.getByRole('table', { name: 'Hushåll per år' })).toBeDefined()
})

test('signs are read out as their words, and the sum has a name', () => {
  const written = ['..', '×', '0,4\u00a0p', '10 702 kr\u00a0p, litet underlag', 'minst 3']
  render(
    <DataTable
      caption="Tecken"
      columns={[
        { key: 'name', header: 'Rad', cell: String, isRowHeader: true },
        { key: 'value', header: 'Värde', cell: String },
      ]}
      rows={written}
      rowKey={String}
      footer={['Summa', '7\u00a0p']}
    />,
  )
  const values = screen.getAllByRole('cell')
  expect(screen.getAllByRole('rowheader').at(-1)?.textContent).toBe('Summa')
  expect(values.map((cell) => (cell.querySelector('.visually-hidden') ?? cell).textContent)).toEqual([
    'uppgift saknas',
    'visas inte, för få hushåll',
    '0,4 (preliminärt tal)',
    '10 702 kr (preliminärt tal), litet underlag',
    'minst 3',
    '7 (preliminärt tal)',
  ])
})
