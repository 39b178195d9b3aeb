import { removeDemo } from '@inflytt/api/services/demo'
import { defineCommand } from 'citty'
import { asOperator, say } from '../operator.ts'

const remove = defineCommand({
  meta: {
    name: 'remove',
    description: 'Remove everything made up, demo accounts included; the real facts return.',
  },
  run: () =>
    asOperator(async (operator) => {
      await removeDemo(operator)
      say('The demo data and the demo accounts are gone. Make accounts with: pnpm inflytt user add')
    }),
})

export const demo = defineCommand({
  meta: { name: 'demo', description: 'The made-up data of a demo.' },
  subCommands: { remove },
})
