import { startAndServe } from '@inflytt/api/services'
import { defineCommand } from 'citty'

export const serve = defineCommand({
  meta: { name: 'serve', description: 'Start the server.' },
  run: startAndServe,
})
