import { writeArchive } from '@inflytt/api/services/archive'
import { operatorCommand } from '../command.ts'
import { asOperator, say } from '../operator.ts'

export const exportArchive = operatorCommand({
  meta: {
    name: 'export',
    description: 'Write everything as CSV with its schema, for an archive or for leaving the program.',
  },
  args: {
    archive: { type: 'string', required: true, description: 'A folder that is not there; it is made.' },
  },
  run: ({ args }) =>
    asOperator(async ({ db, clock }) => {
      const files = await writeArchive(db, args.archive, clock())
      const rows = files.reduce((sum, file) => sum + file.rows, 0)
      say(`Wrote ${files.length} tables with ${rows} rows to ${args.archive}.`)
      say('It holds personal data: keep it as closed as the store.')
    }),
})
