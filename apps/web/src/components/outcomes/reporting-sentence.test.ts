import { expect, test } from 'vitest'
import { inEnglish } from '../../strings/english.testing.ts'
import { text } from '../../strings/text.ts'

// On its first days one of eight has reported: no verb may stand there that is right of several alone.
test('in English who has reported is told so that it is right of one and of several', async () => {
  const told = await inEnglish(() => [
    text('overview.reported', { reported: 1, total: 8, tertial: 'four-month period 2 of 2026' }),
    text('overview.gainedSoFar', { count: 1, total: 8, isCurrent: 'true', year: '2026' }),
  ])
  expect(told).toEqual([
    'Reports for four-month period 2 of 2026 are in from 1 of 8 municipalities.',
    'New households so far in 2026 are reported by 1 of 8 municipalities',
  ])
})
