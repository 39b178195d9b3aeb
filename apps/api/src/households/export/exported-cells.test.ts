import { householdFields } from '@inflytt/domain'
import { expect, it } from 'vitest'
import { EXPORTED } from './exported-cells.ts'

it('has every member that can be recorded, each once and as it is called', () => {
  expect(EXPORTED).toEqual(expect.arrayContaining(Object.keys(householdFields.shape)))
  expect(new Set(EXPORTED).size).toBe(EXPORTED.length)
  expect(EXPORTED.slice(0, 3)).toEqual(['ref', 'version', 'municipalityCode'])
})
