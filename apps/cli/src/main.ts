import { refuseOldNode } from '@inflytt/api/services/node-version'
import { defineCommand, runMain } from 'citty'

refuseOldNode()

// Whoever was to read it may be gone; what was begun is ended in order.
process.stdout.on('error', () => (process.exitCode = 1))

// Each is loaded when it is asked for: the server's code takes longer to read than most commands to run.
await runMain(
  defineCommand({
    meta: {
      name: 'inflytt',
      description: "The operator's commands. They use the same environment as the server.",
    },
    subCommands: {
      serve: async () => (await import('./commands/serve.ts')).serve,
      user: async () => (await import('./commands/user.ts')).user,
      verify: async () => (await import('./commands/verify.ts')).verify,
      backup: async () => (await import('./commands/backup.ts')).backup,
      restore: async () => (await import('./commands/restore.ts')).restore,
      report: async () => (await import('./commands/report.ts')).report,
      import: async () => (await import('./commands/import.ts')).importFile,
      retention: async () => (await import('./commands/retention.ts')).retention,
      statistics: async () => (await import('./commands/statistics.ts')).statistics,
      demo: async () => (await import('./commands/demo.ts')).demo,
      export: async () => (await import('./commands/export.ts')).exportArchive,
      doctor: async () => (await import('./commands/doctor.ts')).doctor,
      move: async () => (await import('./commands/move.ts')).move,
    },
  }),
)
