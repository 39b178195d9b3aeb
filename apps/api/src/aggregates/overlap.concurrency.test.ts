import { expect, it } from 'vitest'
import { createTestApi } from '../api.testing.ts'
import { PART_OF_THE_444 } from './part.testing.ts'

it('on PostgreSQL too, of many that overlap and come at once one is kept', async () => {
  const api = await createTestApi(['coordinator'], undefined, 'postgres')
  const sent = Array.from({ length: 8 }, () =>
    api.ask('coordinator', '/aggregate-outcomes', {
      method: 'POST',
      body: { ...PART_OF_THE_444, households: 2 },
    }),
  )
  const statuses = (await Promise.all(sent)).map(({ status }) => status)
  await api.close()
  expect(statuses.filter((status) => status === 201)).toHaveLength(1)
})
