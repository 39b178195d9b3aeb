import { formatMonths } from '../../../lib/text/format.ts'
import { text } from '../../../strings/text.ts'
import type { TextId } from '../../../strings/text.ts'
import { codeName, fieldName } from '../columns/field-words.ts'
import type { ImportRow } from '../queries.ts'

export type ImportMessage = ImportRow['messages'][number]

export const MESSAGE_CODES = [
  'required-missing',
  'month-unreadable',
  'month-alone',
  'month-before-day',
  'day-order-unclear',
  'month-in-future',
  'month-too-early',
  'number-unreadable',
  'number-out-of-range',
  'code-unknown',
  'text-too-long',
  'text-not-allowed',
  'personal-number',
  'formula-without-value',
  'error-value',
  'struck-out',
  'value-repeated',
  'row-divided',
  'row-leaving',
  'row-not-moved',
  'row-of-several',
  'row-of-part',
  'row-elsewhere',
  'row-of-other',
  'number-merged',
  'municipality-other',
  'municipality-unknown',
  'programme-shared',
  'municipality-unsaid',
  'programme-unknown',
  'occupation-unknown',
  'county-unknown',
  'origin-own',
  'month-of-other-year',
  'combination',
  'ref-unknown',
  'ref-repeated',
  'period-closed',
  'coverage-fixed',
  'status-not-borne',
  'household-anonymised',
  'period-unreadable',
  'period-not-over',
  'part-beyond-parent',
  'aggregates-overlap',
  'count-contradicted',
  'nothing-to-record',
  'total-row',
  'total-agrees',
  'total-differs',
  'not-yours',
  'rule',
  'inside-aggregate',
  'coverage-undecided',
  'not-counted',
  'preliminary',
  'late',
  'possible-duplicate',
  'duplicate-in-file',
  'stale-version',
  'kept-preliminary',
  'contact-details',
  'note-doubts-move',
  'adults-derived',
  'status-kept',
  'cell-ignored',
] as const

/** What is told of a row, in words; `whole` is what the households known together are called. */
export function messageWords(message: ImportMessage, whole: string): string {
  const { code, field } = message
  const known = MESSAGE_CODES.find((each) => each === code) ?? 'rule'
  const said = text(`imports.message.${known}` as TextId, {
    whole,
    row: message['row'] ?? 0,
    fields: listed(message['fields']).map(fieldName).join(', '),
  })
  return [said, ...answersTo(code, field, listed(message['allowed']))].join(' ')
}

function answersTo(code: string, field: string | null, allowed: readonly string[]): string[] {
  if (allowed.length === 0 || field === null) return []
  if (code === 'part-beyond-parent') {
    const [from = '', to = from] = allowed
    return [text('imports.message.part-fits', { period: formatMonths(from, to) })]
  }
  const words = allowed.map((each) => codeName(field, each)).join(', ')
  return [text('imports.message.allowed', { words })]
}

/** Where a message belongs: 'A14, Inflyttningsmanad: "mars 20222"'; undefined of one about the whole row. */
export function messagePlace(
  { cell, column, field }: ImportMessage,
  row: ImportRow,
): string | undefined {
  if (field === null) return undefined
  const name = fieldName(field)
  if (cell === null) return name
  const said = row.cells.find((each) => each.column === column)?.text
  return said
    ? text('imports.row.atSaid', { cell, field: name, said })
    : text('imports.row.at', { cell, field: name })
}

const listed = (value: unknown) =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
