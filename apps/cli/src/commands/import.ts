import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { importAsOperator, type ImportedFile } from '@inflytt/api/services/imports'
import { StartError } from '@inflytt/api/services/store'
import { columnLetter } from '@inflytt/domain'
import { operatorCommand } from '../command.ts'
import { asOperator, say } from '../operator.ts'

export const importFile = operatorCommand({
  meta: {
    name: 'import',
    description: 'Import a file of households or counts (.xlsx or CSV), or tell what that would do.',
  },
  args: {
    file: { type: 'positional', required: true, description: 'The file.' },
    municipality: { type: 'string', required: true, description: 'Whose the rows are, such as 2305.' },
    kind: { type: 'string', default: 'households', description: 'households, or counts by year.' },
    'dry-run': { type: 'boolean', description: 'Save nothing; tell what would be saved.' },
    'skip-faulty': { type: 'boolean', description: 'Save the other rows where some are faulty.' },
  },
  run: ({ args }) =>
    asOperator(async (operator) => {
      if (args.kind !== 'households' && args.kind !== 'counts')
        throw new StartError('--kind is households or counts.')
      const interrupted = new AbortController()
      for (const signal of ['SIGINT', 'SIGTERM'] as const)
        process.once(signal, () => interrupted.abort())
      const told = await importAsOperator(operator, {
        kind: args.kind,
        municipalityCode: args.municipality,
        fileName: basename(args.file),
        bytes: readBytes(args.file),
        isDryRun: args['dry-run'] === true,
        skipsFaulty: args['skip-faulty'] === true,
        signal: interrupted.signal,
      })
      tell(told, args['dry-run'] === true)
    }),
})

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new StartError(`The file ${path} cannot be read.`, { cause })
  }
}

function tell({ batch, faults, isSaved }: ImportedFile, isDryRun: boolean): void {
  const { rows, accepted, byStatus } = batch.summary
  const kinds = Object.entries(byStatus).filter(([, count]) => count > 0)
  say(`${rows} rows: ${kinds.map(([status, count]) => `${count} ${status}`).join(', ')}.`)
  const unread = batch.columns.flatMap(({ field, header }) => (field === null && header ? [header] : []))
  if (unread.length > 0) say(`  columns that are not read: ${unread.join(', ')}.`)
  const hidden = batch.columns.flatMap(({ column, field, isHidden }) =>
    isHidden === true && field !== null ? [columnLetter(column)] : [],
  )
  if (hidden.length > 0)
    say(`  columns that the spreadsheet hides, and that are read: ${hidden.join(', ')}.`)
  const {
    sheet,
    otherSheets = [],
    hiddenSheets = 0,
    hiddenRows = 0,
    widerRows = 0,
    otherTable = null,
  } = batch.source
  if (otherSheets.length > 0)
    say(`  the sheet ${sheet} is read; others look like lists, and are not: ${otherSheets.join(', ')}.`)
  if (hiddenSheets > 0) say(`  hidden sheets that are not read: ${hiddenSheets}.`)
  if (hiddenRows > 0) say(`  rows that the spreadsheet hides, and that are read: ${hiddenRows}.`)
  if (widerRows > 0)
    say(`  rows that say something beside the headings, which is not read: ${widerRows}.`)
  if (otherTable !== null)
    say(`  from row ${otherTable} on stands another table, or another municipality, which is not read.`)
  for (const { place, details } of faults) say(`  row ${place}: ${details.join(' ')}`)
  if (byStatus.faulty > faults.length) say(`  ... and ${byStatus.faulty - faults.length} more.`)
  if (isSaved) {
    const { households = 0, changed = 0, aggregates = 0 } = batch.saved ?? {}
    say(`Saved: ${households} households, ${changed} changes, ${aggregates} counts.`)
    return
  }
  if (byStatus.faulty > 0) process.exitCode = 1
  say(
    isDryRun
      ? `Dry run: nothing was saved; ${accepted} rows would be.`
      : `Nothing was saved: ${byStatus.faulty} rows are faulty. Correct them, or leave them out by --skip-faulty.`,
  )
}
