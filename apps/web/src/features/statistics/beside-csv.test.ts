import { expect, test } from 'vitest'
import { tableCsv } from '../../lib/text/table-csv.ts'
import { besideCsv } from './beside-csv.ts'
import { toBesideItems } from './beside-rows.ts'

const moves = (year: number, value: number, isPerturbed = false) => ({
  measure: 'netMigration' as const,
  unit: 'moves' as const,
  municipality: '2305',
  year,
  value,
  source: 'SCB' as const,
  table: 'TAB6640',
  origin: 'fetched' as const,
  fetched: '2026-11-20',
  isPerturbed,
})

test('the file has bare numbers in their columns, bounds and status in theirs, and nothing where nothing is known or told', () => {
  const cell = { municipality: '2305', preliminary: 0, status: 'confirmed' } as const
  const items = toBesideItems(
    [{ code: '2305', name: 'Bräcke' }],
    [
      { ...cell, year: 2024, value: 3, bound: 'at_least' },
      { ...cell, year: 2025, value: 7, bound: 'exact' },
      { ...cell, year: 2026, value: null, preliminary: null, bound: 'exact', status: 'suppressed' },
    ],
    [moves(2024, -1017), moves(2025, 21, true)],
    2026,
  )
  expect(tableCsv(besideCsv(items, [])).replace('\uFEFF', '').split('\r\n')).toEqual([
    'Kommun;År;Hushåll via samarbetet;Gräns;Status;Preliminära;Inflyttningar;Utflyttningar;Flyttningsöverskott;Att veta',
    'Bräcke;2024;3;minst;bekräftat;0;;;-1017;',
    'Bräcke;2025;7;exakt;bekräftat;0;;;21;"Brott i serien; slumpmässig osäkerhet"',
    'Bräcke;2026;;;visas inte: för få hushåll;;;;;',
    '',
  ])
})

test('what is noted of a year stands on its rows', () => {
  const cell = { municipality: '2305', preliminary: 0, status: 'confirmed', bound: 'exact' } as const
  const items = toBesideItems(
    [{ code: '2305', name: 'Bräcke' }],
    [
      { ...cell, year: 2024, value: 3 },
      { ...cell, year: 2025, value: 7 },
    ],
    [],
    2026,
  )
  const noted = { number: 1, year: 2025, codes: [], when: 'mars 2025', text: 'Projektet tog slut' }
  const [header, before, row] = tableCsv(besideCsv(items, [noted]))
    .replace('\uFEFF', '')
    .split('\r\n')
  expect(header?.split(';')).toHaveLength(11)
  expect(before).toMatch(/;$/)
  expect(row).toMatch(/;a\. mars 2025: Projektet tog slut$/)
})
