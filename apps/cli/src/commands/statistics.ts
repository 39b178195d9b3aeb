import { type RefreshedTable, refreshStatistics } from '@inflytt/api/services/statistics'
import { readConfig, StartError } from '@inflytt/api/services/store'
import { defineCommand } from 'citty'
import { operatorCommand } from '../command.ts'
import { asOperator, say } from '../operator.ts'

const refresh = operatorCommand({
  meta: {
    name: 'refresh',
    description: 'Fetch the official statistics anew. What fails leaves what was there.',
  },
  run: () =>
    asOperator(async (operator) => {
      const refreshed = await refreshStatistics(operator, readConfig().statistics)
      if (refreshed === undefined)
        throw new StartError('Another refresh is under way. Wait for it, or try again in an hour.')
      for (const table of refreshed) say(`${table.source} ${table.table}: ${told(table)}`)
      const failed = refreshed.filter(({ failure }) => failure !== null).length
      say(`${refreshed.length - failed} tables fetched, ${failed} failed.`)
      if (failed > 0) process.exitCode = 1
    }),
})

function told({ figures, failure, fetchedAt }: RefreshedTable): string {
  if (failure === null) return `${figures} figures fetched.`
  const kept =
    fetchedAt === null
      ? 'The copy that comes with the program is shown.'
      : `What was fetched ${fetchedAt} is kept.`
  return `failed. ${failure} ${kept}`
}

export const statistics = defineCommand({
  meta: { name: 'statistics', description: 'Official statistics of SCB and Kolada.' },
  subCommands: { refresh },
})
