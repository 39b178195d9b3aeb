import { describe, expect, test } from 'vitest'
import { changesOf, conflictsOf } from './compare-fields.ts'

const opened = { adults: 2 as number | null, places: ['2305'], note: null as string | null }

describe('what is sent of a draft', () => {
  test('is what differs, lists and emptied fields included', () => {
    expect(changesOf(opened, { ...opened })).toEqual({})
    expect(changesOf(opened, { adults: null, places: [], note: null })).toEqual({
      adults: null,
      places: [],
    })
  })
})

describe('a stale draft', () => {
  test('proposes my own change, and the other one where I changed nothing', () => {
    const stored = { adults: 4, places: ['2305', '2380'], note: null }
    expect(conflictsOf(opened, { ...opened, adults: 3, note: 'Ring' }, stored)).toEqual([
      { field: 'adults', mine: 3, theirs: 4, proposed: 'mine' },
      { field: 'places', mine: ['2305'], theirs: ['2305', '2380'], proposed: 'theirs' },
      { field: 'note', mine: 'Ring', theirs: null, proposed: 'mine' },
    ])
  })

  test('has nothing to choose where both wrote the same', () => {
    expect(conflictsOf(opened, { ...opened, adults: 4 }, { ...opened, adults: 4 })).toEqual([])
  })
})
