import { startAndServe } from '@inflytt/api/services/serve'
import { operatorCommand } from '../command.ts'

export const serve = operatorCommand({
  meta: { name: 'serve', description: 'Start the server.' },
  run: startAndServe,
})
