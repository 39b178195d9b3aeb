import { type ArgsDef, type CommandDef, defineCommand } from 'citty'
import { tellingFaults } from './operator.ts'
import { refuseRepeated, refuseUnknown } from './options.ts'

/** A command that refuses what it does not know before it does anything, and tells its faults in a sentence. */
export function operatorCommand<const Args extends ArgsDef = ArgsDef>(
  command: CommandDef<Args>,
): CommandDef<Args> {
  return defineCommand({
    ...command,
    run: (context) =>
      tellingFaults(async () => {
        refuseRepeated(context.rawArgs)
        refuseUnknown(context.args, (command.args ?? {}) as ArgsDef)
        await command.run?.(context)
      }),
  })
}
