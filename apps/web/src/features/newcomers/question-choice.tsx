import { useNavigate, useSearch } from '@tanstack/react-router'
import { Notice } from '../../components/ui/states/notice.tsx'
import { Select } from '../../components/ui/fields/select.tsx'
import { useText } from '../../strings/use-text.tsx'
import { NEWCOMER_QUESTIONS, readQuestion } from './questions.ts'

/** What is told of the municipalities, one question at a time. */
export function QuestionChoice() {
  const text = useText()
  const navigate = useNavigate()
  const { fraga } = useSearch({ strict: false })
  const { question, isRefused } = readQuestion(fraga)
  const choose = (chosen: string) =>
    void navigate({
      to: '.',
      search: (search) => ({
        ...search,
        fraga: chosen === NEWCOMER_QUESTIONS[0].id ? undefined : chosen,
      }),
      resetScroll: false,
    })
  return (
    <>
      {isRefused && <Notice>{text('newcomers.questionRefused', { asked: fraga ?? '' })}</Notice>}
      <div className="no-print">
        <Select
          label={text('newcomers.question')}
          options={NEWCOMER_QUESTIONS.map(({ id, dimension }) => ({
            value: id,
            label: text(`newcomers.question.${dimension}`),
          }))}
          value={question.id}
          onChange={choose}
        />
      </div>
    </>
  )
}
