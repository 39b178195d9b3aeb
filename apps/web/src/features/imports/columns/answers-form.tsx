import { useRef, useState } from 'react'
import { ANSWER_LISTS } from '@inflytt/domain'
import { Button } from '../../../components/ui/button.tsx'
import { Select } from '../../../components/ui/fields/select.tsx'
import { showToast } from '../../../components/ui/toast/toast-store.ts'
import { text } from '../../../strings/text.ts'
import { useText } from '../../../strings/use-text.tsx'
import type { BatchProps } from '../batch-part.tsx'
import { codeName, fieldName } from './field-words.ts'
import { patchImport } from '../queries.ts'
import type { ImportBatch, ImportColumn } from '../queries.ts'

/** Reads cells as empty ones. */
const NOTHING = 'nothing'

interface Question {
  column: number
  said: string
  /** Undefined of what has been answered: it is in no row that waits for one. */
  rows: number | undefined
  code: string | undefined
}

/** What cells say that no answer is known by, and what somebody says that it means: for every row at once. */
export function AnswersForm({ read: { batch }, work }: Pick<BatchProps, 'read' | 'work'>) {
  const word = useText()
  const summary = useRef<HTMLElement>(null)
  const [chosen, setChosen] = useState<Record<string, string>>({})
  const asked = batch.columns.flatMap((column) => {
    const questions = questionsOf(column)
    return questions.length === 0 ? [] : [{ column, questions }]
  })
  if (asked.length === 0) return null
  const unread = batch.columns.reduce((sum, column) => sum + column.unread.length, 0)

  async function save(form: HTMLFormElement) {
    const answers = asked.flatMap(({ questions }) =>
      questions.flatMap((question) => {
        const code = chosen[keyOf(question)]
        const { column, said } = question
        return code === undefined ? [] : [{ column, said, code: code === NOTHING ? null : code }]
      }),
    )
    if (answers.length === 0) {
      form.querySelector('select')?.focus()
      return
    }
    if (!(await work.work((now) => patchImport(now, { answers })))) return
    setChosen({})
    summary.current?.focus()
    showToast({ message: text('imports.columns.checked') })
  }

  return (
    <details className="import-fold no-print" open={unread > 0 || undefined}>
      <summary ref={summary}>
        {unread > 0 ? word('imports.answers.unread', { count: unread }) : word('imports.answers.chosen')}
      </summary>
      <form
        className="import-columns"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save(event.currentTarget)
        }}
      >
        <p>{word('imports.answers.intro')}</p>
        {asked.map(({ column, questions }) => (
          <fieldset key={column.column} className="import-defaults">
            <legend className="field-label">{legendOf(column)}</legend>
            <ul className="import-column-list">
              {questions.map((question) => (
                <li key={question.said}>
                  <Select
                    label={word('imports.answers.said', { said: question.said })}
                    hint={
                      question.rows === undefined
                        ? undefined
                        : word('imports.answers.rows', { count: question.rows })
                    }
                    options={optionsOf(column.field)}
                    value={chosen[keyOf(question)] ?? question.code}
                    onChange={(code) => setChosen({ ...chosen, [keyOf(question)]: code })}
                  />
                </li>
              ))}
            </ul>
          </fieldset>
        ))}
        <Button type="submit" isPending={work.isPending}>
          {word('imports.answers.read')}
        </Button>
      </form>
    </details>
  )
}

/** What waits for an answer first. */
function questionsOf({ column, unread, answers }: ImportColumn): Question[] {
  return [
    ...unread.map(({ said, rows }) => ({ column, said, rows, code: undefined })),
    ...answers.map(({ said, code }) => ({ column, said, rows: undefined, code: code ?? NOTHING })),
  ]
}

function legendOf({ letter, header, field }: ImportBatch['columns'][number]): string {
  const said = header === null ? letter : text('imports.columns.name', { letter, header })
  return text('imports.answers.column', { said, field: fieldName(field ?? '') })
}

function optionsOf(field: string | null) {
  const codes = ANSWER_LISTS[field ?? ''] ?? []
  return [
    ...codes.map((code) => ({ value: code, label: codeName(field ?? '', code) })),
    { value: NOTHING, label: text('imports.answers.nothing') },
  ]
}

const keyOf = ({ column, said }: Question) => `${column} ${said}`
