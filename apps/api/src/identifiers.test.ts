import { expect, it } from 'vitest'
import { createIdMaker } from './identifiers.ts'

it('makes UUIDs of version 7 that sort by the time they were made', () => {
  let now = new Date('2026-11-23T12:00:00Z')
  const newId = createIdMaker(() => now)
  const first = newId()
  expect(first).toMatch(/^01a20846-fe00-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  now = new Date('2026-11-23T12:00:00.001Z')
  expect(newId() > first).toBe(true)
})

it('never makes the same twice', () => {
  const newId = createIdMaker(() => new Date(0))
  expect(new Set(Array.from({ length: 1000 }, newId)).size).toBe(1000)
})
