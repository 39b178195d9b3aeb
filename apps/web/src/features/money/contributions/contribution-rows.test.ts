import { expect, it } from 'vitest'
import { contributionRows, contributionsCsv } from './contribution-rows.ts'

const PARTIES = [
  { id: 'region', name: 'Regionen', municipalityCode: null },
  { id: 'bracke', name: 'Bräcke kommun', municipalityCode: '2305' },
  { id: 'berg', name: 'Bergs kommun', municipalityCode: '2326' },
  { id: 'are', name: 'Åre kommun', municipalityCode: '2321' },
]
const party = (partyId: string, status: string, decisionDate: string | null = null) => ({
  partyId,
  status,
  decisionDate,
})
const cash = (partyId: string, amountSek: number | null, isApproximate = false) => ({
  partyId,
  kind: 'cash',
  amountSek,
  isApproximate,
})
const cell = { bound: 'exact', status: 'confirmed' }
const MONEY = {
  parties: [
    party('region', 'approved', '2025-11-20'),
    party('are', 'rejected'),
    party('bracke', 'approved', '2025-11-22'),
    party('berg', 'not_handled'),
  ],
  contributions: [
    cash('region', 400_000, true),
    cash('bracke', 27_000),
    cash('bracke', 258),
    cash('berg', null),
    { partyId: 'are', kind: 'in_kind', amountSek: 5000, isApproximate: false },
  ],
  perHead: {
    cells: [
      { ...cell, municipality: '2305', value: 4.52 },
      { ...cell, municipality: '2326', value: null, status: 'unknown' },
    ],
  },
  perHousehold: {
    cells: [{ ...cell, municipality: '2305', value: 3894, base: 7, status: 'preliminary' }],
  },
} as unknown as Parameters<typeof contributionRows>[0] & Parameters<typeof contributionsCsv>[1]

const rows = contributionRows(MONEY, PARTIES as unknown as Parameters<typeof contributionRows>[1])

it('has the municipalities by the alphabet and the region last', () => {
  expect(rows.map(({ name, cash: paid, isInKindAlone }) => [name, paid, isInKindAlone])).toEqual([
    ['Bergs kommun', null, false],
    ['Bräcke kommun', 27_258, false],
    ['Åre kommun', undefined, true],
    ['Regionen', 400_000, false],
  ])
})

it('is a file in which no unknown amount is a number', () => {
  const table = contributionsCsv(rows, MONEY, { isSoFar: true, isShared: false })
  expect(table.header[1]).toBe('Bidrag (kronor)')
  expect(table.header).toHaveLength(new Set(table.header).size)
  expect(table.rows.map((row) => row.join(' | '))).toEqual([
    'Bergs kommun |  | okänt |  |  | uppgift saknas |  |  |  |  | Förslag, beslut okänt',
    'Bräcke kommun | 27258 | exakt | 4,52 | exakt | bekräftat | 3894 | exakt | preliminärt: allt är inte rapporterat | 7 | Godkänt 2025-11-22',
    'Åre kommun |  | bara egen insats |  |  |  |  |  |  |  | Avslaget',
    'Regionen | 400000 | cirka |  |  |  |  |  |  |  | Godkänt 2025-11-20',
  ])
})
