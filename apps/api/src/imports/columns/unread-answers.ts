import type { UnreadAnswer } from '@inflytt/db'
import {
  ANSWER_LISTS,
  answerKey,
  type Cells,
  cellText,
  type ImportAnswers,
  type ImportColumn,
  type ImportMessage,
  isCellFault,
} from '@inflytt/domain'

/** A column of which cells say more than this is no list of answers, and nobody reads through so many. */
const MOST_A_COLUMN = 50
export const LONGEST_SAID = 120

/** What cells say that no answer is known by, by column. */
export interface UnreadTally {
  add(cells: Cells, messages: readonly ImportMessage[], columnOf: ReadonlyMap<string, number>): void
  /** Nothing of a column that says too much. */
  list(): UnreadAnswer[]
}

export function createUnreadTally(): UnreadTally {
  const columns = new Map<number, Map<string, UnreadAnswer>>()
  return {
    add: (cells, messages, columnOf) => {
      for (const { code, field } of messages) {
        if (code !== 'code-unknown' || field === null || ANSWER_LISTS[field] === undefined) continue
        const column = columnOf.get(field)
        const cell = cells.get(field)
        if (column === undefined || cell === undefined || isCellFault(cell)) continue
        const said = cellText(cell)
        if (said.length > LONGEST_SAID) continue
        const met = columns.get(column) ?? new Map<string, UnreadAnswer>()
        columns.set(column, met)
        const known = met.get(answerKey(said))
        if (known !== undefined) known.rows += 1
        else if (met.size <= MOST_A_COLUMN) met.set(answerKey(said), { column, said, rows: 1 })
      }
    },
    list: () =>
      [...columns.values()].flatMap((met) => (met.size > MOST_A_COLUMN ? [] : [...met.values()])),
  }
}

/** What somebody has said that cells mean, by field. */
export function chosenAnswers(columns: readonly ImportColumn[]): ImportAnswers {
  return new Map(
    columns.flatMap(({ field, answers = [] }) =>
      field === null || answers.length === 0
        ? []
        : [[field, new Map(answers.map(({ said, code }) => [answerKey(said), code]))] as const],
    ),
  )
}
