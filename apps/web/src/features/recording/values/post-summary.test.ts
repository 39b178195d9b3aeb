import { expect, test } from 'vitest'
import { summaryOf } from './post-summary.ts'

test('an entry is known by its month and people, and by nothing of which nothing is known', () => {
  expect(summaryOf({ month: '2026-11', adults: 2, children: 0 })).toBe('nov 2026, 2 vuxna, inga barn')
  expect(summaryOf({ month: '2026-11', adults: 1, children: null })).toBe(
    'nov 2026, 1 vuxen, okänt antal barn',
  )
  // Somebody who is thinking of it, and has said nothing more.
  expect(summaryOf({ month: '', adults: null, children: null })).toBe('')
})
