import { expect, it } from 'vitest'
import { createKeyTable } from './key-table.ts'

it('a table of keys answers as a Map does, however many and whatever signs they are of', () => {
  const [table, map] = [createKeyTable(), new Map<string, number>()]
  const keyOf = (number: number) => `2305/${number % 7}/\u00e5\u{1f600}/KS-${number % 3000}`
  let differing = 0
  for (let number = 0; number < 20_000; number += 1) {
    const key = keyOf(number * 7919)
    if (table.find(key) !== map.get(key)) differing += 1
    if (!map.has(key)) map.set(key, 1 - number)
    table.add(key, 1 - number)
  }
  expect(differing).toBe(0)
  expect(map.size).toBeGreaterThan(5000)
  expect(table.find('')).toBeUndefined()
})

it('keys of one hash are told apart', () => {
  // Known collisions of 32-bit FNV-1a.
  const table = createKeyTable()
  table.add('costarring', 1)
  expect(table.find('liquid')).toBeUndefined()
  table.add('liquid', 2)
  expect([table.find('costarring'), table.find('liquid')]).toEqual([1, 2])
})
