import { OCCUPATION_FIELDS } from '@inflytt/domain'
import { expect, test } from 'vitest'

import fieldByPrefix from '../data/ssyk-occupation-fields.json' with { type: 'json' }
import { occupationFieldOf } from './occupation-fields.ts'
import { findSsyk, SSYK_OCCUPATIONS } from './ssyk.ts'

const known = OCCUPATION_FIELDS.filter((field) => field !== 'unknown')

test('every occupation has a field, and every known field has an occupation', () => {
  const fields = SSYK_OCCUPATIONS.map((entry) => occupationFieldOf(entry.code))
  expect(fields.filter((field) => field === undefined)).toEqual([])
  expect(new Set(fields)).toEqual(new Set(known))
})

test('every prefix of the table is a code and says something its parent does not', () => {
  const table = new Map(Object.entries(fieldByPrefix))
  for (const [prefix, field] of table) {
    const parents = [3, 2, 1].map((length) => prefix.slice(0, length))
    const parent = parents.find((code) => code !== prefix && table.has(code))
    expect(findSsyk(prefix), prefix).toBeDefined()
    expect(table.get(parent ?? ''), prefix).not.toBe(field)
  }
})

test.each([
  ['2221', 'health_care', 'a nurse'],
  ['5321', 'health_care', 'an assistant nurse'],
  ['2661', 'health_care', 'a social worker'],
  ['2341', 'education', 'a teacher'],
  ['5311', 'education', 'a child minder'],
  ['1412', 'education', 'a head teacher'],
  ['2312', 'research', 'a university lecturer'],
  ['2142', 'construction', 'a civil engineer in building'],
  ['7411', 'construction', 'an electrician'],
  ['7413', 'energy', 'a distribution electrician'],
  ['2144', 'industry', 'a mechanical engineer'],
  ['7212', 'industry', 'a welder'],
  ['2512', 'it', 'a software developer'],
  ['5120', 'hospitality', 'a cook'],
  ['3422', 'hospitality', 'an instructor, skiing included'],
  ['8332', 'transport', 'a lorry driver'],
  ['8341', 'land_based', 'a forest machine driver'],
  ['2250', 'land_based', 'a veterinarian'],
  ['2411', 'administration', 'an auditor'],
  ['5222', 'retail_service', 'a shop assistant'],
  ['2642', 'culture', 'a journalist'],
  ['3360', 'defence_rescue', 'a police officer'],
  ['0110', 'defence_rescue', 'an officer'],
  ['2671', 'other', 'a priest'],
])('%s is %s: %s', (code, field) => {
  expect(occupationFieldOf(code)).toBe(field)
})

test('says nothing of groups and unknown codes', () => {
  expect(occupationFieldOf('22')).toBeUndefined()
  expect(occupationFieldOf('2299')).toBeUndefined()
  expect(occupationFieldOf('')).toBeUndefined()
})
