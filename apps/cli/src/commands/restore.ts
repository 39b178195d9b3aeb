import { restoreBackup } from '@inflytt/api/services/backups'
import { operatorCommand } from '../command.ts'
import { say, standingStore } from '../operator.ts'

export const restore = operatorCommand({
  meta: {
    name: 'restore',
    description: 'Make a backup the store, where there is none; read it whole before.',
  },
  args: {
    file: { type: 'positional', required: true, description: 'The backup.' },
    identity: { type: 'string', description: 'The file of the secret key that it is encrypted to.' },
    'dry-run': { type: 'boolean', description: 'Read and check it, and make nothing.' },
  },
  run: async ({ args }) => {
    const store = standingStore({ makesStore: true })
    const place = store.databaseUrl === undefined ? store.storePath : 'the database of DATABASE_URL'
    const isDryRun = args['dry-run'] ?? false
    const { rows, schema, migrationsMissing } = await restoreBackup({
      backup: args.file,
      ...store,
      identityFile: args.identity,
      isDryRun,
    })
    say(`${args.file} is whole: ${rows} rows, schema ${schema}.`)
    if (migrationsMissing > 0)
      say('It is of an earlier version, and is brought up to date at the next start.')
    say(
      isDryRun
        ? `Dry run: nothing was made. It can be restored to ${place}.`
        : `Restored to ${place}. Everybody signs in anew. Check the figures with: pnpm inflytt verify`,
    )
  },
})
