import { isTier1 } from '@inflytt/domain'
import type { OutcomeAnswer } from '../../lib/server/api-answers.ts'
import { formatDateTime } from '../../lib/text/format.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import type { TextId } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { basisLines, standingWords } from './basis-lines.ts'
import { Fact } from './fact.tsx'
import { FixedVersions } from './fixed-versions.tsx'
import { yearsAsked } from './question-words.ts'

interface OutcomeFactsProps {
  outcome: OutcomeAnswer
  question: string
  municipalities: readonly Municipality[]
}

/** What an answer of the API says of itself. */
export function OutcomeFacts({ outcome, question, municipalities }: OutcomeFactsProps) {
  const text = useText()
  const [from, to] = yearsAsked(outcome)
  const lines = basisLines(outcome, municipalities)
  const isFixed = isTier1(outcome.measure, outcome.by)
  return (
    <>
      <Fact label={text('explain.asked')}>{question}</Fact>
      <Fact label={text('explain.unit')}>{text(`explain.unit.${outcome.unit}` as TextId)}</Fact>
      {lines.length > 0 && (
        <Fact label={text('explain.basis')}>
          {lines.map((line) => (
            <p key={line} className="explain-line">
              {line}
            </p>
          ))}
        </Fact>
      )}
      <Fact label={text('explain.status')}>
        {!isFixed && <p className="explain-line">{standingWords(outcome)}</p>}
        <p className="explain-line">{text(isFixed ? 'explain.fixed' : 'explain.live')}</p>
        {isFixed && <FixedVersions from={from} to={to} />}
      </Fact>
      <Fact label={text('explain.changed')}>{formatDateTime(outcome.updatedAt)}</Fact>
      <Fact label={text('explain.dataVersion')}>{outcome.dataVersion}</Fact>
    </>
  )
}
