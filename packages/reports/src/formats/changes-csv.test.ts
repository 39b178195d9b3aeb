import { expect, it } from 'vitest'
import { type ChangeLine, toChangesCsv } from './changes-csv.ts'

const line: ChangeLine = {
  figureCode: 'R2025-v1-T2-r4',
  tableId: 'T2',
  municipality: 'Bräcke',
  municipalityCode: '2305',
  year: '2022',
  measure: 'm',
  measureTitle: 'Hushåll',
  unit: 'hushåll',
  rowType: 'cell',
  category: null,
  before: { value: 2.5, bound: 'at_least', status: 'bekraftad' },
  now: { value: null, bound: null, status: 'visas_inte' },
  reasons: [],
}
const told = (over: Partial<ChangeLine>) => toChangesCsv([{ ...line, ...over }], false).split('\r\n')[1]

it('a change is a line with what it was, what it is and why, a hidden value empty', () => {
  expect(told({})).toBe(
    'R2025-v1-T2-r4;T2;2022;"2305";Bräcke;m;Hushåll;;2,5;minst;bekraftad;;;visas_inte;följer av andra ändringar, eller av hur en senare version av programmet räknar;inflytt;cell;hushåll',
  )
})

it('a figure that is there no longer has no number of today, and says so', () => {
  expect(told({ now: null })).toContain(';2,5;minst;bekraftad;;;finns_inte;följer')
})

it('a reason is told once, money whatever its record, and nothing begins a formula', () => {
  const reasons = [
    { recordType: 'household', action: 'create' },
    { recordType: 'household', action: 'correct' },
    { recordType: 'cost', action: 'create' },
    { recordType: 'contribution', action: 'correct' },
  ]
  const words = told({ reasons, category: '=1+1' })
  expect(words).toContain(';"hushåll har lagts till; hushåll har rättats; belopp har ändrats";')
  expect(words).not.toMatch(/;=1/u)
})
