import { expect, it } from 'vitest'
import { createQueryClient } from './query-client.ts'
import { lookAtWorkOnReturn } from './work-on-return.ts'

it('work is looked at anew when its tab is turned back to, and figures are not', () => {
  const client = createQueryClient()
  lookAtWorkOnReturn(client)
  const looks = (...queryKey: string[]) => client.defaultQueryOptions({ queryKey }).refetchOnWindowFocus
  expect(looks('follow-ups', 'due', '')).toBe(true)
  expect(looks('duplicates', '')).toBe(true)
  expect(looks('outcomes', '')).toBe(false)
  expect(looks('municipalities')).toBe(false)
})
