import { describe, expect, test } from 'vitest'
import { historyWords } from './history-words.ts'

const names = { municipalities: [], programmes: [], aggregates: [] }
const item = {
  at: '2026-11-02T09:12:00.000Z',
  by: { id: 'u', role: 'officer' },
  fields: [],
  changes: [],
}

describe('what happened to a follow-up', () => {
  const wordsOf = () => historyWords({ ...item, action: 'void', milestone: 12 }, names)

  test('says which, and what was done', () => {
    expect(wordsOf().done).toBe('Uppföljningen efter 12 månader borttagen')
  })

  test.each([
    ['outcome', 'left', 'Svar: Lämnat länet'],
    ['leaveReason', 'work', 'Varför de lämnade länet: Arbete'],
    ['partnerWorking', 'unknown', 'Medflyttande i arbete: Vet inte'],
    ['answeredMonth', '2026-11', 'Månad för svaret: nov 2026'],
    ['satisfaction', 4, 'Nöjdhet: 4'],
    ['belonging', null, 'Känner sig hemma: okänt'],
    ['newMunicipalityCode', '2305', 'Ny kommun: 2305'],
    ['source', 'household', 'Svaret gavs: av hushållet självt'],
  ])('names %s = %j', (field, value, told) => {
    const words = wordsOf()
    expect(`${words.labelOf(field)}: ${words.describe(field, value)}`).toBe(told)
  })
})

test('what happened to the household itself is told of its own fields', () => {
  const words = historyWords({ ...item, action: 'confirm' }, names)
  expect([words.done, words.labelOf('evidence')]).toEqual([
    'Bekräftat',
    'Hur vet vi att de har flyttat?',
  ])
})
