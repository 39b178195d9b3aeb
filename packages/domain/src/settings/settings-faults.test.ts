import { expect, it } from 'vitest'
import { type ChangeableSettings, settingsFaults } from './settings-faults.ts'
import { settingsPatchSchema } from './settings.schema.ts'

const BEFORE: ChangeableSettings = {
  publicDashboard: true,
  strictDisclosure: false,
  disclosureThreshold: 5,
  disclosureDecision: 'RS 1/2026',
  reportingFrom: '2025-T1',
  earliestMonth: '2015-01',
}

const pointers = (patch: object, before = BEFORE) =>
  settingsFaults(before, settingsPatchSchema.parse(patch), '2026-T3').map(({ pointer }) => pointer)

it.each([
  [{}, []],
  [{ publicDashboard: false }, []],
  [{ strictDisclosure: false, disclosureThreshold: 5 }, []],
  [{ strictDisclosure: true, disclosureDecision: 'RS 2/2026' }, []],
  [{ strictDisclosure: true }, ['/disclosureDecision']],
  [{ disclosureThreshold: 4, disclosureDecision: ' ' }, ['/disclosureDecision']],
  [{ disclosureThreshold: 4, disclosureDecision: null }, ['/disclosureDecision']],
  [{ earliestMonth: '2010-06' }, []],
  [{ earliestMonth: '2015-02' }, ['/earliestMonth']],
  [{ earliestMonth: '1989-12' }, ['/earliestMonth']],
  [{ reportingFrom: '2026-T3' }, []],
  [{ reportingFrom: '2027-T1' }, ['/reportingFrom']],
  [{ reportingFrom: '2014-T3' }, ['/reportingFrom']],
  [{ reportingFrom: '2014-T3', earliestMonth: '2014-12' }, []],
])('of the change %j are %j', (patch, expected) => {
  expect(pointers(patch)).toEqual(expected)
})

it.each([
  [{ strictDisclosure: true }, { disclosureDecision: null }, ['/disclosureDecision']],
  [{ strictDisclosure: true }, { disclosureDecision: '' }, ['/disclosureDecision']],
  [{ disclosureThreshold: 8 }, { disclosureDecision: ' ' }, ['/disclosureDecision']],
  [{ disclosureThreshold: 4 }, { disclosureDecision: null }, ['/disclosureDecision']],
  [{ strictDisclosure: true }, { disclosureDecision: 'RS 9/2026' }, []],
  [{ strictDisclosure: true }, { publicDashboard: false }, []],
  [{}, { disclosureDecision: null }, []],
  [{}, { disclosureDecision: '' }, []],
])('while %j stands, of the change %j are %j', (standing, patch, expected) => {
  expect(pointers(patch, { ...BEFORE, ...standing })).toEqual(expected)
})

it.each([[2], [21], [4.5], ['5'], [null]])('no threshold of %j is taken', (disclosureThreshold) => {
  expect(settingsPatchSchema.safeParse({ disclosureThreshold }).success).toBe(false)
})
