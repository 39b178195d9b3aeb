import { expect, it } from 'vitest'
import type { ReportInput } from '../report-input.ts'
import { contributionRows } from './t11-contributions.ts'

it('looks at each of many contributions a few times, and names the agreement where a party gives by two', () => {
  let looks = 0
  const contributions = Array.from({ length: 400 }, (_, place) => ({
    agreementSource: null,
    agreementName: `Avtal ${place % 2}`,
    year: 2025,
    get partyName() {
      looks++
      return place < 2 ? 'Bolaget' : `Bolag ${place}`
    },
    municipalityCode: null,
    decision: 'approved' as const,
    kind: 'cash' as const,
    amountSek: 100,
    isApproximate: false,
  }))
  const rows = contributionRows({
    year: 2025,
    scope: 'county',
    isDemo: false,
    municipalities: [],
    money: { contributions, carryOvers: [] },
  } as unknown as ReportInput)
  const named = rows.filter(({ rowType }) => rowType === 'cell').map(({ category }) => category)
  expect(named.slice(0, 3)).toEqual(['Bolaget, Avtal 0', 'Bolaget, Avtal 1', 'Bolag 2'])
  expect(looks).toBeLessThan(20 * contributions.length)
})
