import { listAggregates, listUnreadAnswers, type Db } from '@inflytt/db'
import {
  columnLetter,
  HOUSEHOLD_IMPORT_FIELDS,
  COUNT_IMPORT_FIELDS,
  IMPORT_KINDS,
  remainingOf,
} from '@inflytt/domain'
import { z } from 'zod'
import { type ImportBatch, type ImportSummary, ROW_STATUSES } from './import-batch.ts'
import { progressOf } from './import-jobs.ts'
import { missingFields } from './columns/missing-fields.ts'

export const IMPORT_STATES = [
  'checking',
  'previewed',
  'committing',
  'committed',
  'undoing',
  'undone',
  'cancelled',
  'failed',
  'expired',
] as const

const faultSchema = z.object({
  pointer: z.string(),
  detail: z.string(),
  code: z.string().optional(),
})

export const importSchema = z
  .object({
    id: z.string(),
    kind: z.enum(IMPORT_KINDS),
    municipalityCode: z.string().nullable(),
    fileName: z.string(),
    format: z.enum(['csv', 'xlsx']),
    encoding: z.string().nullable(),
    delimiter: z.string().nullable(),
    sheets: z.array(z.string()),
    sheet: z.string().nullable(),
    otherSheets: z
      .array(z.string())
      .describe(
        'Other sheets that look like lists; none of them is read. None where the sheet was chosen.',
      ),
    hiddenSheets: z.int().describe('Sheets that are hidden in the workbook; none of them is read.'),
    headerRow: z.int(),
    state: z.enum(IMPORT_STATES),
    progress: z.object({ done: z.int(), total: z.int().nullable() }).nullable(),
    failure: z
      .object({
        code: z.string(),
        detail: z.string(),
        errors: z.array(faultSchema),
        reason: z.string().optional().describe('Why the file cannot be used, where it is that.'),
        afterRow: z.int().optional().describe('The last row that could be read.'),
        sheet: z.string().optional().describe('The sheet where it was met.'),
        row: z.int().optional().describe('The row where it was met.'),
      })
      .nullable()
      .describe(
        'Why the last check, commit or undo did not happen, where its answer had not waited for it.',
      ),
    columns: z.array(
      z.object({
        column: z.int(),
        letter: z.string(),
        header: z.string().nullable().describe('Null where it looks like somebody\u2019s data.'),
        field: z.string().nullable(),
        proposedBy: z.enum(['words', 'remembered', 'user']).nullable(),
        isKept: z.boolean().describe('Whether its cells are kept until the import ends.'),
        looksLike: z.string(),
        note: z.enum(['personal-data', 'kept-by-server', 'repeated-heading']).nullable(),
        isHidden: z
          .boolean()
          .describe('Whether a spreadsheet hides the column; it is read all the same.'),
        answers: z
          .array(z.object({ said: z.string(), code: z.string().nullable() }))
          .describe('What somebody has said that its cells mean; null means nothing.'),
        unread: z
          .array(z.object({ said: z.string(), rows: z.int() }))
          .describe(
            'What its cells say that no answer is known by. None of a column that says too much.',
          ),
      }),
    ),
    defaults: z.record(z.string(), z.string().nullable()),
    missingFields: z.array(z.string()),
    needsFile: z.boolean().describe('A column was chosen that is not kept: send the file again.'),
    counts: z.object({
      rows: z.int(),
      accepted: z.int(),
      byStatus: z.object(
        Object.fromEntries(ROW_STATUSES.map((status) => [status, z.int()])) as Record<
          (typeof ROW_STATUSES)[number],
          z.ZodInt
        >,
      ),
    }),
    aggregates: z
      .array(
        z.object({
          aggregateId: z.string(),
          title: z.string(),
          households: z.int(),
          remainingBefore: z.int(),
          remainingAfter: z.int(),
          allocated: z.int(),
          reserved: z.int(),
          fits: z.boolean(),
        }),
      )
      .describe('What the accepted rows would take of each aggregate.'),
    years: z.array(
      z.object({
        year: z.int(),
        new: z.int(),
        covered: z.int(),
        undecided: z.int(),
        preliminary: z.int(),
      }),
    ),
    rowCountInFile: z.int(),
    emptyRows: z.int(),
    gapCells: z.int().describe('Where each year has a column: cells that say nothing, not even 0.'),
    hiddenRows: z.int().describe('Rows that a spreadsheet hides, which are read.'),
    widerRows: z.int().describe('Rows that say something beside the headed columns, which is not.'),
    otherTable: z
      .int()
      .nullable()
      .describe(
        'The row where another table or another municipality begins on the sheet; neither is read.',
      ),
    saved: z.object({ households: z.int(), changed: z.int(), aggregates: z.int() }).nullable(),
    createdAt: z.string(),
    updatedAt: z.string(),
    expiresAt: z.string(),
    committedAt: z.string().nullable(),
    undoneAt: z.string().nullable(),
    isDemo: z.boolean(),
  })
  .meta({
    id: 'Import',
    description:
      'A file of households or counts. Nothing of it is recorded before it is committed; its rows are removed then, when it is cancelled, and after 14 days.',
  })

const RUNNING = { checking: 'checking', committing: 'committing', undoing: 'undoing' } as const

/** The batch as it is told, with what its aggregates hold just now. */
export async function toImportBody(db: Db, batch: ImportBatch) {
  const { id, kind, municipalityCode, fileName, source, columns, defaults, summary } = batch
  const progress = progressOf(id)
  const { format, encoding, delimiter, sheets, sheet, headerRow } = source
  const unread = await listUnreadAnswers(db, id)
  return {
    id,
    kind,
    municipalityCode,
    fileName,
    format,
    encoding,
    delimiter,
    sheets,
    sheet,
    otherSheets: source.otherSheets ?? [],
    hiddenSheets: source.hiddenSheets ?? 0,
    headerRow,
    state: progress === undefined ? batch.state : RUNNING[progress.work],
    progress: progress === undefined ? null : { done: progress.done, total: progress.total },
    failure: batch.failure,
    columns: columns.map(({ isTicked: _ticked, ...column }) => ({
      ...column,
      letter: columnLetter(column.column),
      isHidden: column.isHidden === true,
      answers: [...(column.answers ?? [])],
      unread: unread
        .filter((each) => each.column === column.column)
        .map(({ said, rows }) => ({ said, rows })),
    })),
    defaults: { ...defaults },
    missingFields: missingFields(batch),
    needsFile: batch.needsFile,
    counts: { rows: summary.rows, accepted: summary.accepted, byStatus: summary.byStatus },
    aggregates: await toldAggregates(db, batch.isDemo, summary.aggregates),
    years: summary.years,
    rowCountInFile: source.rowCount,
    emptyRows: source.emptyRows,
    gapCells: source.gapCells ?? 0,
    hiddenRows: source.hiddenRows ?? 0,
    widerRows: source.widerRows ?? 0,
    otherTable: source.otherTable ?? null,
    saved: batch.saved,
    createdAt: batch.createdAt,
    updatedAt: batch.updatedAt,
    expiresAt: batch.expiresAt,
    committedAt: batch.committedAt,
    undoneAt: batch.undoneAt,
    isDemo: batch.isDemo,
  }
}

async function toldAggregates(db: Db, isDemo: boolean, taken: ImportSummary['aggregates']) {
  if (taken.length === 0) return []
  const active = await listAggregates(db, { isDemo })
  return taken.flatMap(({ aggregateId, allocated, reserved }) => {
    const aggregate = active.find(({ id }) => id === aggregateId)
    if (aggregate === undefined) return []
    const remainingBefore = remainingOf(aggregate)
    return [
      {
        aggregateId,
        title: aggregate.title,
        households: aggregate.households,
        remainingBefore,
        remainingAfter: remainingBefore - allocated,
        allocated,
        reserved,
        fits: allocated + reserved <= remainingBefore - aggregate.reserved,
      },
    ]
  })
}

export const FIELD_CODES = [...new Set([...HOUSEHOLD_IMPORT_FIELDS, ...COUNT_IMPORT_FIELDS])]
