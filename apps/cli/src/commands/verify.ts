import { readAuditHead } from '@inflytt/db'
import { auditHeadDifference, sealAuditTrail, verifyStore } from '@inflytt/api/services/verify'
import { operatorCommand } from '../command.ts'
import { asOperator, say } from '../operator.ts'

const SHOWN = 20

export const verify = operatorCommand({
  meta: {
    name: 'verify',
    description:
      'Recompute every count from the records, check the chain of the audit trail, and tell what differs.',
  },
  args: {
    'audit-head': {
      type: 'string',
      description: 'A batch and its hash as verify told them before, such as 12:4f1c...',
    },
  },
  run: ({ args }) =>
    asOperator(async ({ db, clock }) => {
      await sealAuditTrail({ db, clock })
      const ofHead = await auditHeadDifference(db, args['audit-head'])
      const { households, aggregates, counts, differences } = await verifyStore(db, clock())
      differences.push(...ofHead)
      say(`${households} households, ${aggregates} aggregates and ${counts} counts recomputed.`)
      const head = await readAuditHead(db)
      if (head !== undefined)
        say(
          `Audit trail sealed through batch ${head.sequence}. Keep this elsewhere: ${head.sequence}:${head.hash}`,
        )
      for (const difference of differences.slice(0, SHOWN)) say(JSON.stringify(difference))
      if (differences.length > SHOWN) say(`... and ${differences.length - SHOWN} more.`)
      say(`${differences.length} differences.`)
      if (differences.length > 0) process.exitCode = 1
    }),
})
