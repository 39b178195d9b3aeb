import { removeDemo } from '@inflytt/api/services/demo'
import { defineCommand } from 'citty'
import { operatorCommand } from '../command.ts'
import { asOperator, say } from '../operator.ts'

const remove = operatorCommand({
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
