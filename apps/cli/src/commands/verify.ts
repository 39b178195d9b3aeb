import { verifyStore } from '@inflytt/api/services'
import { defineCommand } from 'citty'
import { asOperator, say } from '../operator.ts'

const SHOWN = 20

export const verify = defineCommand({
  meta: {
    name: 'verify',
    description: 'Recompute every count from the records and tell where they differ.',
  },
  run: () =>
    asOperator(async ({ db, clock }) => {
      const { households, aggregates, counts, differences } = await verifyStore(db, clock())
      say(`${households} households, ${aggregates} aggregates and ${counts} counts recomputed.`)
      for (const difference of differences.slice(0, SHOWN)) say(JSON.stringify(difference))
      if (differences.length > SHOWN) say(`... and ${differences.length - SHOWN} more.`)
      say(`${differences.length} differences.`)
      if (differences.length > 0) process.exitCode = 1
    }),
})
