import {
  ANSWER_LISTS,
  answerKey,
  type Fault,
  type ImportAnswer,
  type ImportColumn,
} from '@inflytt/domain'

interface Asked {
  answers?: readonly ({ column: number } & ImportAnswer)[] | undefined
}

const MOST_ANSWERS = 200

/** A column with what its cells are said to mean now; the latest of two that are of the same cells. */
export function withAnswers(column: ImportColumn, { answers = [] }: Asked): ImportColumn {
  const asked = answers.filter((answer) => answer.column === column.column)
  if (asked.length === 0) return column
  const byKey = new Map(
    [...(column.answers ?? []), ...asked].map(({ said, code }) => [answerKey(said), { said, code }]),
  )
  return { ...column, answers: [...byKey.values()] }
}

/** What of the answers cannot be. */
export function answerFaults(columns: readonly ImportColumn[], { answers = [] }: Asked): Fault[] {
  return answers.flatMap(({ column, code }, index) => {
    const pointer = `/answers/${index}`
    const found = columns[column - 1]
    const allowed = ANSWER_LISTS[found?.field ?? '']
    if (found === undefined)
      return [{ pointer: `${pointer}/column`, detail: 'There is no such column in the file.' }]
    if (allowed === undefined)
      return [
        { pointer: `${pointer}/column`, detail: 'The column is not read as a field that has answers.' },
      ]
    if (code !== null && !allowed.includes(code))
      return [
        {
          pointer: `${pointer}/code`,
          detail: `The field has no such answer. Write one of: ${allowed.join(', ')}; or null.`,
        },
      ]
    if ((found.answers ?? []).length > MOST_ANSWERS)
      return [
        {
          pointer,
          detail: `A column can be told ${MOST_ANSWERS} answers. Use fewer words in the file.`,
        },
      ]
    return []
  })
}
