import { makeBackup } from '@inflytt/api/services/backups'
import { operatorCommand } from '../command.ts'
import { say, standingStore } from '../operator.ts'

export const backup = operatorCommand({
  meta: {
    name: 'backup',
    description: 'Copy the store to a file, also while the server runs, and read the copy whole.',
  },
  args: {
    out: {
      type: 'string',
      required: true,
      description: 'A file that is not there, or a folder in which one named by the moment is made.',
    },
    compress: { type: 'boolean', description: 'Compress it (zstd); one of PostgreSQL always is.' },
    'encrypt-to': {
      type: 'string',
      description: 'Encrypt it to these public keys of age (age1...), separated by commas.',
    },
  },
  run: async ({ args }) => {
    const { path, bytes, checked } = await makeBackup({
      ...standingStore(),
      out: args.out,
      at: new Date(),
      compress: args.compress ?? false,
      recipients: args['encrypt-to']?.split(',').map((key) => key.trim()) ?? [],
    })
    say(`Wrote ${path} (${bytes} bytes), read it whole and found ${checked.rows} rows.`)
  },
})
