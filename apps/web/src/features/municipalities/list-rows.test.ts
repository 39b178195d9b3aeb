import { expect, test } from 'vitest'
import {
  BARE_COUNTY,
  BY_MUNICIPALITY,
  COUNTY,
  MUNICIPALITIES,
} from '../../components/outcomes/county.testing.ts'
import { sentenceText } from '../../components/outcomes/sentence.tsx'
import { listFinding, toListRows } from './list-rows.ts'

const title = (outcome: typeof COUNTY) => sentenceText(listFinding(outcome))

test('the title tells the total and what is placed nowhere', () => {
  expect(title(COUNTY)).toBe('456 hushåll sedan 2024, varav 439 inte är fördelade på kommun')
  expect(title(BARE_COUNTY)).toBe('444 hushåll sedan 2024, inget fördelat på kommun än')
})

test('the title tells the total alone where everything is placed', () => {
  const placed = { ...COUNTY, unallocated: [], total: { ...COUNTY.total, value: 1 } }
  expect(title(placed)).toBe('Ett hushåll sedan 2024')
  expect(title({ ...placed, total: { ...placed.total, bound: 'at_least' } })).toBe(
    'Minst ett hushåll sedan 2024',
  )
})

test('the title calls nothing known by its name', () => {
  const none = { ...BARE_COUNTY, unallocated: [], total: { ...BARE_COUNTY.total, value: null } }
  expect(title(none)).toBe('Inget är registrerat sedan 2024')
})

test('a municipality keeps a gap as a gap', () => {
  const rows = toListRows({
    municipalities: MUNICIPALITIES,
    years: { ...BY_MUNICIPALITY, cells: BY_MUNICIPALITY.cells.filter((cell) => cell.year === 2026) },
    since: BY_MUNICIPALITY,
    currentYear: 2026,
    reporting: { tertial: '2026-T2', reported: [MUNICIPALITIES[0]!], missing: [MUNICIPALITIES[1]!] },
  })
  expect(
    rows.map(({ name, last, current, hasReported }) => [name, last, current?.value, hasReported]),
  ).toEqual([
    ['Bräcke', undefined, 1, true],
    ['Östersund', undefined, 2, false],
  ])
})
