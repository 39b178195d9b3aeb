import { CODES, officerOf } from './history-actors.testing.ts'
import type { Step } from './history.testing.ts'
import { aggregates, duplicates, followUps, households } from './history-household-steps.testing.ts'
import { activities, leads, money, needs } from './history-work-steps.testing.ts'

const control: Step[] = [
  [
    'klart',
    15,
    async (history) => {
      const state = history.pick(['closed', 'closed', 'closed_nothing', 'open'])
      const code = history.pick(CODES)
      const path = `/period-reports/${code}/${2025 + history.random(2)}-T${1 + history.random(3)}`
      const body = { state, ...(state === 'open' && history.often(80) && { reopenReason: 'one more' }) }
      await history.write(officerOf(history, code), 'PUT', path, body)
    },
  ],
  [
    'target',
    4,
    async (history) => {
      const scope = history.pick(['county', ...CODES])
      const path = `/targets/${scope}/${2024 + history.random(3)}/households`
      await history.write('coordinator', 'PUT', path, { value: history.pick([0, 12, null, -1]) })
    },
  ],
  [
    'data controller',
    2,
    async (history) => {
      const path = `/data-controllers/${history.pick(['county', ...CODES])}`
      const name = history.pick(['Kommunstyrelsen', '', null, 'x'.repeat(161)])
      await history.write('admin', 'PATCH', path, { name })
    },
  ],
]

/** Every kind of write there is, of every entity, refused ones among them. */
export const ALL_STEPS: readonly Step[] = [
  ...households,
  ...followUps,
  ...leads,
  ...needs,
  ...activities,
  ...money,
  ...duplicates,
  ...aggregates,
  ...control,
]
