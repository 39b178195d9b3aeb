import { expect, it } from 'vitest'
import { blockCsv } from './block-csv.ts'
import type { BlockRow } from './block-rows.ts'

it('has a row a municipality, with no number where it is hidden or not told', () => {
  const cell = { bound: 'exact', status: 'confirmed', preliminary: 0 }
  const rows = [
    {
      code: '2305',
      name: 'Bräcke',
      cells: [
        { ...cell, householdType: 'family', value: 12 },
        { ...cell, householdType: 'single', value: null, status: 'suppressed' },
      ],
    },
    { code: '2326', name: 'Berg', cells: [{ ...cell, householdType: 'family', value: 0 }] },
  ] as unknown as BlockRow[]
  const { header, rows: lines } = blockCsv(rows, 'householdType', ['family', 'single'], [])
  expect(header.slice(0, 4)).toEqual(['Kommun', 'Med barn', 'Med barn: gräns', 'Med barn: status'])
  expect(lines.map((line) => line.join(' | '))).toEqual([
    'Bräcke | 12 | exakt | bekräftat |  |  | visas inte: för få hushåll',
    'Berg | 0 | exakt | bekräftat |  |  | uppgift saknas',
  ])
})
