import { writeFile } from 'node:fs/promises'
import { reportAsOperator } from '@inflytt/api/services/reports'
import { StartError } from '@inflytt/api/services/store'
import { REPORT_FORMATS, TABLE_IDS, type TableId } from '@inflytt/reports'
import { operatorCommand } from '../command.ts'
import { asOperator, say } from '../operator.ts'
import { oneOf, wholeNumberOf } from '../options.ts'

export const report = operatorCommand({
  meta: {
    name: 'report',
    description:
      'Write the yearly report to a file, as the API gives it: what is hidden there is hidden here.',
  },
  args: {
    year: { type: 'positional', required: true, description: 'The year of the report, such as 2025.' },
    format: { type: 'string', default: 'csv', description: REPORT_FORMATS.join(', ') },
    out: {
      type: 'string',
      description: 'Where to write it. Left out, it is written here under the name that a download has.',
    },
    municipality: { type: 'string', description: 'One municipality beside the county, such as 2305.' },
    table: {
      type: 'string',
      description: 'Some of the tables, such as T1,T2. json-stat needs exactly one.',
    },
    version: {
      type: 'string',
      description: 'A fixed version, such as 1. Left out, how things stand now.',
    },
    overwrite: { type: 'boolean', description: 'Replace the file if there is one.' },
  },
  run: ({ args }) =>
    asOperator(async (operator) => {
      const { fileName, body } = await reportAsOperator(operator, {
        year: wholeNumberOf('year', args.year),
        format: oneOf('--format', args.format, REPORT_FORMATS),
        tables: args.table === undefined ? undefined : tablesOf(args.table),
        municipality: args.municipality,
        version: args.version === undefined ? undefined : wholeNumberOf('--version', args.version),
      })
      const path = args.out ?? fileName
      await write(path, body, args.overwrite === true)
      say(`Wrote ${path}.`)
    }),
})

function tablesOf(given: string): TableId[] {
  return given.split(',').map((id) => oneOf('--table', id.toUpperCase(), TABLE_IDS))
}

async function write(path: string, body: string | Uint8Array, mayReplace: boolean): Promise<void> {
  try {
    await writeFile(path, body, { flag: mayReplace ? 'w' : 'wx' })
  } catch (cause) {
    throw new StartError(refusalOf(path, cause), { cause })
  }
}

function refusalOf(path: string, cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  if (code === 'EEXIST')
    return `There is a file at ${path} already. Give another name with --out, or add --overwrite.`
  if (code === 'ENOENT') return `There is no folder for ${path}.`
  if (code === 'EISDIR') return `${path} is a folder. Give the name of a file with --out.`
  return `${path} could not be written (${String(code)}).`
}
