import { expect, test } from 'vitest'
import { SETTINGS as stored } from '../../components/outcomes/county.testing.ts'
import { changesToConfirm } from './setting-changes.ts'
import { settingsFields, settingsMessages, toSettingsDraft, toSettingsPatch } from './settings-fields.ts'

const draft = toSettingsDraft(stored)

test('a change of the protection sends the decision with it, the same or another; other changes do not', () => {
  const decided = { ...stored, disclosureDecision: 'RS 1/2026' }
  const changes = { disclosureThreshold: 4 }
  expect(toSettingsPatch(decided, changes, { ...toSettingsDraft(decided), ...changes })).toEqual({
    disclosureThreshold: 4,
    disclosureDecision: 'RS 1/2026',
  })
  const closed = { publicDashboard: false }
  expect(toSettingsPatch(decided, closed, { ...toSettingsDraft(decided), ...closed })).toEqual(closed)
})

test.each([
  [{ strictDisclosure: true }, ['disclosureDecision']],
  [{ strictDisclosure: true, disclosureDecision: 'RS 2/2026' }, []],
  [{ earliestMonth: '2030-01' }, ['earliestMonth', 'reportingFrom']],
  [{ publicDashboard: false, reportingFrom: '2026-T1' }, []],
])('of the draft %j at fault are %j', (over, keys) => {
  expect(Object.keys(settingsMessages(stored, { ...draft, ...over }))).toEqual(keys)
})

test('tertials are offered from that of the earliest month, as it is written', () => {
  const valuesOf = (earliestMonth: string) =>
    settingsFields(stored, { ...draft, earliestMonth }).reportingFrom.choices?.map(({ value }) => value)
  const stand = valuesOf(stored.earliestMonth)
  expect(stand?.[0]).toBe(stored.currentTertial)
  expect(valuesOf('not a month')).toEqual(stand)
  const year = Number(stored.earliestMonth.slice(0, 4)) - 1
  expect(valuesOf(`${year}-12`)?.at(-1)).toBe(`${year}-T3`)
})

test('every change is told with what it does, and a decision alone asks for nothing', () => {
  expect(changesToConfirm(stored, draft)).toEqual([])
  expect(changesToConfirm(stored, { ...draft, disclosureDecision: 'RS 2/2026' })).toEqual([])
  const both = { ...draft, publicDashboard: false, disclosureThreshold: 4, disclosureDecision: 'RS 2' }
  expect(changesToConfirm(stored, both).map(({ setting, from, to }) => [setting, from, to])).toEqual([
    ['publicDashboard', 'Alla, utan att logga in', 'Bara den som har ett konto'],
    ['disclosureThreshold', '5', '4'],
    ['disclosureDecision', 'inte angivet', 'RS 2'],
  ])
  const decided = { ...stored, disclosureDecision: 'RS 1' }
  const lower = { ...toSettingsDraft(decided), disclosureThreshold: 3 }
  expect(changesToConfirm(decided, lower).map(({ setting, to }) => [setting, to])).toEqual([
    ['disclosureThreshold', '3'],
    ['disclosureDecision', 'RS 1'],
  ])
})
