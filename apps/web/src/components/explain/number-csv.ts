import type { OutcomeAnswer } from '../../lib/server/api-answers.ts'
import type { CsvTable } from '../../lib/text/table-csv.ts'
import { text } from '../../strings/text.ts'
import type { TextId } from '../../strings/text.ts'
import type { AskedWords } from './question-words.ts'

/** A number as its file tells of it. */
export interface NumberInFile {
  asked: Pick<AskedWords, 'what'> & { [Part in keyof AskedWords]?: AskedWords[Part] | undefined }
  /** The number as it is shown, in words. */
  shown: string
  /** How sure it is, in words; undefined where there is no number. */
  status: string | undefined
  source: string
  /** Of which the number is the sum; undefined for what is no sum of an answer. */
  outcome: OutcomeAnswer | undefined
}

/**
 * A number and what is told beside it, a row each. What is only part of an answer stands as it is shown, without a
 * number of its own; what is hidden or unknown has none.
 */
export function numberCsv(numbers: readonly NumberInFile[], notes: readonly string[]): CsvTable {
  return {
    header: [
      text('explain.csv.what'),
      text('explain.csv.place'),
      text('explain.csv.years'),
      text('explain.csv.shown'),
      text('explain.value'),
      text('explain.csv.bound'),
      text('explain.unit'),
      text('explain.status'),
      text('explain.source'),
      text('explain.csv.definition'),
      text('explain.dataVersion'),
    ],
    rows: numbers.map(toRow),
    notes,
  }
}

function toRow({ asked, shown, status = '', source, outcome }: NumberInFile): string[] {
  const { what, place = '', years = '' } = asked
  const [first, last] = [[what, place, years, shown], status]
  if (outcome === undefined) return [...first, '', '', '', last, source, '', '']
  const { total, unit, definition, dataVersion } = outcome
  return [
    ...first,
    total.value === null ? '' : String(total.value).replace('.', ','),
    total.value === null ? '' : text(`explain.csv.bound.${total.bound}`),
    text(`explain.unit.${unit}` as TextId),
    last,
    source,
    text('explain.csv.definitionVersion', definition),
    dataVersion,
  ]
}
