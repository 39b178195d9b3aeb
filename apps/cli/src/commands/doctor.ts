import { examine, type Finding } from '@inflytt/api/services/doctor'
import { operatorCommand } from '../command.ts'
import { say } from '../operator.ts'

export const doctor = operatorCommand({
  meta: {
    name: 'doctor',
    description: 'Look at the whole installation, and say what to mend. Changes nothing.',
  },
  args: { json: { type: 'boolean', description: 'As JSON, for programs.' } },
  run: async ({ args }) => {
    const findings = await examine(new Date())
    const isWell = findings.every(({ state }) => state !== 'fault')
    if (args.json) say(JSON.stringify({ isWell, findings }))
    else tell(findings)
    if (!isWell) process.exitCode = 1
  },
})

function tell(findings: readonly Finding[]): void {
  for (const { check, state, found, mend } of findings) {
    say(`${state.padEnd(7)} ${check}: ${found}`)
    if (mend !== null) say(`        ${mend}`)
  }
  const count = (wanted: Finding['state']) => findings.filter(({ state }) => state === wanted).length
  say(`${count('fault')} faults, ${count('warning')} warnings.`)
}
