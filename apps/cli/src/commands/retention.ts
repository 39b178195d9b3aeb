import { sweepAsOperator } from '@inflytt/api/services/retention'
import { operatorCommand } from '../command.ts'
import { asOperator, say } from '../operator.ts'

export const retention = operatorCommand({
  meta: {
    name: 'retention',
    description: 'Run every retention rule that has a decision, or count what each would do.',
  },
  args: {
    'dry-run': { type: 'boolean', description: 'Change nothing; count for every rule, decided or not.' },
  },
  run: ({ args }) =>
    asOperator(async (operator) => {
      const isDryRun = args['dry-run'] === true
      const { runs, busy, failed } = await sweepAsOperator(operator, isDryRun)
      for (const { kind, decisionRef, outcome, changed, held } of runs)
        say(
          `${kind} (${decisionRef ?? 'not decided'}): ${told(changed)}${left(held)}${outcome === 'done' ? '' : '; stopped before it had taken all'}`,
        )
      for (const kind of busy) say(`${kind}: is being run already, and was left to that run.`)
      for (const { kind } of failed) say(`${kind}: failed. What it had taken by then stays taken.`)
      if (failed[0] !== undefined) throw failed[0].cause
      if (runs.length + busy.length === 0) say('No rule has a decision, so nothing was done.')
    }),
})

function told(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ')
}

function left(held: Readonly<Record<string, number>>): string {
  return Object.keys(held).length === 0 ? '' : `; left: ${told(held)}`
}
