import { expect, test } from 'vitest'
import { hiddenFigures } from './hidden-figures.ts'

/** Tables as [figures, hidden]. */
function counted(tables: Record<string, [number, number]>) {
  const answer = {
    tables: Object.entries(tables).map(([id, [figures, hidden]]) => ({
      id,
      title: id,
      figures,
      hidden,
    })),
  }
  const { total, tables: with_, fuller } = hiddenFigures(answer)
  return { total, tables: with_.map((table) => [table.id, table.hidden]), fuller: fuller?.id }
}

test('sums what is hidden and names the table that hides none; one of sentences is no table of figures', () => {
  expect(counted({ T1: [1, 0], T2: [3, 2], T15: [0, 0] })).toEqual({
    total: 2,
    tables: [['T2', 2]],
    fuller: 'T1',
  })
})

test('names the table that shows the most where all hide something', () => {
  expect(counted({ T2: [2, 1], T4: [4, 1] })).toMatchObject({ total: 2, fuller: 'T4' })
})

test('names none where nothing is hidden, nor where no table shows more', () => {
  expect(counted({ T1: [1, 0], T2: [1, 0] })).toEqual({ total: 0, tables: [], fuller: undefined })
  expect(counted({ T2: [2, 1] }).fuller).toBeUndefined()
})
