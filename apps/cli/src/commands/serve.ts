import { startAndServe } from '@inflytt/api/services/serve'
import { defineCommand } from 'citty'

export const serve = defineCommand({
  meta: { name: 'serve', description: 'Start the server.' },
  run: startAndServe,
})
