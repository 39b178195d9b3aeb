import { expect, it } from 'vitest'
import { carryOverFaults, toCarryOverBody, toCarryOverValues } from './carry-over-fields.ts'

const RECORD = {
  fromYear: 2024,
  toYear: 2025,
  totalSek: 310_000,
  lines: [
    { category: 'personnel', amountSek: 130_000, isApproximate: true },
    { category: 'activities', amountSek: 180_000, isApproximate: false },
  ],
}

it('sets each line in a field of its own, and back', () => {
  const values = toCarryOverValues(RECORD)
  expect(values).toMatchObject({ personnel: 130_000, travel: null, approximate: ['personnel'] })
  expect(toCarryOverBody({ personnel: 130_000 }, values)).toEqual({
    totalSek: 310_000,
    lines: RECORD.lines,
  })
  expect(toCarryOverBody({ toYear: 2026 }, values)).toEqual({ toYear: 2026 })
})

it('names years that go backwards, and lines that do not sum', () => {
  const values = toCarryOverValues(RECORD)
  const keys = (over: object) => Object.keys(carryOverFaults({ ...values, ...over }))
  expect(keys({})).toEqual([])
  expect(keys({ toYear: 2024 })).toEqual(['toYear'])
  expect(keys({ travel: 1 })).toEqual(['totalSek'])
  expect(keys({ personnel: null, activities: null, totalSek: 0 })).toEqual(['totalSek'])
})
