import { expect, it } from 'vitest'
import { createTestApi } from '../api.testing.ts'

const PART = {
  title: 'Bracke 2020-2023',
  programmeId: 'en-attraktiv-region',
  relation: 'part_of',
  parentId: 'en-attraktiv-region-444',
  municipalityCodes: ['2305'],
  periodFrom: '2020-01',
  periodToEarliest: '2023-12',
  periodToLatest: '2023-12',
  households: 2,
  definitionNote: 'not known',
  sourceTitle: 'a list',
}

it('on PostgreSQL too, of many that overlap and come at once one is kept', async () => {
  const api = await createTestApi(['coordinator'], undefined, 'postgres')
  const sent = Array.from({ length: 8 }, () =>
    api.ask('coordinator', '/aggregate-outcomes', { method: 'POST', body: PART }),
  )
  const statuses = (await Promise.all(sent)).map(({ status }) => status)
  await api.close()
  expect(statuses.filter((status) => status === 201)).toHaveLength(1)
})
