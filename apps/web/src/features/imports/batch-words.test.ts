import { expect, test } from 'vitest'
import { leftOutWords } from './batch-words.ts'
import type { ImportBatch } from './queries.ts'

function leftOut(rows: number, accepted: number, faulty: number): string | undefined {
  const byStatus = { faulty, unchanged: 0 } as ImportBatch['counts']['byStatus']
  return leftOutWords({
    kind: 'households',
    counts: { rows, accepted, byStatus },
  })
}

test('what was not saved says how many rows have faults, and where they all have, that they do', () => {
  expect(leftOut(5, 5, 0)).toBeUndefined()
  expect(leftOut(5, 3, 0)).toBe('2 rader i filen är inte sparade.')
  expect(leftOut(5, 2, 1)).toBe(
    '3 rader i filen är inte sparade, en av dem för att den har fel. Rätta den i Excel och läs in bara den raden.',
  )
  expect(leftOut(5, 3, 2)).toBe(
    '2 rader i filen är inte sparade, för att de har fel. Rätta dem i Excel och läs in bara de raderna.',
  )
  expect(leftOut(5, 4, 1)).toBe(
    'En rad i filen är inte sparad, för att den har fel. Rätta den i Excel och läs in bara den raden.',
  )
})
