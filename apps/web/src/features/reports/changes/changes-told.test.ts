import { expect, it } from 'vitest'
import { changeReasons } from './change-reasons.ts'
import { changeName, changesTold, todayTold } from './changes-told.ts'

const change = (figureCode: string, over: object = {}) => ({
  figureCode,
  tableId: 'T1',
  measure: 'inflyttade',
  measureTitle: 'Inflyttade hush\u00e5ll',
  unit: 'hush\u00e5ll',
  rowType: 'cell' as const,
  municipality: 'Hela l\u00e4net',
  municipalityCode: null,
  year: '2025',
  category: null,
  before: { value: 71, bound: 'exact' as const, status: 'bekraftad' as const },
  now: { value: 70, bound: 'exact' as const, status: 'bekraftad' as const },
  reasons: [],
  ...over,
})

it('tells a figure that is its own sum once, and says of another that it is one', () => {
  const sum = { rowType: 'summa' as const }
  const other = {
    ...sum,
    before: { value: 525, bound: 'exact' as const, status: 'sammanstalld' as const },
  }
  const told = changesTold([change('r2'), change('r3', sum), change('r7', other)])
  expect(told.map(({ figureCodes }) => figureCodes)).toEqual([['r2', 'r3'], ['r7']])
  expect(told.map(changeName)).toEqual(['Inflyttade hush\u00e5ll', 'Inflyttade hush\u00e5ll, summa'])
})

it('names the unit where the measure does not', () => {
  const [told] = changesTold([change('r11', { measureTitle: 'M\u00e5luppfyllelse', unit: 'procent' })])
  expect(told && changeName(told)).toBe('M\u00e5luppfyllelse, procent')
})

it('says of a figure that is there no longer that it is not, once where it is its own sum', () => {
  const told = changesTold([change('r2', { now: null }), change('r3', { now: null, rowType: 'summa' })])
  expect(told.map(todayTold)).toEqual(['talet finns inte l\u00e4ngre i rapporten'])
  expect(changesTold([change('r2')]).map(todayTold)).toEqual(['70'])
})

it('does not say of a tertial that was opened again that it was reported', () => {
  const reopened = { recordType: 'period_report', action: 'reopen' }
  const restored = { recordType: 'household', action: 'restore' }
  expect(changeReasons([reopened])).toBe('ett tertial har \u00f6ppnats igen')
  expect(changeReasons([restored])).toBe('makulerade hush\u00e5ll har \u00e5terst\u00e4llts')
})

it('does not say that the year was fixed anew of a figure that a later year brought, such as who stayed', () => {
  const fixed = { recordType: 'report_version', action: 'create' }
  expect(changeReasons([fixed])).toBe('ett \u00e5r har fastst\u00e4llts sedan dess')
})
