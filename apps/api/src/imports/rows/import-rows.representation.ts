import type { StoredImportRow } from '@inflytt/db'
import {
  columnLetter,
  type ImportCell,
  isCellFault,
  NOT_ASKED,
  placeName,
  placeOfKey,
  SAID_BY_YEARS,
} from '@inflytt/domain'
import { z } from 'zod'
import { type CheckedRow, type ImportBatch, ROW_STATUSES } from '../import-batch.ts'
import { isYearsAcross } from '../columns/years-across.ts'

export const importRowSchema = z
  .object({
    row: z.int().describe('As a spreadsheet numbers it, headings included.'),
    place: z
      .string()
      .describe(
        'What the row is addressed by: its number, or its cell, as C14, where each year has a column.',
      ),
    version: z.int(),
    status: z.enum(ROW_STATUSES),
    decision: z.enum(['accept', 'reject']),
    mayAccept: z.boolean(),
    cells: z.array(
      z.object({
        column: z.int(),
        letter: z.string(),
        field: z.string().nullable(),
        text: z.string().nullable().describe('Null where the cell cannot be read or was not kept.'),
      }),
    ),
    record: z.record(z.string(), z.unknown()).nullable().describe('What would be saved.'),
    ref: z.string().nullable(),
    aggregateId: z.string().nullable(),
    parentId: z.string().nullable(),
    duplicateOf: z.array(
      z.object({
        ref: z.string().nullable(),
        row: z.int().nullable(),
        grounds: z.array(z.string()),
      }),
    ),
    changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
    messages: z.array(
      z.looseObject({
        code: z.string(),
        severity: z.enum(['fault', 'note']),
        field: z.string().nullable(),
        column: z.int().nullable(),
        cell: z.string().nullable().describe('Such as B14.'),
        detail: z.string(),
      }),
    ),
  })
  .meta({ id: 'ImportRow', description: 'A row of the file, and what its commit would do.' })

const NEVER_ACCEPTED = new Set(['unchanged', 'faulty'])
export const mayAccept = (status: string) => !NEVER_ACCEPTED.has(status)

export function toRowBody(batch: ImportBatch, stored: StoredImportRow) {
  const checked = stored.checked as CheckedRow
  const cells = stored.cells as Record<string, ImportCell>
  const place = placeOfKey(stored.row, isYearsAcross(batch))
  const columnOf = (field: string | null) => {
    if (place.column !== null && SAID_BY_YEARS.has(field ?? '')) return place.column
    return batch.columns.find((column) => field !== null && column.field === field)?.column ?? null
  }
  return {
    row: place.row,
    place: placeName(place),
    version: stored.version,
    status: stored.status as (typeof ROW_STATUSES)[number],
    decision: stored.decision,
    mayAccept: mayAccept(stored.status),
    cells: Object.entries(cells).map(([column, cell]) => ({
      column: Number(column),
      letter: columnLetter(Number(column)),
      field: batch.columns[Number(column) - 1]?.field ?? null,
      text: isCellFault(cell) ? null : cell,
    })),
    record: toRecord(batch, stored, checked),
    ref: checked.ref,
    aggregateId: stored.aggregateId,
    parentId: (checked.input?.['parentId'] as string | null | undefined) ?? null,
    duplicateOf: checked.duplicateOf,
    changes: checked.changes,
    messages: checked.messages.map((message) => {
      const column = columnOf(message.field)
      return {
        ...message,
        column,
        cell: column === null ? null : placeName({ row: place.row, column }),
      }
    }),
  }
}

function toRecord({ kind }: ImportBatch, stored: StoredImportRow, { input, ref, coverage }: CheckedRow) {
  if (input === null) return null
  if (kind === 'counts' || ref !== null) return input
  const { leadId: _lead, welcomeSteps: _steps, ...notAsked } = NOT_ASKED
  return { ...notAsked, ...input, countStatus: stored.countStatus, coverage }
}
