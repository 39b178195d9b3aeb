import { ApiProblem, problemText } from '../../lib/server/api-problem.ts'
import { text } from '../../strings/text.ts'
import type { TextId } from '../../strings/text.ts'

export const FILE_FAULTS = [
  'empty-file',
  'not-a-table',
  'web-page',
  'other-format',
  'pdf',
  'old-excel',
  'binary-workbook',
  'encrypted-workbook',
  'opendocument',
  'damaged-file',
  'quote-not-closed',
  'rows-in-a-cell',
  'too-long-row',
  'too-large-unpacked',
  'too-many-rows',
  'too-many-columns',
  'too-many-cells',
  'unknown-sheet',
  'hidden-sheets',
  'numbers-document',
  'zip-archive',
  'own-figures',
  'levels-in-one-column',
  'no-header',
  'no-rows',
  'counts-not-households',
  'households-not-counts',
  'other-municipality',
  'period-divided',
  'turned',
  'municipalities-across',
  'months-without-year',
  'headings-below-years',
  'months-below-years',
  'title-of-other',
  'file-of-other',
  'moves-of-persons',
  'rows-in-one-column',
  'lists-beside',
  'persons-not-households',
  'unreadable-text',
  'other-file',
] as const

type FileFault = (typeof FILE_FAULTS)[number]

/** Why a file was refused, at once or later; undefined where it was something else. */
export function fileFaultOf(error: unknown): FileFault | undefined {
  return FILE_FAULTS.find((each) => each === membersOf(error)['reason'])
}

function membersOf(error: unknown): Readonly<Record<string, unknown>> {
  if (error instanceof ApiProblem) return error.members
  return typeof error === 'object' && error !== null ? { ...error } : {}
}

/** On which sheet and in which row of the file it was met; nothing where that is not known. */
function placeWords({ sheet, row }: Readonly<Record<string, unknown>>): string[] {
  if (typeof sheet === 'string')
    return [
      text('imports.fault.onSheet', { sheet, row: typeof row === 'number' ? String(row) : 'none' }),
    ]
  return typeof row === 'number' ? [text('imports.fault.inRow', { row: String(row) })] : []
}

/** Why a file could not be read, and what to do. */
export function fileFaultWords(error: unknown): string {
  const reason = fileFaultOf(error)
  const members = membersOf(error)
  if (reason !== undefined) {
    const said = text(`imports.fault.${reason}` as TextId, { row: Number(members['afterRow'] ?? 0) })
    return [said, ...placeWords(members)].join(' ')
  }
  if (!(error instanceof ApiProblem)) return problemText(error)
  switch (error.code) {
    case 'payload-too-large':
      return text('imports.fault.too-large')
    case 'rate-limited':
      return text('imports.fault.rate')
    case 'conflict':
      return text('imports.fault.tooManyOpen')
    case 'precondition-failed':
      return text('imports.fault.stale')
    default:
      return problemText(error)
  }
}

/** A refusal of saving, deciding or undoing, or what the batch says of one that came later. */
export interface Failure {
  code: string
  errors: readonly { pointer: string; detail: string; code?: string | undefined }[]
}

const MOST_ROWS = 10

/** Why nothing was saved. */
export function failureWords(failure: Failure): string {
  const rows = rowsOf(failure)
  const about =
    rows.length === 0 ? [] : [text('imports.fault.rows', { count: rows.length, rows: listOf(rows) })]
  return [sentenceOf(failure, rows.length), ...about].join(' ')
}

function sentenceOf(failure: Failure, rowCount: number): string {
  switch (failure.code) {
    case 'precondition-failed':
      return text('imports.fault.stale')
    case 'envelope-exceeded':
      return text('imports.fault.envelope')
    case 'period-closed':
      return text('imports.fault.period')
    case 'storage-full':
      return text('imports.fault.full')
    case 'conflict':
      return rowCount > 0
        ? text('imports.fault.rowsMoved', { count: rowCount })
        : text('imports.fault.conflict')
    default:
      return failure instanceof ApiProblem ? problemText(failure) : text('imports.fault.conflict')
  }
}

function listOf(rows: readonly string[]): string {
  const shown = rows.slice(0, MOST_ROWS).join(', ')
  return rows.length > MOST_ROWS ? `${shown} \u2026` : shown
}

const rowsOf = ({ errors }: Failure) =>
  errors.flatMap(({ pointer }) => /^\/rows\/([A-Z]*\d+)/.exec(pointer)?.[1] ?? [])

const USES: Readonly<Record<string, TextId>> = {
  changed: 'imports.undo.use.changed',
  erased: 'imports.undo.use.erased',
  'follow-up': 'imports.undo.use.followUps',
  match: 'imports.undo.use.matched',
  'duplicate-decision': 'imports.undo.use.pair',
  'held-households': 'imports.undo.use.holds',
}

/** What stops an undo: each record and what later depends on it. */
export function blockersOf({ errors }: Failure): { record: string; use: string }[] {
  return errors.flatMap(({ pointer, code = '' }) => {
    const record = /^\/records\/(.+)$/.exec(pointer)?.[1]
    const use = USES[code] ?? 'imports.undo.use.other'
    return record === undefined ? [] : [{ record, use: text(use) }]
  })
}
