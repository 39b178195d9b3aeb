import { defineCommand, runMain } from 'citty'
import { backup } from './commands/backup.ts'
import { demo } from './commands/demo.ts'
import { importFile } from './commands/import.ts'
import { move } from './commands/move.ts'
import { report } from './commands/report.ts'
import { restore } from './commands/restore.ts'
import { retention } from './commands/retention.ts'
import { serve } from './commands/serve.ts'
import { statistics } from './commands/statistics.ts'
import { user } from './commands/user.ts'
import { verify } from './commands/verify.ts'

await runMain(
  defineCommand({
    meta: {
      name: 'inflytt',
      description: "The operator's commands. They use the same environment as the server.",
    },
    subCommands: {
      serve,
      user,
      verify,
      backup,
      restore,
      report,
      import: importFile,
      retention,
      statistics,
      demo,
      move,
    },
  }),
)
